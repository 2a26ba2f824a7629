import type { Wish } from './queries.ts';
import type { CartContent } from './use-cart.ts';

/** What a cart would be as an order, before anything else is told. */
export function plainWish(content: CartContent, deliveryMode: string): Wish {
  return {
    ...content,
    deliveryMode,
    payment: 'card',
    termsAccepted: true,
    professionalUse: true,
    wholesale: false,
    partialDelivery: false,
  };
}
