import { isoDate, plusDays, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { CollectionCalendar } from '../../../terms/model/life.ts';
import { type Agreement, contractFacts, terminateByOperator } from '../../agreement/index.ts';
import { type CollectionStep, POST_DAYS, retryOn, stepsLeft } from '../domain/next-step.ts';
import type { CaseRow } from '../tables.ts';
import { barCase, limitationOf } from './bar-case.ts';
import { chargeLateness } from './charge-lateness.ts';
import { closeCase } from './close-case.ts';
import { suspendForBill, suspendWhole } from './cut-service.ts';
import { journalOf, type Situation, situationOf } from './situation.ts';
import { noteUnpaidEnd, tellOfPayer } from './tell-register.ts';
import { tellStep } from './tell-step.ts';
import { waitFor } from './wait-for.ts';
import { whatHolds } from './what-holds.ts';

/** When a case on which nothing is left to do is looked at again. */
const IDLE_DAYS = 90;
const LIVE = new Set(['active', 'suspended', 'terminating']);

async function remind(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { agreement } = at;
  if (agreement) await tellOfPayer(at, await journalOf(one, at, agreement), agreement);
  const title = { fr: `Relance pour la facture ${one.bill_number}`, en: `Reminder for bill ${one.bill_number}` };
  await tellStep(one, at, { template: 'reminder', channel: 'email', title });
  return { ...one, reminder_sent_on: at.asOf };
}

async function remindAgain(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { bill_number: number } = one;
  const title = { fr: `Seconde relance pour la facture ${number}`, en: `Second reminder for bill ${number}` };
  await tellStep(one, at, { template: 'second-reminder', channel: 'email', title });
  return { ...one, second_reminder_sent_on: at.asOf };
}

async function giveNotice(one: CaseRow, at: Situation): Promise<CaseRow> {
  const title = {
    fr: `Mise en demeure pour la facture ${one.bill_number}`,
    en: `Formal notice for bill ${one.bill_number}`,
  };
  await tellStep(one, at, { template: 'formal-notice', channel: 'letter', title });
  const sent = { ...one, notice_sent_on: at.asOf };
  // Where the operator reads the receipts of its letters, none counts before it was told.
  if (at.settings.collection.noticePresentation === 'told') return sent;
  return { ...sent, notice_received_on: plusDays(at.asOf, POST_DAYS), notice_presentation: 'expected' };
}

async function terminate(one: CaseRow, at: Situation, agreement: Agreement): Promise<CaseRow> {
  const journal = await journalOf(one, at, agreement);
  const answer = journal.life.operatorTermination(journal.ask, contractFacts(agreement), {
    ...at.unpaid,
    asOf: isoDate(at.asOf),
  });
  if (!answer.eligible) return { ...one, next_on: retryOn(answer, at.asOf) };
  await journal.save(at.tx);
  const charged = await chargeLateness(one, at);
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
  const { decision } = answer.taken;
  await tellStep(one, at, { template: 'termination-unpaid', channel: 'letter', title, decision });
  await noteUnpaidEnd(at.tx, at.context, { ...at, journal, agreement, on: at.asOf });
  return { ...one, terminated_on: at.asOf, increase_charged: one.increase_charged || charged };
}

function step(
  one: CaseRow,
  at: Situation,
  agreement: Agreement,
  what: { readonly step: CollectionStep; readonly calendar: CollectionCalendar },
): Promise<CaseRow> {
  switch (what.step) {
    case 'reminder':
      return remind(one, at);
    case 'second-reminder':
      return remindAgain(one, at);
    case 'formal-notice':
      return giveNotice(one, at);
    case 'suspension':
      return suspendForBill(one, at, agreement, what.calendar.fullSuspensionDaysAfterDue !== undefined);
    case 'full-suspension':
      return suspendWhole(one, at, agreement);
    default:
      return terminate(one, at, agreement);
  }
}

async function climb(one: CaseRow, at: Situation): Promise<CaseRow> {
  const { agreement } = at;
  if (!agreement) {
    const told = one.reminder_sent_on === null ? await remind(one, at) : one;
    return { ...told, next_on: plusDays(at.asOf, IDLE_DAYS) };
  }
  const { life } = await journalOf(one, at, agreement);
  const calendar = life.collection;
  const runs = LIVE.has(agreement.state);
  let now = one;
  const [planned] = stepsLeft(one, at.bill.due_on, calendar, runs);
  if (planned && planned.on <= at.asOf) {
    now = await step(now, at, agreement, { step: planned.step, calendar });
    if (now.next_on > at.asOf) return now;
  }
  const coming = stepsLeft(now, at.bill.due_on, calendar, runs && now.terminated_on === null)[0];
  // With no step left the case only waits for its money, which wakes it.
  if (!coming) return { ...now, next_on: plusDays(at.asOf, IDLE_DAYS) };
  const tomorrow = plusDays(at.asOf, 1);
  return { ...now, next_on: coming.on > tomorrow ? coming.on : tomorrow };
}

/**
 * Takes the step that has come for one case, on a day: closes it when the bill is paid, ends it when the debt can no longer be
 * claimed, and does nothing while it waits for something.
 */
export async function takeStep(tx: Tx, context: Context, one: CaseRow, asOf: CivilDate): Promise<CaseRow> {
  const at = await situationOf(tx, context, one, asOf);
  const now = { ...one, last_error: null };
  if (at.unpaid.paidOn !== undefined) return closeCase(now, at);
  const limit = await limitationOf(now, at);
  if (limit.barred) return barCase(now, at, limit);
  const known = { ...now, expires_on: limit.expiresOn };
  const holding = await whatHolds(tx, known, at.holds, asOf);
  if (holding) return waitFor(known, at, holding);
  const released = known.held_from === null ? known : await waitFor(known, at, undefined);
  const after = await climb(released, at);
  const morrow = plusDays(limit.expiresOn, 1);
  return after.next_on > morrow && after.state === 'open' ? { ...after, next_on: morrow } : after;
}
