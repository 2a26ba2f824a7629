import { type CivilDate, isoDate, yearMonthDay } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText, NO_MONEY, negate, smallest, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { postEntry } from '../../ledger/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { billEntry } from '../domain/bill-entry.ts';
import { type CreditedLine, creditLines, linesLeft, taxesOf } from '../domain/credit-lines.ts';
import { insertBills, reserveNumbers } from '../store.ts';
import { markCredited, selectBill, selectBillLines, selectCreditLines, updateSettled } from '../store-bills.ts';
import { insertLines } from '../store-lines.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import { applyCredit } from './settle-bill.ts';

export interface CreditInput {
  readonly accountId: string;
  readonly billId: string;
  /** What is taken back; all that is left of the bill when absent. */
  readonly lines?: readonly CreditedLine[];
  readonly reason: string;
  readonly on: CivilDate;
}

export interface CreditNote {
  readonly bill: BillRow;
  readonly lines: readonly BillLineRow[];
  /** What it takes off what was still to be paid of the bill. */
  readonly offBill: Money;
  /** What is kept for the next bills, since the bill had been paid. */
  readonly kept: Money;
}

function noteRow(
  bill: BillRow,
  input: CreditInput,
  of: { readonly id: string; readonly number: string; readonly lines: readonly BillLineRow[] },
): BillRow {
  const total = sum(...of.lines.map((line) => line.amount_incl));
  return {
    ...bill,
    id: of.id,
    number: of.number,
    kind: 'credit-note',
    issued_on: input.on,
    due_on: input.on,
    total_excl: sum(...of.lines.map((line) => line.amount_excl)),
    total_vat: sum(...of.lines.map((line) => line.amount_vat)),
    total_incl: total,
    settled: total,
    from_credit: NO_MONEY,
    state: 'paid',
    taxes: taxesOf(of.lines),
    credits_bill: bill.id,
    run_id: null,
  };
}

/** Puts what is taken back against the bill, then keeps the rest for the next ones. */
async function settle(
  tx: Tx,
  bill: BillRow,
  back: Money,
  on: CivilDate,
): Promise<Pick<CreditNote, 'offBill' | 'kept'>> {
  const open = subtract(bill.total_incl, bill.settled);
  const offBill = open > 0n ? smallest(open, back) : NO_MONEY;
  const kept = subtract(back, offBill);
  if (offBill > 0n) await updateSettled(tx, bill.account_id, bill.id, offBill);
  if (kept > 0n) await applyCredit(tx, { accountId: bill.account_id, amount: kept, on });
  return { offBill, kept };
}

async function tell(tx: Tx, context: Context, note: BillRow, bill: BillRow, reason: string): Promise<void> {
  const text = moneyText(negate(note.total_incl));
  await recordEvent(tx, context, {
    accountId: note.account_id,
    kind: 'credit-note-issued',
    on: note.issued_on,
    title: {
      fr: `Avoir ${note.number} de ${text} € sur la facture ${bill.number}`,
      en: `Credit note ${note.number} of EUR ${text} on bill ${bill.number}`,
    },
    detail: { billId: note.id, creditsBill: bill.id },
  });
  await recordAudit(tx, context, {
    action: 'customer-bill:credit',
    subject: `account:${note.account_id}`,
    why: reason,
    detail: { bill: bill.number, creditNote: note.number, amount: text, on: isoDate(note.issued_on) },
  });
  const account = await accountOf(tx, note.account_id);
  await sendMessage(tx, context, {
    accountId: note.account_id,
    channel: 'email',
    template: 'credit-note-available',
    language: account!.language,
    data: { billId: note.id, number: note.number, total: text, bill: bill.number, reason },
    dedupeKey: `credit-note-available:${note.id}`,
  });
}

/**
 * Takes back lines of a bill, whole or in part, by a credit note of the same series of numbers: the bill stays as it was sent. What
 * is taken back lessens what the bill still awaits; what had been paid of it is kept for the next bills, or refunded when asked.
 */
export async function creditBill(tx: Tx, context: Context, input: CreditInput): Promise<Result<CreditNote>> {
  const bill = await selectBill(tx, input.accountId, input.billId, true);
  if (!bill || bill.kind === 'credit-note') {
    return fail('bill/not-found', 'Cette facture n’existe pas.', 'There is no such bill.');
  }
  const reason = input.reason.trim();
  if (reason === '') return fail('credit-note/no-reason', 'Dites pourquoi.', 'Say why.', 'reason');
  const lines = await selectBillLines(tx, bill.account_id, bill.id);
  const known = linesLeft(lines, await selectCreditLines(tx, bill.account_id, bill.id));
  const made = creditLines(bill, known, input.lines, reason);
  if (!made.ok) return made;
  const back = negate(sum(...made.value.map((line) => line.amount_incl)));
  if (back <= 0n) {
    const told = [
      'Un avoir rend de l’argent : ces lignes n’en rendent pas.',
      'A credit note gives money back.',
    ] as const;
    return fail('credit-note/gives-nothing', ...told, 'lines');
  }
  const id = uuidV7(context.clock.now(), context.random);
  const year = String(yearMonthDay(input.on).year);
  const number = `${year}-${String(await reserveNumbers(tx, year, 1)).padStart(6, '0')}`;
  const note = noteRow(bill, input, { id, number, lines: made.value });
  const noted = made.value.map((line) => ({ ...line, bill_id: id }));
  await insertLines(tx, noted);
  await insertBills(tx, [note]);
  await postEntry(tx, context, billEntry(note, noted));
  const settled = await settle(tx, bill, back, input.on);
  const left = sum(...known.map((one) => one.left));
  if (left === back) await markCredited(tx, bill.account_id, bill.id);
  await tell(tx, context, note, bill, reason);
  return ok({ bill: note, lines: noted, ...settled });
}
