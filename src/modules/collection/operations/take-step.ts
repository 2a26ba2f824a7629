import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instant } from '../../../kernel/instant.ts';
import { moneyText, subtract } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ChargeEffect, UnpaidFacts } from '../../../terms/model/life.ts';
import { type OperatorSettings, settingsOf } from '../../account/index.ts';
import {
  type Agreement,
  agreementOf,
  contractFacts,
  suspendAgreement,
  terminateByOperator,
} from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { addCharge, type BillRow, billOf } from '../../customer-bill/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { paymentsOfBill } from '../../payment/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { POST_DAYS, retryOn, stepsLeft } from '../domain/next-step.ts';
import type { CaseRow } from '../tables.ts';
import { awaitReactivation, cutForAnother, resumeService } from './resume-service.ts';
import { forgetUnpaid, noteUnpaidEnd, tellOfPayer } from './tell-register.ts';

/** All that a step needs to know. */
interface Situation {
  readonly tx: Tx;
  readonly context: Context;
  readonly asOf: CivilDate;
  readonly bill: BillRow;
  readonly agreement: Agreement | undefined;
  readonly settings: OperatorSettings;
  readonly unpaid: UnpaidFacts;
  /** How the last money of the bill came. */
  readonly paidBy: string | undefined;
}

/** When a case on which nothing is left to do is looked at again. */
const IDLE_DAYS = 30;
const LIVE = new Set(['active', 'suspended', 'terminating']);
const iso = (date: CivilDate | null): string | undefined => (date === null ? undefined : isoDate(date));

function drop<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

async function situationOf(tx: Tx, context: Context, one: CaseRow, asOf: CivilDate): Promise<Situation> {
  const bill = (await billOf(tx, one.account_id, one.bill_id))!;
  const payments = await paymentsOfBill(tx, one.account_id, one.bill_id);
  const counted = payments.filter((payment) => payment.state === 'received');
  const paidOn = bill.state === 'paid' || bill.state === 'credited' ? (counted.at(-1)?.received_on ?? asOf) : null;
  return {
    tx,
    context,
    asOf,
    bill,
    agreement: one.agreement_id === null ? undefined : await agreementOf(tx, one.agreement_id),
    settings: await settingsOf(tx, context, asOf),
    paidBy: counted.at(-1)?.method,
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
    }),
  };
}

function journalOf(one: CaseRow, at: Situation, agreement: Agreement): Promise<Journal> {
  return openJournal(at.tx, at.context, {
    accountId: one.account_id,
    subject: `bill:${one.bill_id}`,
    pack: agreement.pack,
    version: agreement.termsVersion,
    on: at.asOf,
  });
}

async function tell(
  one: CaseRow,
  at: Situation,
  template: string,
  channel: 'email' | 'letter',
  title: { fr: string; en: string },
  decision?: string,
): Promise<void> {
  const open = moneyText(subtract(at.bill.total_incl, at.bill.settled));
  await sendMessage(at.tx, at.context, {
    accountId: one.account_id,
    template,
    channel,
    dedupeKey: `${template}:${one.bill_id}`,
    data: { number: one.bill_number, amount: open, dueOn: isoDate(at.bill.due_on), on: isoDate(at.asOf) },
  });
  await recordEvent(at.tx, at.context, {
    accountId: one.account_id,
    ...(one.agreement_id === null ? {} : { agreementId: one.agreement_id }),
    kind: template,
    on: at.asOf,
    title,
    detail: { billId: one.bill_id, number: one.bill_number, amount: open },
    ...(decision === undefined ? {} : { decision }),
  });
}

/** Bills what lateness costs by the contract: once, when the case ends; the increase only after a formal notice. */
async function chargeIncrease(one: CaseRow, at: Situation): Promise<boolean> {
  const { agreement } = at;
  if (one.increase_charged || !agreement) return false;
  const journal = await journalOf(one, at, agreement);
  const contract = contractFacts(agreement);
  const facts = { ...at.unpaid, asOf: isoDate(at.asOf) };
  const { legalRates } = at.settings;
  const increase =
    one.notice_sent_on === null
      ? undefined
      : journal.life.lateIncrease?.(journal.ask, contract, { ...facts, legalRates });
  const fees = journal.life.lateFees?.(journal.ask, contract, facts) ?? [];
  await journal.save(at.tx);
  await addCharges(one, at, agreement, [...(increase?.charges ?? []), ...fees]);
  return (increase?.eligible ?? false) || fees.length > 0;
}

