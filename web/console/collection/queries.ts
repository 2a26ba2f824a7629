import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CasePage, CollectionDesk } from '../../api/shapes.ts';
import { type DeskSearch, deskQueryText } from './desk-search.ts';

/** The collection desk, a page of cases at a time. */
export const deskQuery = (search: DeskSearch) =>
  infiniteQueryOptions({
    queryKey: ['collection-desk', search],
    queryFn: ({ pageParam }) => call<CollectionDesk>(`/api/collection-desk?${deskQueryText(search, pageParam)}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** One case with what comes next. */
export const caseQuery = (accountId: string, caseId: string) =>
  queryOptions({
    queryKey: ['collection-case', accountId, caseId],
    queryFn: () => call<CasePage>(`/api/customers/${accountId}/cases/${caseId}`),
  });
