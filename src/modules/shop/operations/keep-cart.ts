import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { type CartLine, mergeLines } from '../domain/cart.ts';
import { deleteCart, deleteOldCarts, saveCart, selectCartOf, selectVisitorsCart } from '../store-carts.ts';
import type { CartRow } from '../tables.ts';

/** A visitor's cart is kept this long after they last touched it. */
const KEPT_DAYS = 60;

/** What somebody leaves in their cart. */
export interface CartContent {
  readonly lines: readonly CartLine[];
  readonly vouchers: readonly string[];
}

/** Keeps a visitor's cart: under the id that their browser holds, or a new one. */
export async function keepVisitorsCart(
  tx: Tx,
  context: Context,
  input: CartContent & { readonly id?: string | undefined },
): Promise<CartRow> {
  const before = input.id === undefined ? undefined : await selectVisitorsCart(tx, input.id);
  const { lines, vouchers } = input;
  const row: CartRow = {
    id: before?.id ?? newId(context),
    account_id: null,
    lines,
    vouchers,
    updated_at: context.clock.now(),
  };
  await saveCart(tx, row);
  return row;
}

/** A visitor's cart by the id that their browser holds. */
export async function visitorsCart(tx: Tx, id: string): Promise<CartRow | undefined> {
  return selectVisitorsCart(tx, id);
}

/** The cart of an account; a visitor's cart joins it when somebody has just signed in. */
export async function cartOf(
  tx: Tx,
  context: Context,
  accountId: string,
  joined?: string,
): Promise<CartRow | undefined> {
  const own = await selectCartOf(tx, accountId);
  const other = joined === undefined ? undefined : await selectVisitorsCart(tx, joined);
  if (!other || other.lines.length === 0) return own;
  await deleteCart(tx, other.id);
  return keepCartOf(tx, context, accountId, {
    lines: mergeLines(own?.lines ?? [], other.lines),
    vouchers: other.vouchers.length > 0 ? other.vouchers : (own?.vouchers ?? []),
  });
}

/** Keeps what an account leaves in its cart. */
export async function keepCartOf(tx: Tx, context: Context, accountId: string, content: CartContent): Promise<CartRow> {
  const own = await selectCartOf(tx, accountId);
  const row: CartRow = {
    id: own?.id ?? newId(context),
    account_id: accountId,
    lines: content.lines,
    vouchers: content.vouchers,
    updated_at: context.clock.now(),
  };
  await saveCart(tx, row);
  return row;
}

/** Forgets the carts that visitors have left behind. */
export async function forgetOldCarts(tx: Tx, context: Context): Promise<number> {
  return deleteOldCarts(tx, plusMs(context.clock.now(), -KEPT_DAYS * DAY_MS));
}