async function addCharges(
  one: CaseRow,
  at: Situation,
  agreement: Agreement,
  charges: readonly ChargeEffect[],
): Promise<void> {
  for (const effect of charges) {
    await addCharge(at.tx, at.context, {
      accountId: one.account_id,
      agreementId: agreement.id,
      effect,
      pack: agreement.pack,
      version: agreement.termsVersion,
    });
  }
}

/** Brings back a service that was cut for this bill, once none is left to pay: at once, or when the contract says. */
async function bringBack(one: CaseRow, at: Situation): Promise<void> {
  const { tx, context, agreement, asOf } = at;
  if (agreement?.state !== 'suspended' || one.suspended_on === null) return;
  if (await cutForAnother(tx, one, agreement.id)) return;
  const journal = await journalOf(one, at, agreement);
  const answer = journal.life.reactivation?.(journal.ask, contractFacts(agreement), {
    paidOn: at.unpaid.paidOn!,
    ...(at.paidBy === undefined ? {} : { method: at.paidBy }),
  });
  await journal.save(tx);
  if (answer && answer.notBefore !== null && instant(answer.notBefore) > context.clock.now())
    await awaitReactivation(tx, context, one, agreement, { ...answer, notBefore: answer.notBefore });
  else await resumeService(tx, context, one, agreement.id, asOf);
}

async function close(one: CaseRow, at: Situation): Promise<CaseRow> {
  const charged = await chargeIncrease(one, at);
  await bringBack(one, at);
  await forgetUnpaid(at.tx, at.context, { accountId: one.account_id, billId: one.bill_id, on: at.asOf });
  await recordEvent(at.tx, at.context, {
    accountId: one.account_id,
    kind: 'collection-closed',
    on: at.asOf,
    title: {
      fr: `Facture ${one.bill_number} réglée, recouvrement clos`,
      en: `Bill ${one.bill_number} settled, collection closed`,
    },
    detail: { billId: one.bill_id },
  });
  return { ...one, state: 'closed', closed_on: at.asOf, increase_charged: one.increase_charged || charged };
}

async function remind(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { agreement } = at;
  if (agreement) await tellOfPayer(at, await journalOf(one, at, agreement), agreement);
  const title = { fr: `Relance pour la facture ${one.bill_number}`, en: `Reminder for bill ${one.bill_number}` };
  await tell(one, at, 'reminder', 'email', title);
  return { ...one, reminder_sent_on: at.asOf };
}

async function remindAgain(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { bill_number: number } = one;
  const title = { fr: `Seconde relance pour la facture ${number}`, en: `Second reminder for bill ${number}` };
  await tell(one, at, 'second-reminder', 'email', title);
  return { ...one, second_reminder_sent_on: at.asOf };
}

async function giveNotice(one: CaseRow, at: Situation): Promise<CaseRow> {
  const title = {
    fr: `Mise en demeure pour la facture ${one.bill_number}`,
    en: `Formal notice for bill ${one.bill_number}`,
  };
  await tell(one, at, 'formal-notice', 'letter', title);
  return { ...one, notice_sent_on: at.asOf, notice_received_on: plusDays(at.asOf, POST_DAYS) };
}

/** What the service is cut for: it comes back with the payment, unless something else keeps it cut. */
const UNPAID = 'unpaid';

