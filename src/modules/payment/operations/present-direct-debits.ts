import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { writePain008 } from '../../../formats/pain008.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import {
  type Account,
  accountsOf,
  type Mandate,
  mandatesOf,
  markMandatesUsed,
  type OperatorSettings,
  settingsOf,
} from '../../account/index.ts';
import { type BillRow, billsDue } from '../../customer-bill/index.ts';
import { LEAD_DAYS } from '../domain/lead-days.ts';
import { nextTargetDay } from '../domain/target-days.ts';
import { insertBatch, insertDebits, lockPresenting, selectPresentedBills } from '../store.ts';
import type { DirectDebitRow } from '../tables.ts';

const PAGE = 500;

export interface PresentReport {
  readonly batches: readonly { readonly id: string; readonly debits: number; readonly total: Money }[];
}

type Key = { readonly dueOn: CivilDate; readonly accountId: string; readonly id: string };

interface Debit extends DirectDebitRow {
  readonly mandate: Mandate;
  readonly billNumber: string;
}

function debitOf(context: Context, bill: BillRow, mandate: Mandate, batchId: string, asOf: CivilDate): Debit {
  const earliest = plusDays(asOf, 1);
  const collectOn = nextTargetDay(bill.due_on > earliest ? bill.due_on : earliest);
  return {
    account_id: bill.account_id,
    id: uuidV7(context.clock.now(), context.random),
    bill_id: bill.id,
    mandate_id: mandate.id,
    amount: subtract(bill.total_incl, bill.settled),
    collect_on: collectOn,
    sequence: mandate.sequence,
    end_to_end: `${bill.number}-1`,
    batch_id: batchId,
    state: 'presented',
    reason_code: null,
    settled_on: null,
    payment_id: null,
    mandate,
    billNumber: bill.number,
  };
}

/** The file of a batch: one group for each sequence type and collection day. */
function fileOf(context: Context, settings: OperatorSettings, batchId: string, debits: readonly Debit[]): string {
  const keys = [...new Set(debits.map((debit) => `${debit.sequence}/${debit.collect_on}`))];
  const messageId = batchId.replace(/-/g, '');
  return writePain008({
    messageId,
    createdAt: context.clock.now(),
    creditorName: settings.name,
    creditorIban: settings.iban,
    creditorBic: settings.bic,
    creditorId: settings.creditorId,
    groups: keys.map((key, i) => {
      const members = debits.filter((debit) => `${debit.sequence}/${debit.collect_on}` === key);
      return {
        id: `${messageId.slice(0, 30)}-${i + 1}`,
        sequence: members[0]!.sequence,
        collectOn: members[0]!.collect_on,
        debits: members.map((debit) => ({
          endToEndId: debit.end_to_end,
          amount: debit.amount,
          mandateReference: debit.mandate.reference,
          mandateSignedOn: debit.mandate.signedOn,
          debtorName: debit.mandate.holder,
          debtorIban: debit.mandate.iban,
          ...(debit.mandate.bic === null ? {} : { debtorBic: debit.mandate.bic }),
          remittance: `Facture ${debit.billNumber}`,
        })),
      };
    }),
  });
}

function payable(bill: BillRow, account: Account | undefined): boolean {
  return account?.paymentMethod === 'direct-debit' && bill.total_incl > bill.settled;
}

async function presentPage(
  tx: Tx,
  context: Context,
  asOf: CivilDate,
  after: Key | undefined,
): Promise<{ batch?: PresentReport['batches'][number]; next: Key | undefined }> {
  await lockPresenting(tx);
  const bills = await billsDue(tx, plusDays(asOf, LEAD_DAYS), PAGE, after);
  const last = bills.at(-1);
  const next =
    last && bills.length === PAGE ? { dueOn: last.due_on, accountId: last.account_id, id: last.id } : undefined;
  if (bills.length === 0) return { next };
  const accountIds = [...new Set(bills.map((bill) => bill.account_id))];
  const accounts = await accountsOf(tx, accountIds);
  const mandates = await mandatesOf(tx, accountIds);
  const presented = await selectPresentedBills(
    tx,
    accountIds,
    bills.map((bill) => bill.id),
  );
  const batchId = uuidV7(context.clock.now(), context.random);
  const debits = bills.flatMap((bill) => {
    const mandate = mandates.get(bill.account_id);
    if (!mandate || presented.has(bill.id) || !payable(bill, accounts.get(bill.account_id))) return [];
    return [debitOf(context, bill, mandate, batchId, asOf)];
  });
  if (debits.length === 0) return { next };
  const total = sum(NO_MONEY, ...debits.map((debit) => debit.amount));
  const file = fileOf(context, await settingsOf(tx, context, asOf), batchId, debits);
  await insertBatch(tx, {
    id: batchId,
    message_id: batchId.replace(/-/g, ''),
    collect_on: debits[0]!.collect_on,
    created_at: context.clock.now(),
    debits: debits.length,
    total,
    file,
  });
  await insertDebits(tx, debits);
  await markMandatesUsed(tx, [...new Set(debits.map((debit) => debit.mandate_id))]);
  await recordAudit(tx, context, {
    action: 'payment:present',
    subject: `direct-debit-batch:${batchId}`,
    detail: { debits: debits.length, asOf: isoDate(asOf) },
  });
  return { batch: { id: batchId, debits: debits.length, total }, next };
}

/**
 * Hands to the bank the bills that fall due: one pain.008 file a page of at most 500 bills, each bill presented once. First
 * debits of a mandate go as FRST, the following ones as RCUR; the collection day is the due date, or the next settlement day.
 */
export async function presentDirectDebits(
  db: Db,
  context: Context,
  options: { readonly asOf: CivilDate; readonly signal?: AbortSignal },
): Promise<PresentReport> {
  const batches: PresentReport['batches'][number][] = [];
  let after: Key | undefined;
  do {
    const page = await inTransaction(db, context, (tx) => presentPage(tx, context, options.asOf, after));
    if (page.batch) batches.push(page.batch);
    after = page.next;
  } while (after && !options.signal?.aborted);
  return { batches };
}
