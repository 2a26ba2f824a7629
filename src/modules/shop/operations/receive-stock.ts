import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { insertStockMove, lockVariants, moveStock, productsById } from '../store.ts';
import { lockOrder, selectLines, selectWaitingLines, updateLine, updateOrder } from '../store-orders.ts';
import type { StockMoveRow, VariantRow } from '../tables.ts';
import { localDate } from '../../../kernel/instant.ts';
import { SHOP_TERRITORY } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

export interface StockInput {
  readonly sku: string;
  /** Pieces that came; below zero: pieces that are not there after all. */
  readonly quantity: number;
  readonly kind: StockMoveRow['kind'];
  /** Of the delivery, or why it is corrected. */
  readonly reference: string;
}

/** Promises pieces that are there to the orders that wait for them, the oldest first; an order whose lines are all there is prepared. */
export async function serveWaiting(tx: Tx, context: Context, variant: VariantRow): Promise<number> {
  const [product] = await productsById(tx, [variant.product_id]);
  const today = localDate(SHOP_TERRITORY, context.clock.now());
  if (product!.pre_order && (product!.release_on === null || product!.release_on > today)) return 0;
  let free = variant.on_hand - variant.reserved;
  let served = 0;
  for (const line of await selectWaitingLines(tx, variant.id)) {
    if (line.quantity > free) break;
    await moveStock(tx, variant.id, { reserved: line.quantity });
    free -= line.quantity;
    await updateLine(tx, { ...line, reserved: true });
    const lines = await selectLines(tx, line.account_id, line.order_id);
    const order = await lockOrder(tx, line.account_id, line.order_id);
    if (!order || order.state !== 'on-hold' || !lines.every((one) => one.reserved)) continue;
    const ready = { ...order, state: 'to-prepare' as const };
    await updateOrder(tx, ready);
    const words = { fr: 'tous ses articles sont là', en: 'all its articles are there' };
    await tellStep(tx, context, ready, { kind: 'complete', words });
    served += 1;
  }
  return served;
}

/** Takes pieces in, or corrects what is counted; orders that wait for them get theirs first. Refused: fewer than were promised. */
export async function receiveShopStock(
  tx: Tx,
  context: Context,
  input: StockInput,
): Promise<Result<{ readonly variant: VariantRow; readonly served: number }>> {
  const [before] = await lockVariants(tx, [input.sku]);
  if (!before) {
    return fail('shop/unknown-article', 'La boutique n’a pas cet article.', 'The shop has no such article.', 'sku');
  }
  if (input.quantity === 0 || before.on_hand + input.quantity < before.reserved) {
    const fr = `Il doit en rester au moins ${before.reserved}, promis à des commandes.`;
    return fail('shop/stock', fr, `At least ${before.reserved} must be left, promised to orders.`, 'quantity');
  }
  const variant = await moveStock(tx, before.id, { onHand: input.quantity });
  await insertStockMove(tx, {
    id: newId(context),
    variant_id: variant.id,
    kind: input.kind,
    quantity: input.quantity,
    reference: input.reference,
    moved_at: context.clock.now(),
    moved_by: context.actor,
  });
  await recordAudit(tx, context, {
    action: 'shop:stock',
    subject: `shop-variant:${input.sku}`,
    why: input.reference,
    detail: { quantity: input.quantity, kind: input.kind },
  });
  return ok({ variant, served: await serveWaiting(tx, context, variant) });
}
