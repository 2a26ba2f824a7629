import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { DisputeAnswer } from '../../../terms/model/shop-after-sales.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import type { ComplaintRow, JudgedCause } from '../domain/complaint.ts';
import { insertComplaint, lockComplaint, selectComplaintsOf, updateComplaint } from '../store-complaints.ts';
import { selectOrder } from '../store-orders.ts';
import type { OrderRow } from '../tables.ts';
import { judgeCause, type ToldCause } from './judge-cause.ts';
import { openShop, type OpenShop } from './open-shop.ts';
import { tellStep } from './tell-order.ts';

/** A complaint as it stands, with what the terms said. */
export interface ComplaintOutcome {
  readonly complaint: ComplaintRow;
  readonly notes: readonly DecisionNote[];
}

export interface NewComplaint {
  readonly accountId: string;
  readonly orderId: string;
  readonly subject: ComplaintRow['subject'];
  readonly about: string;
  /** Whether who buys is a trader. */
  readonly merchant: boolean;
}

const NO_ORDER = fail('shop/order-not-found', 'Cette commande n’existe pas.', 'There is no such order.');
const NO_COMPLAINT = fail('shop/no-complaint', 'Cette réclamation n’existe pas.', 'There is no such complaint.');
const OVER = fail('shop/complaint-over', 'Cette réclamation a sa réponse.', 'This complaint has its answer.');
const WAITING = fail(
  'shop/complaint-waiting',
  'Une réclamation sur cette commande attend déjà sa réponse.',
  'A complaint about this order awaits its answer already.',
);

async function openFor(tx: Tx, context: Context, order: OrderRow): Promise<Result<OpenShop>> {
  const { account_id: accountId, pack, version } = order;
  return openShop(tx, context, { accountId, subject: `shop-order:${order.id}`, under: { pack, version } });
}

function next({ nextStep, words, taken }: DisputeAnswer) {
  return { next_step: nextStep, next_words: words, decision: taken.decision, because: taken.because };
}

async function write(
  tx: Tx,
  context: Context,
  order: OrderRow,
  complaint: ComplaintRow,
  template: 'shop-complaint-received' | 'shop-complaint-answered',
): Promise<void> {
  const { answer, liability, next_words: words } = complaint;
  await sendMessage(tx, context, {
    accountId: order.account_id,
    template,
    channel: 'email',
    dedupeKey: `${template}:${complaint.id}`,
    data: {
      number: order.number,
      next: words,
      ...(answer === null ? {} : { answer }),
      ...(liability === null ? {} : { liability: liability.words }),
    },
  });
}

/** A buyer complains of an order, or of what was done with their data: it is kept and acknowledged, the terms say what comes next. */
export async function complainOfOrder(
  tx: Tx,
  context: Context,
  input: NewComplaint,
): Promise<Result<ComplaintOutcome>> {
  return withoutFault(async (): Promise<Result<ComplaintOutcome>> => {
    const { accountId, orderId, subject, about, merchant } = input;
    const order = await selectOrder(tx, accountId, orderId);
    if (!order) return NO_ORDER;
    if ((await selectComplaintsOf(tx, accountId, orderId)).some((one) => one.outcome === 'pending')) return WAITING;
    const opened = await openFor(tx, context, order);
    if (!opened.ok) return opened;
    const { terms, asked, now } = opened.value;
    const answer = terms.dispute(asked.ask, { subject, outcome: 'pending', buyerIsMerchant: merchant });
    await asked.save(tx);
    const complaint: ComplaintRow = {
      account_id: accountId,
      id: newId(context),
      order_id: orderId,
      subject,
      about,
      merchant,
      opened_at: now,
      opened_by: context.actor,
      outcome: 'pending',
      ...next(answer),
      answer: null,
      liability: null,
      closed_at: null,
      closed_by: null,
    };
    await insertComplaint(tx, complaint);
    const words = { fr: 'réclamation reçue', en: 'complaint received' };
    await tellStep(tx, context, order, { kind: 'complaint', words, taken: answer.taken });
    await write(tx, context, order, complaint, 'shop-complaint-received');
    return ok({ complaint, notes: asked.notes() });
  });
}

const ENDED: Readonly<Record<'settled' | 'failed', Bilingual>> = {
  settled: { fr: 'réclamation réglée à l’amiable', en: 'complaint settled amicably' },
  failed: { fr: 'réclamation sans accord', en: 'complaint without agreement' },
};

/** Answers a complaint: whether the shop answers for its cause, then what comes next, both as the terms say. */
export async function answerOrderComplaint(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly complaintId: string;
    readonly outcome: 'settled' | 'failed';
    readonly answer: string;
    readonly told?: ToldCause;
  },
): Promise<Result<ComplaintOutcome>> {
  return withoutFault(async (): Promise<Result<ComplaintOutcome>> => {
    const found = await lockComplaint(tx, input.accountId, input.complaintId);
    const order = found && (await selectOrder(tx, found.account_id, found.order_id));
    if (!found || !order) return NO_COMPLAINT;
    if (found.outcome !== 'pending') return OVER;
    const opened = await openFor(tx, context, order);
    if (!opened.ok) return opened;
    const open = opened.value;
    const judged: Result<JudgedCause | null> = input.told ? judgeCause(open, input.told) : ok(null);
    if (!judged.ok) return judged;
    const answer = open.terms.dispute(open.asked.ask, {
      subject: found.subject,
      outcome: input.outcome,
      buyerIsMerchant: found.merchant,
    });
    await open.asked.save(tx);
    const complaint: ComplaintRow = {
      ...found,
      outcome: input.outcome,
      ...next(answer),
      answer: input.answer,
      liability: judged.value,
      closed_at: open.now,
      closed_by: context.actor,
    };
    await updateComplaint(tx, complaint);
    const told = { kind: 'complaint-answered', words: ENDED[input.outcome], taken: answer.taken };
    await tellStep(tx, context, order, told);
    await write(tx, context, order, complaint, 'shop-complaint-answered');
    return ok({ complaint, notes: open.asked.notes() });
  });
}
