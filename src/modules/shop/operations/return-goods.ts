import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, localDate, parseInstant } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { billLines, creditBill } from '../../customer-bill/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import { insertStockMove, moveStock, variantById } from '../store.ts';
import { insertReturn, lockReturn, selectReturnsOf, updateReturn } from '../store-returns.ts';
import { selectLines } from '../store-orders.ts';
import type { OrderRow, ReturnRow } from '../tables.ts';
import { takeOrder } from './cancel-order.ts';
import { refundOrder } from './deliver-order.ts';
import { momentText, openShop, type OpenShop, SHOP_TERRITORY } from './open-shop.ts';
import { tellStep } from './tell-order.ts';
import { tellReturnAnswered, tellReturnSettled } from './tell-return.ts';

/** A return as it stands, with what the terms said. */
export interface ReturnOutcome {
  readonly row: ReturnRow;
  readonly refusal: ShopRefusal | null;
  readonly notes: readonly DecisionNote[];
}

interface OnLine {
  readonly accountId: string;
  readonly orderId: string;
  readonly position: number;
}

export interface ExchangeInput extends OnLine {
  /** When it broke down, with its offset. */
  readonly brokeDownAt: string;
}

export interface WarrantyInput extends OnLine {
  readonly hiddenDefect: boolean;
  readonly discoveredOn: string;
  readonly choice: 'keep' | 'return';
  readonly agreedReductionInclTax?: string;
}

const NOT_DELIVERED = fail('shop/not-delivered', 'Cette commande n’est pas livrée.', 'This order is not delivered.');
const UNDER_WAY = fail(
  'shop/return-under-way',
  'Un retour de cet article est déjà en cours.',
  'A return of this article is under way already.',
);

