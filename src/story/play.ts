import { localOperator } from '../connectors/portability/local-operator.ts';
import { type CivilDate, isoDate, plusDays } from '../kernel/civil-date.ts';
import { HOUR_MS, type Instant, plusMs } from '../kernel/instant.ts';
import { fail, type Result } from '../kernel/result.ts';
import { agreementsOf } from '../modules/agreement/index.ts';
import { type BillRow, billsDue } from '../modules/customer-bill/index.ts';
import type { DirectDebitRow } from '../modules/payment/index.ts';
import type { Tx } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { dailyWork } from '../daily/daily-work.ts';
import { nextWorkDay } from '../daily/next-work.ts';
import type { Agenda, Planned } from './agenda.ts';
import { importCallRows } from './call-file.ts';
import type { Cast } from './cast.ts';
import { contextOn, MORNING_MS, morningOf, type Stage } from './stage.ts';
import type { StoryEvent } from './story.ts';
import type { ToldEvent } from './told-event.ts';
import { actOn, type Scene } from './verb.ts';
import { vocabulary } from './vocabulary.ts';

/** When the work that follows from the events of a day is done. */
const EVENING_MS = 20 * HOUR_MS;
const NOBODY = fail(
  'story/nobody',
  'Aucun client : la commande n’a pas abouti.',
  'No customer: the order has not gone through.',
);
/** What may happen to somebody who has ordered nothing yet. */
const BEFORE_THE_ORDER = new Set(['order', 'listed-elsewhere', 'announce-change']);
const PAY = vocabulary.find((one) => one.name === 'pay')!;

/** A story being played. */
export interface Play {
  readonly stage: Stage;
  readonly casts: readonly Cast[];
  readonly agenda: Agenda;
  readonly told: ToldEvent[];
  /** Bills whose payment is planned already. */
  readonly planned: Set<string>;
  /**
   * Keeps the states of agreements with their days, works every evening on which something has happened, and passes over empty
   * days: for a few subscribers told closely. Of many, every day has work, and what can wait is done in the next morning.
   */
  readonly thorough: boolean;
}

function expected(event: StoryEvent, result: Result<unknown>): boolean {
  const { expect } = event;
  if (expect === undefined) return true;
  if (expect === 'done') return result.ok;
  if (result.ok) return false;
  return expect === 'refused' || expect.refused === result.failure.code;
}

function tell(play: Play, { cast, event }: Planned, result: Result<unknown>): void {
  play.told.push({
    subscriber: cast.name,
    on: event.on,
    do: event.do,
    outcome: result.ok ? 'done' : 'refused',
    ...(result.ok ? {} : result.failure),
    asExpected: expected(event, result),
  });
}

function sceneOf(stage: Stage, { cast, on }: Pick<Planned, 'cast' | 'on'>): Scene {
  const context = contextOn(stage, 'agent:story');
  return { stage, cast, on, context, act: (operation) => actOn(stage, context, operation) };
}

/** Imports the calls that wait, as one file. */
async function importCalls(stage: Stage): Promise<void> {
  if (stage.calls.length === 0) return;
  const rows = stage.calls.splice(0);
  const name = `calls-${String(stage.next('call-file')).padStart(4, '0')}.csv`;
  await importCallRows(stage.db, contextOn(stage, 'system:usage'), name, rows);
}

/** Plays what is planned before an instant; answers how many events there were. */
async function playUntil(play: Play, limit: Instant): Promise<number> {
  const { stage, agenda } = play;
  let count = 0;
  for (let next = agenda.takeBefore(limit); next; next = agenda.takeBefore(limit)) {
    if (next.verb.name !== 'calls') await importCalls(stage);
    stage.clock.moveTo(next.at);
    const nobody = next.cast.account === undefined && !BEFORE_THE_ORDER.has(next.verb.name);
    const result = nobody ? NOBODY : await next.verb.run(sceneOf(stage, next), next.event as never);
    tell(play, next, result);
    if (play.thorough) await noteStates(play, next.on);
    count += 1;
  }
  await importCalls(stage);
  return count;
}

/** Notes the states of agreements that have changed. */
async function noteStates(play: Play, on: CivilDate): Promise<void> {
  const context = contextOn(play.stage);
  await inTransaction(play.stage.db, context, async (tx) => {
    for (const cast of play.casts) {
      if (!cast.account) continue;
      for (const { id, state } of await agreementsOf(tx, cast.account.id)) {
        const last = cast.history.findLast((one) => one.agreementId === id);
        if (last?.state !== state) cast.history.push({ agreementId: id, state, on: isoDate(on) });
      }
    }
  });
}

