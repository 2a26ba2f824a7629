import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** A house that vouches for agents. */
export interface VouchingHouse {
  readonly operatorId: string;
  readonly operatorName: string;
  readonly label: string;
}

/** What opens somebody's own space, and from where it is open. */
export interface OwnAccess {
  readonly login: string;
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string | null;
    readonly openedAt: string;
    readonly lastSeenAt: string;
    readonly current: boolean;
  }[];
}

/** The houses by which agents may come in. */
export const housesQuery = queryOptions({
  queryKey: ['session', 'houses'],
  queryFn: () => call<readonly VouchingHouse[]>('/api/session/ways-in'),
  staleTime: Infinity,
});

/** One's own access. */
export const ownAccessQuery = queryOptions({
  queryKey: ['own-access'],
  queryFn: () => call<OwnAccess>('/api/session/access'),
});
