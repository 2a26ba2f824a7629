import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CalendarPage, CatalogPage, ConfigurationChanges, ConfigurationPage } from '../../api/shapes.ts';

/** Which changes are shown; kept in the address. */
export interface ChangesSearch {
  readonly who?: string;
  readonly what?: string;
  readonly from?: string;
  readonly to?: string;
}

const NAMES = ['who', 'what', 'from', 'to'] as const;

/** Reads the filters from an address; what is none of them is left out. */
export function readChangesSearch(search: Readonly<Record<string, unknown>>): ChangesSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

export const settingsQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: () => call<ConfigurationPage>('/api/configuration'),
});

export const catalogQuery = queryOptions({
  queryKey: ['configuration', 'catalog'],
  queryFn: () => call<CatalogPage>('/api/configuration/catalog'),
});

export const calendarQuery = queryOptions({
  queryKey: ['configuration', 'calendar'],
  queryFn: () => call<CalendarPage>('/api/configuration/calendar'),
});

export const changesQuery = (search: ChangesSearch) =>
  infiniteQueryOptions({
    queryKey: ['configuration', 'changes', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === '' ? {} : { before: pageParam }) });
      return call<ConfigurationChanges>(`/api/configuration/changes?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
