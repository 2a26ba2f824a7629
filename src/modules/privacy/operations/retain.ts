import { type CivilDate, civilDate, dateOf, yearMonthDay } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { PersonalTable } from '../../../kernel/personal-data.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { declaredData } from '../declared.ts';
import { type DueRows, dueRows, NOBODY } from '../domain/due-rows.ts';
import { Keeping, type Subject } from '../domain/keeping.ts';
import { allowErasing, countRows, endRows, isFullChunk } from '../store-rows.ts';
import {
  addTallies,
  advanceRun,
  beginRun,
  endRun,
  lockRun,
  type RunRow,
  selectTallies,
  type TallyRow,
} from '../store-runs.ts';
import { selectSubjects } from '../store-subjects.ts';
import { policyOf } from './policy.ts';

const PAGE = 200;

/** Every declaration of the house, those that wait for the others last. */
const ALL: readonly PersonalTable[] = declaredData
  .flatMap((room) => room.personal)
  .sort((a, b) => Number(a.last ?? false) - Number(b.last ?? false));
const OF_ACCOUNTS = ALL.filter((one) => one.whose !== null);
const OF_NOBODY = ALL.filter((one) => one.whose === null && one.from !== undefined);

/** Tables of which not a row must be left before the account itself goes. */
const LEFT_IN = [
  ...new Set(
    OF_ACCOUNTS.filter((one) => !one.last && one.whose === undefined && one.end === 'erase').map(({ table }) => table),
  ),
];

/** What a run is told to do, and until when. */
export interface RetainInput {
  readonly asOf: CivilDate;
  /** Raised: stop after the page under way, and go on from there next time. */
  readonly signal?: AbortSignal;
}

/** How far a run came. */
export interface RetainReport {
  readonly runId: string;
  readonly finished: boolean;
  readonly rows: bigint;
}

function tallyOf(one: PersonalTable, due: DueRows, day: CivilDate, rows: number): TallyRow {
  const { kept, held } = due;
  const went = one.end === 'erase' ? 'erased' : 'emptied';
  return {
    day,
    table_name: one.table,
    holds: one.holds,
    category: kept.code,
    label: kept.label,
    event: kept.event,
    what: held === '' ? went : 'kept',
    reason: held,
    pack: kept.pack,
    because: kept.because,
    rows: BigInt(rows),
  };
}

/** One declared table for a page of accounts on one day: counts, and erases when it is no trial. */
async function doTable(
  tx: Tx,
  keeping: Keeping,
  one: PersonalTable,
  work: { readonly subjects: readonly Subject[]; readonly day: CivilDate; readonly erase: boolean },
): Promise<readonly TallyRow[]> {
  const tallies: TallyRow[] = [];
  for (const due of dueRows(keeping, one, work.subjects, work.day)) {
    const asked = { accounts: due.accounts, startedUntil: due.startedUntil };
    const rows =
      work.erase && due.held === ''
        ? await endRows(tx, one, asked, one.last ? LEFT_IN : [])
        : await countRows(tx, one, asked);
    if (rows > 0) tallies.push(tallyOf(one, due, work.day, rows));
  }
  return tallies;
}

/** A page of accounts after the last one looked at; answers whether there are more. */
async function doPage(tx: Tx, keeping: Keeping, run: RunRow): Promise<boolean> {
  const { after_account: after } = await lockRun(tx, run.id);
  const first = await selectSubjects(tx, { after, limit: PAGE, asOf: run.days[0]! });
  if (first.length === 0) return false;
  const erase = run.kind === 'erasure';
  if (erase) await allowErasing(tx);
  for (const day of run.days) {
    // What is due on a later day is judged as things stand on that day.
    const subjects = day === run.days[0] ? first : await selectSubjects(tx, { after, limit: PAGE, asOf: day });
    for (const one of OF_ACCOUNTS)
      await addTallies(tx, run.id, await doTable(tx, keeping, one, { subjects, day, erase }));
  }
  await advanceRun(tx, run.id, first.at(-1)!.accountId, first.length);
  return first.length === PAGE;
}

