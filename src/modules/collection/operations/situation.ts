import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { UnpaidFacts } from '../../../terms/model/life.ts';
import { type OperatorSettings, settingsOf } from '../../account/index.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { type BillRow, billOf } from '../../customer-bill/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { paymentsOfBill } from '../../payment/index.ts';
import { FRAGILE } from '../domain/hold.ts';
import { selectHoldsOf } from '../store-holds.ts';
import type { CaseRow, HoldRow } from '../tables.ts';

/** All that a step needs to know. */
export interface Situation {
  readonly tx: Tx;
  readonly context: Context;
  readonly asOf: CivilDate;
  readonly bill: BillRow;
  readonly agreement: Agreement | undefined;
  readonly settings: OperatorSettings;
  readonly unpaid: UnpaidFacts;
  /** How the last money of the bill came, and when. */
  readonly paidBy: string | undefined;
  readonly lastPaidOn: CivilDate | null;
  readonly holds: readonly HoldRow[];
  /** A consumer whose situation was known to be fragile while the bill was collected. */
  readonly fragile: boolean;
}

const iso = (date: CivilDate | null): string | undefined => (date === null ? undefined : isoDate(date));

function drop<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** What became of the latest request for help with the bills. */
function aidOf(holds: readonly HoldRow[]): UnpaidFacts['aid'] {
  const latest = holds.find((one) => one.kind === 'social-fund');
  if (!latest) return undefined;
  return latest.outcome ?? (latest.ended_on === null ? 'pending' : 'refused');
}

function whileCollected(hold: HoldRow, one: CaseRow, asOf: CivilDate): boolean {
  const last = hold.ended_on ?? hold.until_on ?? asOf;
  return hold.from_on <= asOf && last >= one.opened_on;
}

/** Gathers what is known of a case on a day. */
export async function situationOf(tx: Tx, context: Context, one: CaseRow, asOf: CivilDate): Promise<Situation> {
  const settings = await settingsOf(tx, context, asOf);
  const [found, payments, agreement, holds] = await Promise.all([
    billOf(tx, one.account_id, one.bill_id),
    paymentsOfBill(tx, one.account_id, one.bill_id),
    one.agreement_id === null ? Promise.resolve(undefined) : agreementOf(tx, one.agreement_id),
    selectHoldsOf(tx, one.account_id),
  ]);
  const bill = found!;
  const counted = payments.filter((payment) => payment.state === 'received');
  const lastPaidOn = counted.at(-1)?.received_on ?? null;
  const paidOn = bill.state === 'paid' || bill.state === 'credited' ? (lastPaidOn ?? asOf) : null;
  const fragile = holds.some((hold) => FRAGILE.has(hold.kind) && whileCollected(hold, one, asOf));
  return {
    tx,
    context,
    asOf,
    bill,
    agreement,
    settings,
    paidBy: counted.at(-1)?.method,
    lastPaidOn,
    holds,
    fragile: fragile && agreement?.segment !== 'professional',
    unpaid: drop({
      amountInclTax: moneyText(bill.total_incl),
      billedOn: isoDate(bill.issued_on),
      dueOn: isoDate(bill.due_on),
      payments: counted.map((payment) => ({
        on: isoDate(payment.received_on),
        amountInclTax: moneyText(payment.amount),
      })),
      reminderSentOn: iso(one.reminder_sent_on),
      remindersSent: [one.reminder_sent_on, one.second_reminder_sent_on].filter((day) => day !== null).length,
      noticeSentOn: iso(one.notice_sent_on),
      noticeReceivedOn: iso(one.notice_received_on),
      suspendedOn: iso(one.suspended_on),
      paidOn: iso(paidOn),
      aid: aidOf(holds),
    }),
  };
}

/** Opens the journal in which a step asks the contract. */
export function journalOf(one: CaseRow, at: Situation, agreement: Agreement): Promise<Journal> {
  return openJournal(at.tx, at.context, {
    accountId: one.account_id,
    subject: `bill:${one.bill_id}`,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: at.asOf,
  });
}
