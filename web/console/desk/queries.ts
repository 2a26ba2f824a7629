import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { BulkOutcome, Found, InboxPage, InboxViews, WorkFilter } from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 600;

/** A filter as the address of a request says it. */
export function filterText(filter: WorkFilter): string {
  const { kinds, teams, ...rest } = filter;
  const query = new URLSearchParams(rest as Record<string, string>);
  if (kinds) query.set('kinds', kinds.join(','));
  if (teams) query.set('teams', teams.join(','));
  return query.toString();
}

/** One page of what waits; asked after the one before. */
export const inboxPageOf = (filter: WorkFilter, after: string): Promise<InboxPage> => {
  const query = filterText(filter);
  return call<InboxPage>(`/api/desk/inbox?${query}${after === '' ? '' : `&after=${after}`}`);
};

export const viewsQuery = queryOptions({
  queryKey: ['desk-views'],
  queryFn: () => call<InboxViews>('/api/desk/views'),
});

/** What answers some typed text; the answer before stays until the next is there. */
export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ['found', text],
    queryFn: () => call<Found>(`/api/search?q=${encodeURIComponent(text)}`),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** How far an action on many rows has come; looked at again until it is done. */
export const bulkQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', id],
    queryFn: () => call<BulkOutcome>(`/api/desk/bulk-actions/${id}`),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : LOOK_AGAIN_MS),
  });