async function suspend(one: CaseRow, at: Situation, agreement: Agreement): Promise<CaseRow> {
  if (agreement.suspendedOn !== null && UNPAID in agreement.suspensionCauses)
    return { ...one, suspended_on: agreement.suspendedOn };
  // A contract that is ending already is not cut on the way.
  if (agreement.state === 'terminating') return { ...one, next_on: plusDays(at.asOf, 1) };
  const journal = await journalOf(one, at, agreement);
  const answer = journal.life.suspension(journal.ask, contractFacts(agreement), {
    ...at.unpaid,
    asOf: isoDate(at.asOf),
  });
  if (!answer.eligible) return { ...one, next_on: retryOn(answer, at.asOf) };
  await journal.save(at.tx);
  const done = await suspendAgreement(at.tx, at.context, {
    agreementId: agreement.id,
    on: at.asOf,
    reason: UNPAID,
    cause: UNPAID,
    decision: answer.taken,
  });
  if (!done.ok) return { ...one, next_on: plusDays(at.asOf, 1), last_error: done.failure.message.fr };
  const title = {
    fr: `Service suspendu pour impayé (facture ${one.bill_number})`,
    en: `Service suspended for non-payment (bill ${one.bill_number})`,
  };
  await tell(one, at, 'suspension', 'email', title, answer.taken.decision);
  return { ...one, suspended_on: at.asOf };
}

async function terminate(one: CaseRow, at: Situation, agreement: Agreement): Promise<CaseRow> {
  const journal = await journalOf(one, at, agreement);
  const answer = journal.life.operatorTermination(journal.ask, contractFacts(agreement), {
    ...at.unpaid,
    asOf: isoDate(at.asOf),
  });
  if (!answer.eligible) return { ...one, next_on: retryOn(answer, at.asOf) };
  await journal.save(at.tx);
  const charged = await chargeIncrease(one, at);
  const done = await terminateByOperator(at.tx, at.context, {
    agreementId: agreement.id,
    on: at.asOf,
    reason: 'unpaid',
    charges: answer.charges,
    due: answer.due,
    decision: answer.taken,
  });
  if (!done.ok) return { ...one, next_on: plusDays(at.asOf, 1), last_error: done.failure.message.fr };
  const title = {
    fr: `Contrat résilié pour impayé (facture ${one.bill_number})`,
    en: `Contract terminated for non-payment (bill ${one.bill_number})`,
  };
  await tell(one, at, 'termination-unpaid', 'letter', title, answer.taken.decision);
  await noteUnpaidEnd(at.tx, at.context, { ...at, journal, agreement, on: at.asOf });
  return { ...one, terminated_on: at.asOf, increase_charged: one.increase_charged || charged };
}

async function climb(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { agreement } = at;
  if (!agreement) {
    const told = one.reminder_sent_on === null ? await remind(one, at) : one;
    return { ...told, next_on: plusDays(at.asOf, IDLE_DAYS) };
  }
  const { life } = await journalOf(one, at, agreement);
  const runs = LIVE.has(agreement.state);
  let now = one;
  for (const planned of stepsLeft(one, at.bill.due_on, life.collection, runs)) {
    if (planned.on > at.asOf) break;
    if (planned.step === 'reminder') now = await remind(now, at);
    else if (planned.step === 'second-reminder') now = await remindAgain(now, at);
    else if (planned.step === 'formal-notice') now = await giveNotice(now, at);
    else if (planned.step === 'suspension') now = await suspend(now, at, agreement);
    else now = await terminate(now, at, agreement);
    if (now.next_on > at.asOf) return now;
    break;
  }
  const coming = stepsLeft(now, at.bill.due_on, life.collection, runs && now.terminated_on === null)[0];
  // With no step left the case only waits for its money, which wakes it.
  if (!coming) return { ...now, next_on: plusDays(at.asOf, IDLE_DAYS) };
  const tomorrow = plusDays(at.asOf, 1);
  return { ...now, next_on: coming.on > tomorrow ? coming.on : tomorrow };
}

/** Takes the step that has come for one case, on a day: closes it when the bill is paid, waits when it is paused. */
export async function takeStep(tx: Tx, context: Context, one: CaseRow, asOf: CivilDate): Promise<CaseRow> {
  const at = await situationOf(tx, context, one, asOf);
  if (at.unpaid.paidOn !== undefined) return close({ ...one, last_error: null }, at);
  if (one.paused_until !== null && one.paused_until >= asOf) return { ...one, next_on: plusDays(one.paused_until, 1) };
  return climb({ ...one, last_error: null }, at);
}
