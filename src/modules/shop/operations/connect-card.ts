import { connectHoldTaker } from '../../card-payment/index.ts';
import { lockOrder } from '../store-orders.ts';
import { registerOrder } from './register-order.ts';

/** Has orders registered when the bank of a card keeps their money aside: their payment is validated. */
export function connectShopToCards(): void {
  connectHoldTaker({
    kind: 'shop-order',
    held: async (tx, context, { accountId, heldFor }) => {
      const order = await lockOrder(tx, accountId, heldFor.slice('shop-order:'.length));
      if (order?.state !== 'awaiting-payment') return;
      const done = await registerOrder(tx, context, order);
      if (!done.ok) throw new Error(`order ${order.number} cannot be registered: ${done.failure.code}`);
    },
  });
}
