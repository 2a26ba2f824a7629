import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Account } from '../../account/index.ts';
import { cancelOrder, type DocumentFacts, orderOfAgreement, placeOrder } from '../../product-order/index.ts';
import { updateLine } from '../store-orders.ts';
import type { OrderLineRow, OrderRow } from '../tables.ts';

/** What a plan bought with a handset needs beside the handset. */
export interface PlanPapers {
  readonly documents: DocumentFacts;
  readonly address?: { readonly commune: string; readonly postcode: string; readonly street: string };
  readonly mandate?: { readonly iban: string; readonly bic?: string };
}

/** Opens the agreements of the plans that an order holds, one a line; refused when their contract refuses one. */
export async function openPlans(
  tx: Tx,
  context: Context,
  input: {
    readonly account: Account;
    readonly order: OrderRow;
    readonly lines: readonly OrderLineRow[];
    readonly papers?: PlanPapers | undefined;
  },
): Promise<Result<readonly OrderLineRow[]>> {
  const { order, papers } = input;
  const lines: OrderLineRow[] = [];
  for (const line of input.lines) {
    if (line.plan === null) {
      lines.push(line);
      continue;
    }
    if (!papers || line.quantity !== 1) {
      const fr = 'Un forfait se prend avec un seul téléphone par ligne, et demande les pièces de son contrat.';
      return fail(
        'shop/plan',
        fr,
        'A plan goes with one phone a line, and needs the papers of its contract.',
        'papers',
      );
    }
    const [pack = '', offer = ''] = line.plan.split(':');
    const placed = await placeOrder(tx, context, {
      accountId: input.account.id,
      pack,
      offer,
      channel: 'distance',
      externalId: `shop:${order.id}:${line.position}`,
      ...papers,
    });
    if (!placed.ok) return placed;
    const opened = { ...line, agreement_id: placed.value.agreement.id };
    await updateLine(tx, opened);
    lines.push(opened);
  }
  return ok(lines);
}

/** Gives up the agreements of an order that comes to nothing, as far as their service has not begun. */
export async function giveUpPlans(tx: Tx, context: Context, lines: readonly OrderLineRow[]): Promise<void> {
  for (const { account_id: accountId, agreement_id: agreementId } of lines) {
    const order = agreementId === null ? undefined : await orderOfAgreement(tx, accountId, agreementId);
    if (order) await cancelOrder(tx, context, { orderId: order.id, reason: 'shop-order-cancelled' });
  }
}
