import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { ShopOrder, ShopStockPage, WarehousePage } from '../../api/shapes.ts';

/** Which orders are looked at. */
export interface WarehouseSearch {
  readonly state?: string;
  readonly number?: string;
}

/** Reads what the address of the warehouse says. */
export function readWarehouseSearch(search: Record<string, unknown>): WarehouseSearch {
  return {
    ...(typeof search.state === 'string' && search.state !== '' ? { state: search.state } : {}),
    ...(typeof search.number === 'string' && search.number !== '' ? { number: search.number } : {}),
  };
}

export const warehouseQuery = (search: WarehouseSearch) =>
  queryOptions({
    queryKey: ['shop', 'orders', search],
    queryFn: () => call<WarehousePage>(`/api/shop/orders?${new URLSearchParams(Object.entries(search)).toString()}`),
  });

export const shopOrderQuery = (accountId: string, orderId: string) =>
  queryOptions({
    queryKey: ['shop', 'orders', accountId, orderId],
    queryFn: () => call<ShopOrder>(`/api/shop/orders/${accountId}/${orderId}`),
  });

export const shopStockQuery = queryOptions({
  queryKey: ['shop', 'stock'],
  queryFn: () => call<ShopStockPage>('/api/shop/stock'),
});
