import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { MyShop, ShopHome, ShopList, ShopOrder, ShopProductPage, ShopQuote, ShopShelf } from '../api/shapes.ts';
import { addressText } from '../design/address-text.ts';

/** What somebody looks for on the shelves, as the address says it. */
export interface ShelfSearch {
  readonly q?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly inStock?: 'true';
  readonly withPlan?: 'true';
  readonly sort?: 'name' | 'price' | 'price-down';
}

/** Reads what the address of the shelves says. */
export function readShelfSearch(search: Record<string, unknown>): ShelfSearch {
  const [q, category, brand, sort] = [
    addressText(search.q),
    addressText(search.category),
    addressText(search.brand),
    addressText(search.sort),
  ];
  return {
    ...(q ? { q } : {}),
    ...(category ? { category } : {}),
    ...(brand ? { brand } : {}),
    ...(sort === 'name' || sort === 'price' || sort === 'price-down' ? { sort } : {}),
    ...(String(search.inStock) === 'true' ? { inStock: 'true' as const } : {}),
    ...(String(search.withPlan) === 'true' ? { withPlan: 'true' as const } : {}),
  };
}

export const shopsQuery = queryOptions({ queryKey: ['shops'], queryFn: () => call<ShopList>('/api/shops') });

export const shopQuery = (operatorId: string) =>
  queryOptions({ queryKey: ['shops', operatorId], queryFn: () => call<ShopHome>(`/api/shops/${operatorId}`) });

export const shelfQuery = (operatorId: string, search: ShelfSearch) =>
  queryOptions({
    queryKey: ['shops', operatorId, 'products', search],
    queryFn: () =>
      call<ShopShelf>(`/api/shops/${operatorId}/products?${new URLSearchParams(Object.entries(search)).toString()}`),
    placeholderData: (before) => before,
  });

export const productQuery = (operatorId: string, code: string) =>
  queryOptions({
    queryKey: ['shops', operatorId, 'product', code],
    queryFn: () => call<ShopProductPage>(`/api/shops/${operatorId}/products/${encodeURIComponent(code)}`),
    retry: false,
  });

export const myShopQuery = queryOptions({
  queryKey: ['me', 'shop'],
  queryFn: () => call<MyShop>('/api/me/shop'),
});

const LOOK_AGAIN_MS = 2_000;

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['me', 'shop', 'orders', orderId],
    queryFn: () => call<ShopOrder>(`/api/me/shop/orders/${orderId}`),
    refetchInterval: ({ state }) => (state.data?.state === 'awaiting-payment' ? LOOK_AGAIN_MS : false),
    staleTime: 0,
  });

/** What somebody wants to order, as the server takes it. */
export interface Wish {
  readonly lines: readonly { sku: string; quantity: number; saleId?: string; plan?: string }[];
  readonly vouchers: readonly string[];
  readonly deliveryMode: string;
  readonly place?: { name: string; line1: string; postcode: string; city: string };
  readonly payment: 'card' | 'cash-on-delivery';
  readonly termsAccepted: boolean;
  readonly professionalUse: boolean;
  readonly wholesale: boolean;
  readonly partialDelivery: boolean;
}

export const quoteQuery = (operatorId: string, signedIn: boolean, wish: Wish) =>
  queryOptions({
    queryKey: ['shop-quote', operatorId, signedIn, wish],
    queryFn: () =>
      call<ShopQuote>(signedIn ? '/api/me/shop/quotes' : `/api/shops/${operatorId}/quotes`, {
        method: 'POST',
        body: wish,
      }),
    enabled: wish.lines.length > 0,
    retry: false,
    placeholderData: (before) => before,
    staleTime: 0,
  });
