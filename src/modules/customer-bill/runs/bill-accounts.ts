import { plusMonths, yearMonthDay } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { saveJournals } from '../../decision/index.ts';
import { postEntries } from '../../ledger/index.ts';
import { recordEvents } from '../../timeline/index.ts';
import { billEntry } from '../domain/bill-entry.ts';
import {
  insertBills,
  markChargesBilled,
  type NextBill,
  reserveNumbers,
  saveBilledThrough,
  saveNextBills,
} from '../store.ts';
import { insertLines } from '../store-lines.ts';
import type { BillLineRow, BillRow, DueAccount } from '../tables.ts';
import { announceBills } from './announce-bills.ts';
import { billRow, type MadeBill } from './bill-rows.ts';
import { draftBills, type Making } from './draft-bills.ts';

export interface BilledAccounts {
  readonly bills: readonly BillRow[];
  readonly lines: readonly BillLineRow[];
}

function nextBill(making: Making, credit: NextBill['credit']): NextBill {
  return {
    accountId: making.account.id,
    nextBillOn: plusMonths(making.due.next_bill_on, 1),
    closed: making.ended,
    credit,
  };
}

/** Numbers bills without gap, a series a year, in their order. Until the commit nobody else numbers bills: it comes late. */
async function numbered(tx: Tx, bills: readonly MadeBill[]): Promise<MadeBill[]> {
  const rows: MadeBill[] = [];
  const yearOf = (bill: MadeBill): number => yearMonthDay(bill.issued_on).year;
  for (const year of [...new Set(bills.map(yearOf))].sort()) {
    const ofYear = bills.filter((bill) => yearOf(bill) === year);
    const first = await reserveNumbers(tx, String(year), ofYear.length);
    ofYear.forEach((bill, i) => {
      rows.push({ ...bill, number: `${year}-${String(first + i).padStart(6, '0')}` });
    });
  }
  return rows;
}

/** Keeps what stands beside the bills themselves and needs no number: lines, what was charged, and when the next bill comes. */
async function keepCharged(tx: Tx, makings: readonly Making[], bills: readonly MadeBill[]): Promise<void> {
  await insertLines(
    tx,
    bills.flatMap((bill) => bill.lines),
  );
  await markChargesBilled(
    tx,
    makings.flatMap((m) => m.charges.map((c) => ({ accountId: m.account.id, id: c.id, billId: m.billId }))),
  );
  await saveBilledThrough(
    tx,
    makings.flatMap((m) => m.through.map((t) => ({ accountId: m.account.id, ...t }))),
  );
  const credits = new Map(bills.map((bill) => [bill.account_id, bill.creditLeft]));
  await saveNextBills(
    tx,
    makings.map((m) => nextBill(m, credits.get(m.account.id) ?? m.due.credit)),
  );
}

/**
 * Makes the bill of each of these locked accounts for the billing day that has come: subscription, charges, calls, VAT,
 * numbers without gap, journal entries, timeline and notice, in one transaction and a constant number of statements.
 * An account with nothing to bill gets no bill and no number; its next billing day moves on all the same.
 */
export async function billAccounts(
  tx: Tx,
  context: Context,
  dues: readonly DueAccount[],
  runId: string | null,
): Promise<BilledAccounts> {
  const { makings, accounts, settings, journals } = await draftBills(tx, context, dues);
  await saveJournals(tx, journals);
  const filled = makings.filter((making) => making.lines.length > 0);
  const made = filled.map((making) => billRow(making, settings, runId));
  await keepCharged(tx, makings, made);
  const bills = await numbered(tx, made);
  await insertBills(tx, bills);
  await postEntries(
    tx,
    context,
    bills.filter((bill) => bill.total_incl !== NO_MONEY).map((bill) => billEntry(bill, bill.lines)),
  );
  await recordEvents(tx, context, bills.map(billIssued));
  await announceBills(tx, context, bills, accounts);
  return { bills, lines: bills.flatMap((bill) => bill.lines) };
}

function billIssued(bill: BillRow) {
  return {
    accountId: bill.account_id,
    kind: 'bill-issued',
    on: bill.issued_on,
    title: { fr: `Facture ${bill.number} émise`, en: `Bill ${bill.number} issued` },
    detail: { billId: bill.id },
  };
}
