import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import type { StockPage } from '../../api/shapes.ts';

/** How much of everything there is. */
export const levelsQuery = queryOptions({
  queryKey: ['stock', 'levels'],
  queryFn: () => call<StockPage>('/api/stock-levels'),
});

/** Whether the server would let whoever looks do something with a piece. */
export function usePermitted(): (verb: string) => boolean {
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  return (verb) => permissions.includes(verb === 'condition' ? 'resource-inventory:write' : 'product-inventory:write');
}
