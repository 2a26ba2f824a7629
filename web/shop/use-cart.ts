import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api/client.ts';
import type { MyShop, ShopCart } from '../api/shapes.ts';
import { useShop } from './at-shop.ts';
import { myShopQuery } from './queries.ts';

export interface CartContent {
  readonly lines: readonly { sku: string; quantity: number; saleId?: string; plan?: string }[];
  readonly vouchers: readonly string[];
}

const kept = (operatorId: string): string => `regie-cart-${operatorId}`;

const visitorsCartQuery = (operatorId: string) => ({
  queryKey: ['shop-cart', operatorId],
  queryFn: async (): Promise<ShopCart | null> => {
    const id = localStorage.getItem(kept(operatorId));
    if (!id) return null;
    return (await call<{ cart: ShopCart | null }>(`/api/shops/${operatorId}/carts/${id}`)).cart;
  },
});

/** What a cart holds, as it is sent back. */
function contentOf(cart: ShopCart | null | undefined): CartContent {
  return {
    lines: (cart?.lines ?? []).map(({ sku, quantity, saleId, plan }) => ({
      sku,
      quantity,
      ...(saleId === null ? {} : { saleId }),
      ...(plan === null ? {} : { plan }),
    })),
    vouchers: cart?.vouchers ?? [],
  };
}

/** The cart: of the account once somebody is signed in, of their browser before; the second joins the first. */
export function useCart() {
  const client = useQueryClient();
  const { shop, signedIn, mine } = useShop();
  const { operatorId } = shop;
  const visitors = useQuery({ ...visitorsCartQuery(operatorId), enabled: !signedIn });
  const keep = useMutation({
    mutationFn: async (content: CartContent): Promise<void> => {
      if (signedIn) {
        const now = await call<MyShop>('/api/me/shop/cart', { method: 'PUT', body: content });
        client.setQueryData(myShopQuery.queryKey, now);
        return;
      }
      const id = localStorage.getItem(kept(operatorId));
      const cart = await call<ShopCart>(`/api/shops/${operatorId}/carts${id ? `/${id}` : ''}`, {
        method: id ? 'PUT' : 'POST',
        body: content,
      });
      localStorage.setItem(kept(operatorId), cart.id);
      client.setQueryData(['shop-cart', operatorId], cart);
    },
  });
  const content = contentOf(signedIn ? mine?.cart : visitors.data);
  return {
    content,
    count: content.lines.reduce((all, one) => all + one.quantity, 0),
    ready: signedIn ? mine !== undefined : visitors.isFetched,
    keep,
  };
}

/** Joins what was chosen before somebody signed in to the cart of their account, once. */
export function useJoinedCart(): void {
  const client = useQueryClient();
  const { shop, signedIn } = useShop();
  useEffect(() => {
    const id = localStorage.getItem(kept(shop.operatorId));
    if (!signedIn || !id) return;
    localStorage.removeItem(kept(shop.operatorId));
    void call<MyShop>('/api/me/shop/cart', { method: 'PUT', body: { lines: [], vouchers: [], joins: id } }).then(
      (now) => client.setQueryData(myShopQuery.queryKey, now),
    );
  }, [client, shop.operatorId, signedIn]);
}
