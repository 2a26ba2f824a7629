import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import type { CustomerAccess, RoleTable, SingleSignOn } from '../../api/shapes.ts';

/** A key of another system, as it is listed. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export const SCOPES = ['charging', 'usage', 'catalogue', 'customers'] as const;

/** Which role may do what. */
export const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: () => call<RoleTable>('/api/roles') });

/** The keys of other systems. */
export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => call<readonly ApiKey[]>('/api/api-keys'),
});

/** The house that vouches for the agents. */
export const singleSignOnQuery = queryOptions({
  queryKey: ['single-sign-on'],
  queryFn: () => call<SingleSignOn>('/api/single-sign-on'),
});

/** How a customer comes into their space. */
export const accessQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['customer', accountId, 'access'],
    queryFn: () => call<CustomerAccess>(`/api/customers/${accountId}/access`),
  });

/** Whether whoever looks may do something. */
export function useMay(permission: string): boolean {
  return useQuery(sessionQuery).data?.user?.permissions.includes(permission) ?? false;
}