/** A chunk of what belongs to no account; answers whether there may be more. */
async function doChunk(tx: Tx, keeping: Keeping, run: RunRow, one: PersonalTable): Promise<boolean> {
  await lockRun(tx, run.id);
  const erase = run.kind === 'erasure';
  if (erase) await allowErasing(tx);
  let more = false;
  for (const day of run.days) {
    const startedUntil = keeping.cutoff(one.category, NOBODY, day);
    const kept = startedUntil === undefined ? undefined : keeping.kept(one.category, NOBODY, startedUntil, day);
    if (startedUntil === undefined || !kept) continue;
    const asked = { accounts: null, startedUntil };
    const rows = erase ? await endRows(tx, one, asked) : await countRows(tx, one, asked);
    if (rows > 0)
      await addTallies(tx, run.id, [tallyOf(one, { kept, held: '', accounts: [], startedUntil }, day, rows)]);
    more ||= erase && isFullChunk(rows);
  }
  return more;
}

/** Carries a run through from where it stands, a transaction a page, so that it may be stopped and killed anywhere. */
async function carryThrough(db: Db, context: Context, run: RunRow, signal?: AbortSignal): Promise<boolean> {
  const keeping = new Keeping(await inTransaction(db, context, (tx) => policyOf(tx, run.days[0]!)));
  const goOn = (step: (tx: Tx) => Promise<boolean>): Promise<boolean> => inTransaction(db, context, step);
  while (await goOn((tx) => doPage(tx, keeping, run))) if (signal?.aborted) return false;
  for (const one of OF_NOBODY)
    while (await goOn((tx) => doChunk(tx, keeping, run, one))) if (signal?.aborted) return false;
  await goOn(async (tx) => {
    await endRun(tx, run.id, context.clock.now());
    return false;
  });
  return true;
}

async function begin(db: Db, context: Context, kind: RunRow['kind'], days: readonly CivilDate[]): Promise<RunRow> {
  const at = context.clock.now();
  return inTransaction(db, context, (tx) =>
    beginRun(tx, { id: uuidV7(at, context.random), kind, days, asked_by: context.actor, started_at: at }),
  );
}

async function report(db: Db, context: Context, runId: string, finished: boolean): Promise<RetainReport> {
  const tallies = await inTransaction(db, context, (tx) => selectTallies(tx, runId));
  const rows = tallies.filter((one) => one.what !== 'kept').reduce((sum, one) => sum + one.rows, 0n);
  return { runId, finished, rows };
}

/**
 * Erases or empties what is over on a day, table by table as the rooms declare them, and keeps what a dispute, a debt or a
 * restriction keeps. A night that was stopped or killed goes on where it was; one that is done changes nothing more.
 */
export async function runRetention(db: Db, context: Context, input: RetainInput): Promise<RetainReport> {
  const run = await begin(db, context, 'erasure', [input.asOf]);
  const finished = run.state === 'done' || (await carryThrough(db, context, run, input.signal));
  return report(db, context, run.id, finished);
}

/** The same day of the years that follow; 29 February gives 28 February. */
export function yearsAhead(from: CivilDate, years: number): readonly CivilDate[] {
  const { year, month, day } = yearMonthDay(from);
  return Array.from({ length: years + 1 }, (_, i) =>
    month === 2 && day === 29 && i % 4 !== 0 ? civilDate(`${year + i}-02-28`) : dateOf(year + i, month, day),
  );
}

/** Counts what would go today and by each of the years that follow, and why; changes nothing of it. */
export async function tryRetention(
  db: Db,
  context: Context,
  input: RetainInput & { readonly years: number; readonly runId?: string },
): Promise<RetainReport> {
  const begun =
    input.runId === undefined
      ? await begin(db, context, 'trial', yearsAhead(input.asOf, input.years))
      : await inTransaction(db, context, (tx) => lockRun(tx, input.runId!));
  const finished = begun.state === 'done' || (await carryThrough(db, context, begun, input.signal));
  return report(db, context, begun.id, finished);
}

/** Keeps that a trial was asked for; a job carries it out. */
export async function askTrial(tx: Tx, context: Context, asOf: CivilDate, years: number): Promise<RunRow> {
  const at = context.clock.now();
  const days = yearsAhead(asOf, years);
  return beginRun(tx, { id: uuidV7(at, context.random), kind: 'trial', days, asked_by: context.actor, started_at: at });
}
