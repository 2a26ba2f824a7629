import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type {
  DirectoryFiles,
  HeldPage,
  PrivacyLogs,
  ProcessingRegister,
  RetentionRunPage,
  RetentionRuns,
  RightsRequestPage,
  RightsRequestsPage,
} from '../api/shapes.ts';

const LOOK_AGAIN_MS = 1_500;

/** Requests about data, of everybody. */
export const rightsQuery = (shown: string) =>
  queryOptions({
    queryKey: ['privacy', 'requests', shown],
    queryFn: () =>
      call<RightsRequestsPage>(`/api/privacy/requests${shown === 'all' ? '' : `?open=${String(shown === 'open')}`}`),
  });

/** One request whole. */
export const rightQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'request', id],
    queryFn: () => call<RightsRequestPage>(`/api/privacy/requests/${id}`),
  });

/** What is held of an account. */
export const heldQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['privacy', 'held', accountId],
    queryFn: () => call<HeldPage>(`/api/privacy/accounts/${accountId}`),
  });

/** What is held of the customer who is signed in. */
export const myDataQuery = queryOptions({
  queryKey: ['me', 'privacy'],
  queryFn: () => call<HeldPage>('/api/me/privacy'),
});

/** Nights of erasure and trials; looked at again while one runs. */
export const runsQuery = queryOptions({
  queryKey: ['privacy', 'runs'],
  queryFn: () => call<RetentionRuns>('/api/privacy/runs'),
  refetchInterval: ({ state }) => (state.data?.runs.some((one) => one.state === 'running') ? LOOK_AGAIN_MS : false),
});

/** One night or trial. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'run', id],
    queryFn: () => call<RetentionRunPage>(`/api/privacy/runs/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
  });

/** Breaches and requests of authorities. */
export const logsQuery = queryOptions({
  queryKey: ['privacy', 'logs'],
  queryFn: () => call<PrivacyLogs>('/api/privacy/logs'),
});

/** Files for publishers of directories. */
export const directoriesQuery = queryOptions({
  queryKey: ['privacy', 'directories'],
  queryFn: () => call<DirectoryFiles>('/api/privacy/directories'),
});

/** The register of processing, as agents read it. */
export const registerQuery = queryOptions({
  queryKey: ['privacy', 'register'],
  queryFn: () => call<ProcessingRegister>('/api/privacy/register'),
});

/** What an operator does with data, as everybody reads it: that of who is signed in, else of the one that is named. */
export const policyQuery = (operator: string) =>
  queryOptions({
    queryKey: ['privacy', 'policy', operator],
    queryFn: () =>
      call<ProcessingRegister>(
        operator === '' ? '/api/public/privacy' : `/api/public/privacy?operator=${encodeURIComponent(operator)}`,
      ),
  });
