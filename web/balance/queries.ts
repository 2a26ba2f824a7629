import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { BalancePage } from '../api/shapes.ts';

const LOOK_EVERY_MS = 3_000;

/** The prepaid balances of who is signed in (`/api/me`) or of an account (`/api/accounts/<id>`), looked at again as they move. */
export const balancesQuery = (base: string) =>
  queryOptions({
    queryKey: ['balances', base],
    queryFn: () => call<{ readonly balances: readonly BalancePage[] }>(`${base}/balances`),
    refetchInterval: (query) =>
      query.state.data?.balances.some((one) => one.state === 'open') ? LOOK_EVERY_MS : false,
  });
