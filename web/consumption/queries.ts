import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Consumption, MyProjectedBill } from '../api/shapes.ts';

/** Where a space asks: customers at `/api/me`, agents at `/api/accounts/<id>`. */
export type UseBase = string;

/** The month, and the contract, that are looked at; kept in the address. */
export interface UsePeriod {
  readonly month?: string;
  readonly agreement?: string;
}

/** The period as a query of the server. */
export function periodQuery(period: UsePeriod): URLSearchParams {
  const { month, agreement } = period;
  return new URLSearchParams({ ...(month ? { month } : {}), ...(agreement ? { agreement } : {}) });
}

/** A month of use. */
export const consumptionQuery = (base: UseBase, period: UsePeriod) =>
  queryOptions({
    queryKey: ['consumption', base, period],
    queryFn: () => call<Consumption>(`${base}/consumption?${periodQuery(period).toString()}`),
    placeholderData: keepPreviousData,
  });

/** The next bill as it would be made today. */
export const projectedBillQuery = (base: UseBase) =>
  queryOptions({
    queryKey: ['projected-bill', base],
    queryFn: () => call<MyProjectedBill>(`${base}/projected-bill`),
  });

/** What an address says of the period. */
export function readPeriod(search: Record<string, unknown>): UsePeriod {
  const { month, agreement } = search;
  return {
    ...(typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? { month } : {}),
    ...(typeof agreement === 'string' && /^[0-9a-f-]{36}$/.test(agreement) ? { agreement } : {}),
  };
}
