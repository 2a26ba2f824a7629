import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import {
  type Agreement,
  agreementOf,
  cancelAgreement,
  contractFacts,
  isCut,
  resumeAgreement,
} from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type DecisionNote, type Journal, openJournal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations } from '../../obligation/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { mergeDocuments } from '../domain/order-state.ts';
import type { DocumentFacts, ProductOrder } from '../domain/product-order.ts';
import { lockOrder, type OrderRow, updateDocuments } from '../store.ts';
import { askDocuments } from './ask-order.ts';
import { oweDepositBack } from './ask-refund.ts';
import { paidDeposit, postDeposit } from './deposit-books.ts';
import { orderFrom } from './read-orders.ts';

const NO_SUCH_ORDER = fail(
  'product-order/not-found',
  'Cette commande n’existe pas.',
  'There is no such order.',
  'orderId',
);

/** An order with its agreement, locked for a change. */
export async function takeOrder(
  tx: Tx,
  orderId: string,
): Promise<Result<{ readonly row: OrderRow; readonly agreement: Agreement }>> {
  const row = await lockOrder(tx, orderId);
  const agreement = row && (await agreementOf(tx, row.agreement_id));
  return row && agreement ? ok({ row, agreement }) : NO_SUCH_ORDER;
}

/** A journal on the terms of the order's agreement. */
export function journalOfOrder(
  tx: Tx,
  context: Context,
  row: OrderRow,
  agreement: Agreement,
  on: CivilDate,
): Promise<Journal> {
  const { accountId, pack, termsVersion: version } = agreement;
  return openJournal(tx, context, { accountId, subject: `order:${row.id}`, pack, version, on });
}

/** A service that was cut because papers were missing comes back with them. */
async function bringBack(tx: Tx, context: Context, agreement: Agreement, on: CivilDate): Promise<void> {
  if (!isCut(agreement)) return;
  const missing = { reason: 'documents-received', cause: 'documents-missing' };
  await resumeAgreement(tx, context, { agreementId: agreement.id, on, ...missing, told: true });
}

/** Papers that come after the order: the contract says again which are missing. Refuses papers that it does not accept. */
export async function provideDocuments(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly documents: DocumentFacts; readonly on?: CivilDate },
): Promise<Result<{ readonly order: ProductOrder; readonly notes: readonly DecisionNote[] }>> {
  return withoutFault(async () => {
    const taken = await takeOrder(tx, input.orderId);
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const on = input.on ?? localDate(agreement.territory, context.clock.now());
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const kept = mergeDocuments(row.documents, input.documents);
    const account = await accountOf(tx, agreement.accountId);
    const answer = askDocuments(journal, contractFacts(agreement), kept, {
      subscribedOn: isoDate(row.ordered_on),
      directDebitChosen: account?.paymentMethod === 'direct-debit',
    });
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'product-order/documents-refused',
        `Pièce refusée. ${why.fr}`,
        `Paper refused. ${why.en}`,
        'documents',
      );
    }
    const changed = await updateDocuments(tx, row, {
      documents: kept,
      required: answer.required,
      missing: answer.missing,
    });
    const filter = { accountId: row.account_id, subject: `order:${row.id}`, on };
    if (answer.missing.length === 0) {
      await fulfilObligations(tx, context, { ...filter, kind: 'documents' });
      const lateBy = await fulfilObligations(tx, context, { ...filter, kind: 'documents-last-day' });
      if (lateBy > 0) await bringBack(tx, context, agreement, on);
    }
    const papers = input.documents.provided;
    await oweDepositBack(tx, context, { row, agreement, journal, papers, on });
    await recordEvent(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      kind: 'documents-received',
      on,
      title: { fr: 'Pièces du dossier reçues', en: 'Papers received' },
      decision: answer.taken.decision,
      detail: { provided: input.documents.provided, missing: answer.missing },
    });
    await recordAudit(tx, context, {
      action: 'product-order:provide-documents',
      subject: `order:${row.id}`,
      terms: `${journal.pack}@${journal.version}`,
      detail: { missing: answer.missing },
    });
    await journal.save(tx);
    return ok({ order: orderFrom(changed, agreement), notes: journal.notes() });
  });
}

/** The deposit asked for at the order has been paid. */
export async function recordDepositPaid(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly on?: CivilDate },
): Promise<Result<ProductOrder>> {
  const taken = await takeOrder(tx, input.orderId);
  if (!taken.ok) return taken;
  const { row, agreement } = taken.value;
  const on = input.on ?? localDate(agreement.territory, context.clock.now());
  const kept = await fulfilObligations(tx, context, {
    accountId: row.account_id,
    subject: `order:${row.id}`,
    kind: 'deposit',
    on,
  });
  if (kept === 0)
    return fail('product-order/no-deposit-awaited', 'Aucun dépôt n’est attendu.', 'No deposit is awaited.');
  const deposit = await paidDeposit(tx, { accountId: row.account_id, orderId: row.id });
  if (deposit)
    await postDeposit(tx, context, { orderId: row.id, amountInclTax: deposit.amountInclTax, on, back: false });
  await recordEvent(tx, context, {
    accountId: row.account_id,
    agreementId: agreement.id,
    kind: 'deposit-paid',
    on,
    title: { fr: 'Dépôt de garantie versé', en: 'Deposit paid' },
  });
  await sendMessage(tx, context, {
    accountId: row.account_id,
    template: 'deposit-received',
    channel: 'email',
    dedupeKey: `deposit-received:${row.id}`,
    data: { amount: deposit?.amountInclTax, on: isoDate(on) },
  });
  await recordAudit(tx, context, { action: 'product-order:deposit-paid', subject: `order:${row.id}` });
  return ok(orderFrom(row, agreement));
}

/** Cancels an order whose service has not begun: equipment and number are free again; the contract says what giving up costs. */
export async function cancelOrder(
  tx: Tx,
  context: Context,
  input: { readonly orderId: string; readonly reason: string; readonly on?: CivilDate },
): Promise<Result<ProductOrder>> {
  return withoutFault(async () => {
    const taken = await takeOrder(tx, input.orderId);
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const { reason } = input;
    const on = input.on ?? localDate(agreement.territory, context.clock.now());
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const charges = journal.life.cancellation?.(journal.ask, contractFacts(agreement), {
      on: isoDate(on),
      reason,
      visitBooked: agreement.installation.appointmentNeeded && agreement.state === 'awaiting-activation',
    });
    const cancelled = await cancelAgreement(tx, context, {
      agreementId: agreement.id,
      on,
      reason,
      ...(charges === undefined ? {} : { charges }),
    });
    if (!cancelled.ok) return cancelled;
    await cancelObligations(tx, context, { accountId: row.account_id, subject: `order:${row.id}`, on });
    await journal.save(tx);
    return ok(orderFrom(row, cancelled.value.agreement));
  });
}