function refusedDebits(play: Play, debits: readonly DirectDebitRow[]): ReadonlyMap<string, string> {
  const refusals = new Map<string, string>();
  for (const debit of debits) {
    const at = play.stage.refusals.findIndex(
      (one) => one.cast.account?.id === debit.account_id && one.from <= debit.collect_on,
    );
    if (at < 0) continue;
    const [refusal] = play.stage.refusals.splice(at, 1);
    refusals.set(debit.end_to_end, refusal!.reasonCode);
  }
  return refusals;
}

/** Bills read at once, to see which are new; and how far ahead a bill may be due. */
const PAGE = 500;
const LONGEST_TERM_DAYS = 120;

/** The bills that still await money, of everybody. */
async function allOpenBills(tx: Tx, on: CivilDate): Promise<readonly BillRow[]> {
  const all: BillRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last && { dueOn: last.due_on, accountId: last.account_id, id: last.id };
    const page = await billsDue(tx, plusDays(on, LONGEST_TERM_DAYS), PAGE, after);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** Plans the payment of new bills by those who pay by habit. */
async function planPayments(play: Play, on: CivilDate): Promise<void> {
  const payers = new Map<string, Cast>();
  for (const cast of play.casts)
    if (cast.payDaysAfterDue !== undefined && cast.account) payers.set(cast.account.id, cast);
  if (payers.size === 0) return;
  const open = await inTransaction(play.stage.db, contextOn(play.stage), (tx) => allOpenBills(tx, on));
  for (const bill of open) {
    const cast = payers.get(bill.account_id);
    if (!cast || play.planned.has(bill.number)) continue;
    play.planned.add(bill.number);
    const day = plusDays(bill.due_on, cast.payDaysAfterDue!);
    const event = { do: 'pay', on: isoDate(day > on ? day : on), at: '14:00', bill: bill.number };
    play.agenda.add(cast, PAY, event);
  }
}

async function work(play: Play, day: CivilDate): Promise<void> {
  const { stage } = play;
  const report = await dailyWork(stage.db, contextOn(stage), {
    asOf: day,
    ...(stage.transport ? { transport: stage.transport } : {}),
    bank: (debits) => refusedDebits(play, debits),
    operators: localOperator((number) => stage.otherOperators?.get(number)),
  });
  if (report.billing.failed > 0)
    throw new Error(`${report.billing.failed} account(s) could not be billed on ${isoDate(day)}`);
  if (report.billing.bills > 0) await planPayments(play, day);
  if (play.thorough) await noteStates(play, day);
}

async function playDay(play: Play, day: CivilDate): Promise<void> {
  const { stage } = play;
  await playUntil(play, morningOf(stage, day));
  stage.clock.moveTo(morningOf(stage, day));
  await work(play, day);
  const tomorrow = plusMs(morningOf(stage, plusDays(day, 1)), -MORNING_MS);
  const happened = await playUntil(play, tomorrow);
  if (happened === 0 || !play.thorough) return;
  stage.clock.moveTo(plusMs(morningOf(stage, day), EVENING_MS - MORNING_MS));
  await work(play, day);
}

/**
 * Plays a story day by day up to its last one: what is planned for the night, the work of the morning, what is planned for the
 * day, and the work that follows from it. Days on which nothing is due and nothing happens are passed over.
 */
export async function playStory(
  play: Play,
  first: CivilDate,
  last: CivilDate,
  onDay?: (day: CivilDate) => void,
): Promise<void> {
  const { stage, agenda } = play;
  const morning = { territory: stage.territory, msOfDay: MORNING_MS };
  for (let day = first; day <= last;) {
    await playDay(play, day);
    onDay?.(day);
    if (!play.thorough) {
      day = plusDays(day, 1);
      continue;
    }
    const due = await inTransaction(stage.db, contextOn(stage), (tx) => nextWorkDay(tx, day, morning));
    const event = agenda.nextDay();
    const next = Math.min(due ?? Infinity, event ?? Infinity);
    day = next > last ? (plusDays(last, 1) as CivilDate) : (Math.max(next, plusDays(day, 1)) as CivilDate);
  }
}
