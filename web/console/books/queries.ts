import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { BooksHome, EntriesPage, MonthsPage, ReceivablesPage, VatPage } from '../../api/shapes.ts';

/** Which entries are shown; kept in the address. */
export interface EntriesSearch {
  readonly from?: string;
  readonly to?: string;
  readonly account?: string;
  readonly kind?: string;
  readonly customer?: string;
  readonly document?: string;
}

const NAMES = ['from', 'to', 'account', 'kind', 'customer', 'document'] as const;

/** Reads the filters from an address; what is none of them is left out. */
export function readEntriesSearch(search: Readonly<Record<string, unknown>>): EntriesSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

export const booksQuery = queryOptions({ queryKey: ['books'], queryFn: () => call<BooksHome>('/api/books') });

export const entriesQuery = (search: EntriesSearch) =>
  infiniteQueryOptions({
    queryKey: ['books', 'entries', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === '' ? {} : { after: pageParam }) });
      return call<EntriesPage>(`/api/books/entries?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const receivablesQuery = (on: string) =>
  infiniteQueryOptions({
    queryKey: ['books', 'receivables', on],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(on === '' ? {} : { on }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      });
      return call<ReceivablesPage>(`/api/books/receivables?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const monthsQuery = queryOptions({
  queryKey: ['books', 'months'],
  queryFn: () => call<MonthsPage>('/api/books/months'),
});

export const vatQuery = (month: string) =>
  queryOptions({
    queryKey: ['books', 'vat', month],
    queryFn: () => call<VatPage>(`/api/books/vat${month === '' ? '' : `?month=${month}`}`),
    placeholderData: keepPreviousData,
  });
