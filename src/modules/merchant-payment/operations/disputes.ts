import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import type { DisputeAnswer, DisputeSubject } from '../../../terms/model/life-merchants.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import { fulfilObligations, type ObligationAction, openObligation } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { type DisputeRow, insertDispute, lockDispute, updateDispute } from '../store-disputes.ts';
import { selectMerchant, selectService } from '../store-merchants.ts';
import { lockPurchase } from '../store-purchases.ts';
import type { MerchantRow, PurchaseRow } from '../tables.ts';
import { purchaseLabel } from './charge-purchase.ts';
import { NO_PURCHASE } from './confirm-purchase.ts';
import { journalFor, payingContract } from './judge-purchase.ts';
import { refundPurchase } from './refund-purchase.ts';

export interface DisputeInput {
  readonly accountId: string;
  readonly purchaseId: string;
  readonly subject: DisputeSubject;
  readonly message: string;
}

export interface DisputeOutcome {
  readonly dispute: DisputeRow;
  readonly merchant: MerchantRow;
  readonly notes: readonly DecisionNote[];
}

const NOT_BOUGHT = fail('dispute/not-bought', 'Cet achat n’a pas été fait.', 'This purchase was not made.');
const OPEN = fail('dispute/open-already', 'Une réclamation est déjà ouverte.', 'A complaint is open already.');
/** A dispute that does not exist, or is somebody else's. */
export const NO_DISPUTE = fail('dispute/not-found', 'Cette réclamation n’existe pas.', 'There is no such complaint.');
const ANSWERED = fail(
  'dispute/answered',
  'Cette réclamation a déjà sa réponse.',
  'This complaint is answered already.',
);
const BY_CONTRACT = {
  fr: 'Le contrat met à la charge du titulaire ce qui est fait avec sa ligne.',
  en: 'The contract has the holder answer for what is done with the line.',
};

function disputeRow(
  context: Context,
  of: { purchase: PurchaseRow; merchant: MerchantRow; agreement: Agreement; answer: DisputeAnswer },
  input: DisputeInput,
): DisputeRow {
  const { purchase, merchant, agreement, answer } = of;
  const now = context.clock.now();
  const on = localDate(agreement.territory, now);
  const closed = answer.contact === null;
  const toMerchant = answer.contact === 'merchant';
  return {
    account_id: purchase.account_id,
    id: newId(context),
    purchase_id: purchase.id,
    merchant_id: merchant.id,
    subject: input.subject,
    message: input.message,
    handled_by: answer.contact ?? 'subscriber',
    state: closed ? 'closed' : 'open',
    opened_at: now,
    opened_on: on,
    opened_by: context.actor,
    due_on: toMerchant ? plusDays(on, merchant.answer_days) : null,
    answer: closed ? BY_CONTRACT.fr : null,
    outcome: closed ? 'explained' : null,
    answered_by: closed ? 'contract' : null,
    answered_at: closed ? now : null,
    refund_id: null,
    decision: answer.taken.decision,
    because: answer.taken.because,
  };
}

async function startClock(tx: Tx, context: Context, row: DisputeRow, agreement: Agreement, merchant: MerchantRow) {
  if (row.due_on === null) return;
  await openObligation(tx, context, {
    accountId: row.account_id,
    agreementId: agreement.id,
    territory: agreement.territory,
    subject: `merchant-dispute:${row.id}`,
    effect: {
      kind: 'merchant-answer',
      label: { fr: `Réponse de ${merchant.name} à une réclamation`, en: `Answer of ${merchant.name} to a complaint` },
      dueOn: isoDate(row.due_on),
      by: 'third-party',
      action: 'escalate-merchant-dispute',
      taken: { decision: row.decision, because: row.because },
    },
    payload: { disputeId: row.id },
  });
}

/**
 * Opens a complaint about a purchase. The contract says who looks into it: the merchant, who has the days of its own agreement to
 * answer; the operator; or nobody, when the holder answers for it alone.
 */