async function deliveredLine(tx: Tx, context: Context, input: OnLine) {
  const found = await takeOrder(tx, input.accountId, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  if (order.delivered_at === null) return NOT_DELIVERED;
  const line = (await selectLines(tx, order.account_id, order.id)).find((one) => one.position === input.position);
  if (!line) return fail('shop/no-such-line', 'Cette ligne n’existe pas.', 'There is no such line.', 'position');
  const others = await selectReturnsOf(tx, order.account_id, order.id);
  if (others.some((one) => one.position === line.position && one.state !== 'refused')) return UNDER_WAY;
  const { account_id: accountId, pack, version } = order;
  const subject = `shop-order:${order.id}`;
  const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
  return opened.ok ? ok({ order, line, open: opened.value, deliveredAt: order.delivered_at }) : opened;
}

async function keep(
  tx: Tx,
  context: Context,
  of: { readonly order: OrderRow; readonly open: OpenShop },
  wanted: Pick<ReturnRow, 'position' | 'kind' | 'facts' | 'refund_incl'> & {
    readonly state: ReturnRow['state'];
    readonly reason?: string | undefined;
    readonly taken: Taken;
  },
): Promise<ReturnOutcome> {
  const { order, open } = of;
  const { taken, reason, ...rest } = wanted;
  const row: ReturnRow = {
    account_id: order.account_id,
    id: newId(context),
    order_id: order.id,
    ...rest,
    asked_at: open.now,
    asked_by: context.actor,
    reason: reason ?? null,
    decision: taken.decision,
    because: taken.because,
    settled_on: null,
  };
  await open.asked.save(tx);
  await insertReturn(tx, row);
  const refused = row.state === 'refused';
  const words = row.kind === 'exchange' ? { fr: 'échange', en: 'exchange' } : { fr: 'garantie', en: 'warranty' };
  await tellStep(tx, context, order, {
    kind: refused ? `${row.kind}-refused` : row.kind,
    words: {
      fr: `${words.fr} ${refused ? 'refusé' : 'accordé'}${row.kind === 'warranty' ? 'e' : ''}`,
      en: `${words.en} ${refused ? 'refused' : 'granted'}`,
    },
    taken,
  });
  const refusal = refused ? refusedBy(open.terms.reasons, 'return', reason, taken) : null;
  await tellReturnAnswered(tx, context, { order, row, refusal });
  return { row, refusal, notes: open.asked.notes() };
}

/** Asks for the exchange of an article that broke down soon after it came; the terms say whether it is free. */
export async function askExchange(tx: Tx, context: Context, input: ExchangeInput): Promise<Result<ReturnOutcome>> {
  return withoutFault(async (): Promise<Result<ReturnOutcome>> => {
    const found = await deliveredLine(tx, context, input);
    if (!found.ok) return found;
    const { open, deliveredAt } = found.value;
    const at = parseInstant(input.brokeDownAt);
    if (at === undefined || at > open.now) {
      const fr = 'Dites quand la panne est survenue : un moment passé.';
      return fail('shop/broke-down-at', fr, 'Say when it broke down: a moment that has passed.', 'brokeDownAt');
    }
    const verdict = open.terms.earlyExchange(open.asked.ask, {
      receivedAt: momentText(deliveredAt),
      brokeDownAt: input.brokeDownAt,
    });
    const { eligible, reason, taken } = verdict;
    return ok(
      await keep(tx, context, found.value, {
        position: input.position,
        kind: 'exchange',
        facts: { brokeDownAt: input.brokeDownAt },
        refund_incl: NO_MONEY,
        state: eligible ? 'awaiting-item' : 'refused',
        reason,
        taken,
      }),
    );
  });
}

function askWarrantyOf(open: OpenShop, facts: ReturnRow['facts'], claimedOn: string, paid: string, returned: boolean) {
  return open.terms.warranty(open.asked.ask, {
    hiddenDefect: facts['hiddenDefect'] === true,
    discoveredOn: String(facts['discoveredOn']),
    claimedOn,
    choice: facts['choice'] === 'keep' ? 'keep' : 'return',
    goodsReturned: returned,
    pricePaidInclTax: paid,
    ...(typeof facts['agreedReductionInclTax'] === 'string'
      ? { agreedReductionInclTax: facts['agreedReductionInclTax'] }
      : {}),
  });
}

async function paidFor(tx: Tx, order: OrderRow, position: number): Promise<string> {
  const billed = (await billLines(tx, order.account_id, order.bill_id!)).find((one) => one.position === position);
  return moneyText(billed?.amount_incl ?? NO_MONEY);
}

/** Judges a claim for a hidden defect: a reduction when the article is kept, its price against its return. */
export async function claimWarranty(tx: Tx, context: Context, input: WarrantyInput): Promise<Result<ReturnOutcome>> {
  return withoutFault(async (): Promise<Result<ReturnOutcome>> => {
    const found = await deliveredLine(tx, context, input);
    if (!found.ok) return found;
    const { order, open } = found.value;
    const { hiddenDefect, discoveredOn, choice, agreedReductionInclTax } = input;
    const facts = {
      hiddenDefect,
      discoveredOn,
      choice,
      ...(agreedReductionInclTax === undefined ? {} : { agreedReductionInclTax }),
    };
    const paid = await paidFor(tx, order, input.position);
    const verdict = askWarrantyOf(open, facts, open.todayText, paid, false);
    const kept = await keep(tx, context, found.value, {
      position: input.position,
      kind: 'warranty',
      facts,
      refund_incl: parseMoney(verdict.refundInclTax)!,
      state: !verdict.eligible ? 'refused' : verdict.awaitingReturn ? 'awaiting-item' : 'received',
      reason: verdict.reason,
      taken: verdict.taken,
    });
    if (kept.row.state !== 'received') return ok(kept);
    return ok({ ...kept, row: await settleRefund(tx, context, open, order, kept.row) });
  });
}

async function settleRefund(
  tx: Tx,
  context: Context,
  open: OpenShop,
  order: OrderRow,
  row: ReturnRow,
): Promise<ReturnRow> {
  if (row.refund_incl > 0n) {
    const credited = await creditBill(tx, context, {
      accountId: order.account_id,
      billId: order.bill_id!,
      lines: [{ position: row.position, amountInclTax: row.refund_incl }],
      reason: 'Garantie des vices cachés',
      on: open.today,
    });
    if (!credited.ok) throw new Error(`return ${row.id} cannot be credited: ${credited.failure.code}`);
    await refundOrder(tx, context, order, 'Garantie des vices cachés', row.refund_incl);
  }
  const settled: ReturnRow = { ...row, state: 'settled', settled_on: open.today };
  await updateReturn(tx, settled);
  return settled;
}

/** Sends another piece in place of the one that came back. */
async function sendAnother(tx: Tx, context: Context, order: OrderRow, row: ReturnRow): Promise<Result<null>> {
  const line = (await selectLines(tx, row.account_id, row.order_id)).find((one) => one.position === row.position)!;
  const variant = (await variantById(tx, line.variant_id))!;
  if (variant.on_hand - variant.reserved < 1) {
    const fr = 'Aucune pièce n’est libre pour l’échange : il attend le prochain arrivage.';
    return fail('shop/no-piece', fr, 'No piece is free for the exchange: it waits for the next delivery.');
  }
  await moveStock(tx, variant.id, { onHand: -1 });
  await insertStockMove(tx, {
    id: newId(context),
    variant_id: variant.id,
    kind: 'dispatched',
    quantity: -1,
    reference: `${order.number} échange`,
    moved_at: context.clock.now(),
    moved_by: context.actor,
  });
  return ok(null);
}

/** Takes in an article that comes back: another one leaves in exchange, or its price is given back under the warranty. */
export async function receiveReturn(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly returnId: string },
): Promise<Result<ReturnOutcome>> {
  return withoutFault(async (): Promise<Result<ReturnOutcome>> => {
    const row = await lockReturn(tx, input.accountId, input.returnId);
    if (!row) return fail('shop/return-not-found', 'Ce retour n’existe pas.', 'There is no such return.');
    if (row.state !== 'awaiting-item') {
      return fail('shop/return-state', 'Ce retour n’attend plus d’article.', 'This return awaits no article.');
    }
    const found = await takeOrder(tx, row.account_id, row.order_id);
    if (!found.ok) return found;
    const order = found.value;
    const { account_id: accountId, pack, version } = order;
    const subject = `shop-order:${order.id}`;
    const opened = await openShop(tx, context, { accountId, subject, under: { pack, version } });
    if (!opened.ok) return opened;
    const open = opened.value;
    if (row.kind === 'exchange') {
      const sent = await sendAnother(tx, context, order, row);
      if (!sent.ok) return sent;
      const settled: ReturnRow = { ...row, state: 'settled', settled_on: open.today };
      await updateReturn(tx, settled);
      await tellStep(tx, context, order, {
        kind: 'exchanged',
        words: { fr: 'article échangé, un autre est parti', en: 'article exchanged, another has left' },
      });
      await tellReturnSettled(tx, context, order, settled);
      return ok({ row: settled, refusal: null, notes: [] });
    }
    const claimedOn = isoDate(civilDateOf(row.asked_at));
    const verdict = askWarrantyOf(open, row.facts, claimedOn, await paidFor(tx, order, row.position), true);
    await open.asked.save(tx);
    const back: ReturnRow = {
      ...row,
      state: 'received',
      refund_incl: parseMoney(verdict.refundInclTax)!,
      decision: verdict.taken.decision,
      because: verdict.taken.because,
    };
    const settled = await settleRefund(tx, context, open, order, back);
    await tellStep(tx, context, order, {
      kind: 'refunded',
      words: { fr: `${verdict.refundInclTax} € rendus`, en: `EUR ${verdict.refundInclTax} given back` },
      taken: verdict.taken,
    });
    await tellReturnSettled(tx, context, order, settled);
    return ok({ row: settled, refusal: null, notes: open.asked.notes() });
  });
}

const civilDateOf = (at: Instant) => localDate(SHOP_TERRITORY, at);
