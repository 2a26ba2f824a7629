import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ProcedureList, ProcessFlowDetail, ProcessFlowList } from '../api/shapes.ts';

/** Where a space asks: agents at `/api`, customers for what is their own at `/api/me`. */
export type Base = '/api' | '/api/me';

/** What may be asked for under a contract. */
export const proceduresQuery = (base: Base, agreementId: string) =>
  queryOptions({
    queryKey: ['procedures', base, agreementId],
    queryFn: () => call<ProcedureList>(`${base}/agreements/${agreementId}/procedures`),
  });

/** One case, with its history. */
export const flowQuery = (base: Base, id: string) =>
  queryOptions({
    queryKey: ['flow', base, id],
    queryFn: () => call<ProcessFlowDetail>(`${base}/process-flows/${id}`),
  });

/** The cases of an account. */
export const accountFlowsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['flows', accountId],
    queryFn: () => call<ProcessFlowList>(`/api/accounts/${accountId}/process-flows`),
  });

/** The cases of the customer who is signed in. */
export const myFlowsQuery = queryOptions({
  queryKey: ['flows', 'me'],
  queryFn: () => call<ProcessFlowList>('/api/me/process-flows'),
});
