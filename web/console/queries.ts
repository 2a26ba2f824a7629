import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type {
  BillPage,
  BillRunFailure,
  BillRunPage,
  CustomerPage,
  Dashboard,
  MoneyInPage,
  Qualification,
  SearchPage,
  ServedAddress,
  WorkPage,
} from '../api/shapes.ts';

const LOOK_AGAIN_MS = 1_500;

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: () => call<Dashboard>('/api/dashboard'),
});

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['customers', text],
    queryFn: () => call<SearchPage>(`/api/customers?q=${encodeURIComponent(text)}`),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
  });

export const customerQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['customer', accountId],
    queryFn: () => call<CustomerPage>(`/api/customers/${accountId}`),
  });

export const billQuery = (accountId: string, billId: string) =>
  queryOptions({
    queryKey: ['bill', billId],
    queryFn: () => call<BillPage>(`/api/bills/${accountId}/${billId}`),
  });

export const workQuery = (by: string, until: string) =>
  queryOptions({
    queryKey: ['work', by, until],
    queryFn: () => {
      const query = new URLSearchParams({ ...(by === '' ? {} : { by }), ...(until === '' ? {} : { until }) });
      return call<WorkPage>(`/api/obligations?${query.toString()}`);
    },
    placeholderData: keepPreviousData,
  });

/** Runs are looked at again while one is under way. */
export const billRunsQuery = queryOptions({
  queryKey: ['bill-runs'],
  queryFn: () => call<BillRunPage>('/api/bill-runs'),
  refetchInterval: ({ state }) =>
    state.data?.waiting || state.data?.runs.some((run) => run.state === 'running') ? LOOK_AGAIN_MS : false,
});

export const runFailuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['bill-run-failures', id],
    queryFn: () => call<readonly BillRunFailure[]>(`/api/bill-runs/${id}/failures`),
  });

export const moneyInQuery = queryOptions({
  queryKey: ['money-in'],
  queryFn: () => call<MoneyInPage>('/api/money-in'),
});

export const addressesQuery = (text: string, territory: string) =>
  queryOptions({
    queryKey: ['addresses', text, territory],
    queryFn: () =>
      call<readonly ServedAddress[]>(
        `/api/order-desk/addresses?${new URLSearchParams({ q: text, territory }).toString()}`,
      ),
    enabled: text.trim().length > 2,
    placeholderData: keepPreviousData,
  });

export const offersQuery = (accountId: string, addressId: string, channel: string) =>
  queryOptions({
    queryKey: ['offers', accountId, addressId, channel],
    queryFn: () =>
      call<Qualification>(
        `/api/order-desk/offers?${new URLSearchParams({ accountId, addressId, channel }).toString()}`,
      ),
    enabled: addressId !== '',
  });
