import type { z } from 'zod';
import type { shopCart } from '../shapes.ts';
import type { CartRow } from '../tables.ts';

/** A cart as screens show it. */
export function cartShape(cart: CartRow): z.infer<typeof shopCart> {
  return {
    id: cart.id,
    lines: cart.lines.map(({ sku, quantity, saleId, plan }) => ({
      sku,
      quantity,
      saleId: saleId ?? null,
      plan: plan ?? null,
    })),
    vouchers: [...cart.vouchers],
  };
}