export async function openDispute(tx: Tx, context: Context, input: DisputeInput): Promise<Result<DisputeOutcome>> {
  return withoutFault(async () => {
    const purchase = await lockPurchase(tx, input.accountId, input.purchaseId);
    if (!purchase) return NO_PURCHASE;
    if (purchase.state !== 'confirmed') return NOT_BOUGHT;
    const agreement = (await agreementOf(tx, purchase.agreement_id))!;
    const merchant = (await selectMerchant(tx, purchase.merchant_id))!;
    const service = (await selectService(tx, purchase.service_id))!;
    const { terms } = payingContract(agreement)!;
    const journal = await journalFor(tx, context, agreement, `purchase:${purchase.id}`);
    const answer = terms.dispute(journal.ask, contractFacts(agreement), { subject: input.subject });
    const row = disputeRow(context, { purchase, merchant, agreement, answer }, input);
    if (!(await insertDispute(tx, row))) return OPEN;
    await journal.save(tx);
    await startClock(tx, context, row, agreement, merchant);
    const label = purchaseLabel(merchant, service);
    await recordEvent(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      kind: 'merchant-dispute',
      on: row.opened_on,
      title: { fr: `Réclamation : ${label.fr}`, en: `Complaint: ${label.en}` },
      detail: { disputeId: row.id },
      decision: answer.taken.decision,
    });
    await recordAudit(tx, context, {
      action: 'merchant-payment:open-dispute',
      subject: `purchase:${purchase.id}`,
      terms: `${agreement.pack}@${agreement.termsVersion}`,
      detail: { subject: input.subject, handledBy: row.handled_by },
    });
    return ok({ dispute: row, merchant, notes: journal.notes() });
  });
}

export interface DisputeReply {
  readonly disputeId: string;
  readonly answer: string;
  readonly outcome: 'refunded' | 'refused' | 'explained';
  /** What is given back when refunded: all that is left of the price when absent. */
  readonly amount?: Money;
  readonly by: 'merchant' | 'operator';
}

/** Answers a complaint, giving the money back when the answer says so; the customer is written to. */
export async function answerDispute(tx: Tx, context: Context, input: DisputeReply): Promise<Result<DisputeRow>> {
  const row = await lockDispute(tx, input.disputeId);
  if (!row) return NO_DISPUTE;
  if (row.state === 'answered' || row.state === 'closed') return ANSWERED;
  const { account_id: accountId, purchase_id: purchaseId } = row;
  const purchase = (await lockPurchase(tx, accountId, purchaseId))!;
  const amount = input.amount === undefined ? {} : { amount: input.amount };
  const back =
    input.outcome === 'refunded'
      ? await refundPurchase(tx, context, { accountId, purchaseId, ...amount, reason: input.answer, by: input.by })
      : undefined;
  if (back && !back.ok) return back;
  const merchant = (await selectMerchant(tx, row.merchant_id))!;
  const service = (await selectService(tx, purchase.service_id))!;
  const agreement = (await agreementOf(tx, purchase.agreement_id))!;
  const answered: DisputeRow = {
    ...row,
    state: 'answered',
    answer: input.answer,
    outcome: input.outcome,
    answered_by: context.actor,
    answered_at: context.clock.now(),
    refund_id: back?.ok ? back.value.id : null,
  };
  await updateDispute(tx, answered);
  const on = localDate(agreement.territory, context.clock.now());
  await fulfilObligations(tx, context, { accountId, subject: `merchant-dispute:${row.id}`, on });
  await recordAudit(tx, context, {
    action: 'merchant-payment:answer-dispute',
    subject: `purchase:${purchaseId}`,
    detail: { outcome: input.outcome, by: input.by },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'dispute-answered',
    channel: 'email',
    dedupeKey: `dispute-answer:${row.id}`,
    data: {
      label: purchaseLabel(merchant, service),
      who: input.by === 'merchant' ? { fr: merchant.name, en: merchant.name } : OPERATOR,
      answer: input.answer,
    },
  });
  return ok(answered);
}

const OPERATOR = { fr: 'Votre opérateur', en: 'Your operator' };

/** A merchant that does not answer in time loses the say: the operator looks into it. */
const escalate: ObligationAction = async (tx, context, obligation) => {
  const { disputeId } = obligation.payload as { readonly disputeId: string };
  const row = await lockDispute(tx, disputeId);
  if (row?.state !== 'open') return ok(null);
  await updateDispute(tx, { ...row, state: 'escalated', handled_by: 'operator' });
  await recordEvent(tx, context, {
    accountId: row.account_id,
    kind: 'merchant-dispute-escalated',
    on: obligation.dueOn,
    title: {
      fr: 'Le marchand n’a pas répondu : l’opérateur reprend la réclamation',
      en: 'The merchant has not answered: the operator takes the complaint over',
    },
    detail: { disputeId },
  });
  return ok(null);
};

/** What this room does when obligations fall due. */
export const disputeActions: Readonly<Record<string, ObligationAction>> = { 'escalate-merchant-dispute': escalate };
