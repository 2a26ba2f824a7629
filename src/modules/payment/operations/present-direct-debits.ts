import { type CivilDate, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import {
  accountsOf,
  isUnused,
  type Mandate,
  mandatesOf,
  markMandatesPresented,
  maskedIban,
  type OperatorSettings,
  revokeMandate,
  settingsOf,
} from '../../account/index.ts';
import { otherMeans } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { type BillRow, billOf, billsDue } from '../../customer-bill/index.ts';
import { billsUnderPlan, planOfBill, takeInstalmentsToPresent } from '../../payment-plan/index.ts';
import { amendmentOf, planDebit, sequenceOf } from '../domain/debit-plan.ts';
import { LEAD_DAYS } from '../domain/lead-days.ts';
import { insertBatch, insertDebits, lockPresenting, selectPresentedBills, selectTries } from '../store.ts';
import { clearRetries, selectRetries } from '../store-returns.ts';
import { debitFile, type FiledDebit, grouped, messageIdOf } from './debit-file.ts';

const PAGE = 500;

export interface PresentReport {
  readonly batches: readonly { readonly id: string; readonly debits: number; readonly total: Money }[];
}

type Key = { readonly dueOn: CivilDate; readonly accountId: string; readonly id: string };
type Batch = PresentReport['batches'][number];

/** A bill that may be debited, and how often it was before. */
interface Candidate {
  readonly bill: BillRow;
  readonly tries: number;
  readonly notBefore?: CivilDate | null;
  /** A part of the bill: an instalment of its plan; all that is left when absent. */
  readonly amount?: Money;
}

interface Presenting {
  readonly tx: Tx;
  readonly context: Context;
  readonly asOf: CivilDate;
  readonly settings: OperatorSettings;
}

function debitOf(at: Presenting, candidate: Candidate, mandate: Mandate, batchId: string): FiledDebit {
  const { settings, asOf, context } = at;
  const { bill, tries, notBefore } = candidate;
  const dueOn = latest(bill.due_on, notBefore ?? bill.due_on);
  const plan = planDebit({ issuedOn: bill.issued_on, dueOn }, mandate, settings.sepa, asOf);
  const attempt = tries + 1;
  return {
    account_id: bill.account_id,
    id: uuidV7(context.clock.now(), context.random),
    bill_id: bill.id,
    mandate_id: mandate.id,
    amount: candidate.amount ?? subtract(bill.total_incl, bill.settled),
    collect_on: plan.collectOn,
    sequence: sequenceOf(mandate, settings.sepa.directDebitEdition),
    end_to_end: `${bill.number}-${attempt}`,
    batch_id: batchId,
    state: 'presented',
    reason_code: null,
    settled_on: null,
    payment_id: null,
    group_id: null,
    attempt,
    announced_on: plan.announcedOn,
    announced_by: plan.announcedBy,
    amendment: amendmentOf(mandate, { id: settings.creditorId, name: settings.name }) ?? null,
    follow_up: null,
    retry_on: null,
    mandate,
    billNumber: bill.number,
  };
}

/** A mandate that lay for 36 months is over; the customer is told that another must be signed. */
async function lapse(at: Presenting, mandate: Mandate): Promise<void> {
  const { accountId } = mandate;
  const thenBy = await otherMeans(at.tx, at.context, accountId);
  await revokeMandate(at.tx, at.context, { accountId, on: at.asOf, because: 'unused', thenBy });
  await sendMessage(at.tx, at.context, {
    accountId,
    template: 'mandate-lapsed',
    channel: 'email',
    dedupeKey: `mandate-lapsed:${mandate.id}`,
    data: { reference: mandate.reference },
  });
}

async function usableMandates(at: Presenting, accountIds: readonly string[]): Promise<Map<string, Mandate>> {
  const accounts = await accountsOf(at.tx, accountIds);
  const mandates = await mandatesOf(at.tx, accountIds);
  for (const [accountId, mandate] of mandates) {
    const unused = isUnused(mandate, at.asOf);
    if (unused) await lapse(at, mandate);
    const debited = accounts.get(accountId)?.paymentMethod === 'direct-debit';
    if (unused || !debited || mandate.haltedOn !== null) mandates.delete(accountId);
  }
  return mandates;
}

/** Tells the customers whose bill did not announce the debit. */
async function announce(at: Presenting, debits: readonly FiledDebit[]): Promise<void> {
  for (const debit of debits.filter((one) => one.announced_by === 'message')) {
    await sendMessage(at.tx, at.context, {
      accountId: debit.account_id,
      template: 'direct-debit-announced',
      channel: 'email',
      dedupeKey: `direct-debit-announced:${debit.end_to_end}`,
      data: {
        number: debit.billNumber,
        amount: moneyText(debit.amount),
        on: isoDate(debit.collect_on),
        account: maskedIban(debit.mandate.iban),
        mandate: debit.mandate.reference,
        creditor: at.settings.creditorId,
      },
    });
  }
}

/** Hands over the bills among these that may be debited: one file, or none. */
async function handOver(at: Presenting, candidates: readonly Candidate[]): Promise<Batch | undefined> {
  const { tx, context, asOf, settings } = at;
  const open = candidates.filter(({ bill }) => bill.total_incl > bill.settled);
  const mandates = await usableMandates(at, [...new Set(open.map(({ bill }) => bill.account_id))]);
  const batchId = uuidV7(context.clock.now(), context.random);
  const planned = open.flatMap((one) => {
    const mandate = mandates.get(one.bill.account_id);
    return mandate ? [debitOf(at, one, mandate, batchId)] : [];
  });
  if (planned.length === 0) return undefined;
  const debits = grouped(batchId, planned);
  const total = sum(NO_MONEY, ...debits.map((debit) => debit.amount));
  await insertBatch(tx, {
    id: batchId,
    message_id: messageIdOf(batchId),
    collect_on: debits[0]!.collect_on,
    created_at: context.clock.now(),
    debits: debits.length,
    total,
    file: debitFile(context, settings, batchId, debits),
    edition: settings.sepa.directDebitEdition,
    refused_on: null,
  });
  await insertDebits(tx, debits);
  const { creditorId, name: creditorName } = settings;
  const mandateIds = [...new Set(debits.map((debit) => debit.mandate_id))];
  await markMandatesPresented(tx, mandateIds, { on: debits[0]!.collect_on, creditorId, creditorName });
  await announce(at, debits);
  await recordAudit(tx, context, {
    action: 'payment:present',
    subject: `direct-debit-batch:${batchId}`,
    detail: { debits: debits.length, asOf: isoDate(asOf) },
  });
  return { id: batchId, debits: debits.length, total };
}

async function presentPage(at: Presenting, after: Key | undefined): Promise<{ batch?: Batch; next: Key | undefined }> {
  const bills = await billsDue(at.tx, plusDays(at.asOf, LEAD_DAYS), PAGE, after);
  const last = bills.at(-1);
  const next =
    last && bills.length === PAGE ? { dueOn: last.due_on, accountId: last.account_id, id: last.id } : undefined;
  if (bills.length === 0) return { next };
  const accountIds = [...new Set(bills.map((bill) => bill.account_id))];
  const billIds = bills.map((bill) => bill.id);
  const presented = await selectPresentedBills(at.tx, accountIds, billIds);
  // What a plan spreads is debited by instalments.
  const spread = await billsUnderPlan(at.tx, accountIds, billIds);
  const fresh = bills.filter((bill) => !presented.has(bill.id) && !spread.has(bill.id));
  const batch = await handOver(
    at,
    fresh.map((bill) => ({ bill, tries: 0 })),
  );
  return { ...(batch ? { batch } : {}), next };
}

/** Bills whose debit came back, and that are presented again. */
async function presentAgain(at: Presenting): Promise<Batch | undefined> {
  const due = await selectRetries(at.tx, plusDays(at.asOf, LEAD_DAYS), PAGE);
  if (due.length === 0) return undefined;
  const candidates: Candidate[] = [];
  for (const one of due) {
    const bill = await billOf(at.tx, one.account_id, one.bill_id);
    const spread = await planOfBill(at.tx, one.account_id, one.bill_id);
    if (bill && !spread) candidates.push({ bill, tries: one.attempt, notBefore: one.retry_on });
  }
  await clearRetries(at.tx, due);
  return handOver(at, candidates);
}

/** Instalments of payment plans that are paid by direct debit. */
async function presentInstalments(at: Presenting): Promise<Batch | undefined> {
  const by = plusDays(at.asOf, LEAD_DAYS);
  const due = await takeInstalmentsToPresent(at.tx, { by, on: at.asOf, limit: PAGE });
  const candidates: Candidate[] = [];
  for (const { bill, amount, dueOn } of due) {
    const before = candidates.filter((one) => one.bill.id === bill.id).length;
    const tries = (await selectTries(at.tx, bill.account_id, bill.id)) + before;
    candidates.push({ bill, amount, tries, notBefore: dueOn });
  }
  return candidates.length === 0 ? undefined : handOver(at, candidates);
}

/**
 * Hands to the bank the bills that fall due: one pain.008 file a page of at most 500 bills, each bill presented once, and again
 * when its debit came back for want of funds and the operator does so. The collection day is the due date, or the next settlement
 * day, never before the days of notice are over.
 */
export async function presentDirectDebits(
  db: Db,
  context: Context,
  options: { readonly asOf: CivilDate; readonly signal?: AbortSignal },
): Promise<PresentReport> {
  const { asOf } = options;
  const batches: Batch[] = [];
  const inPage = <T>(work: (at: Presenting) => Promise<T>): Promise<T> =>
    inTransaction(db, context, async (tx) => {
      await lockPresenting(tx);
      return work({ tx, context, asOf, settings: await settingsOf(tx, context, asOf) });
    });
  let after: Key | undefined;
  do {
    const page = await inPage((at) => presentPage(at, after));
    if (page.batch) batches.push(page.batch);
    after = page.next;
  } while (after && !options.signal?.aborted);
  const again = await inPage(presentAgain);
  if (again) batches.push(again);
  const instalments = await inPage(presentInstalments);
  if (instalments) batches.push(instalments);
  return { batches };
}
