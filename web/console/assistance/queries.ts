import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { AssistanceCasePage, AssistanceDesk, AssistanceOffer } from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 5_000;

export const assistanceDeskQuery = queryOptions({
  queryKey: ['assistance'],
  queryFn: () => call<AssistanceDesk>('/api/assistance'),
});

export const assistanceOfferQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['assistance', 'offer', accountId],
    queryFn: () => call<AssistanceOffer>(`/api/customers/${accountId}/assistance`),
  });

/** A case is looked at again while a session waits for its customer. */
export const assistanceCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['assistance', 'case', caseId],
    queryFn: () => call<AssistanceCasePage>(`/api/assistance/${caseId}`),
    refetchInterval: ({ state }) =>
      state.data?.sessions.some((one) => one.state === 'waiting' || one.state === 'open') ? LOOK_AGAIN_MS : false,
  });
