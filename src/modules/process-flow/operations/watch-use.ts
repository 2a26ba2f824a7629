import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, dateOf, isoDate, plusDays, plusMonths, yearMonthDay } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { sqlDate } from '../../../platform/database/sql-values.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { packOf } from '../../../terms/decide.ts';
import { agreementOf, contractFacts } from '../../agreement/index.ts';
import { placesOfUse, usePage, type UseOfDays } from '../../usage/index.ts';
import { selectOpenCase as openCaseOf } from '../store.ts';
import { openCase } from './open-case.ts';

const CHUNK = 200;

/** What looking at a month of use did. */
export interface WatchReport {
  readonly looked: number;
  readonly opened: number;
}

/** First day of the last month that is over on a day. */
export function monthToWatch(asOf: CivilDate): CivilDate {
  const { year, month } = yearMonthDay(asOf);
  return plusMonths(dateOf(year, month, 1), -1);
}

interface Mark {
  readonly after: string | null;
  readonly done: boolean;
}

async function lockMark(tx: Tx, month: CivilDate): Promise<Mark> {
  await sql`insert into use_watch (month) values (${sqlDate(month)}) on conflict do nothing`.execute(tx);
  const found = await sql<Mark>`select after_agreement as after, done from use_watch
    where operator_id = current_setting('regie.operator') and month = ${sqlDate(month)} for update`.execute(tx);
  return found.rows[0]!;
}

/** Opens the cases that the contract wants for such a use; none when the use conforms. */
async function watchOne(tx: Tx, context: Context, use: UseOfDays, month: CivilDate): Promise<number> {
  const agreement = await agreementOf(tx, use.agreementId);
  const watch = agreement && packOf(agreement.pack)?.life?.useToWatch;
  if (!agreement || !watch) return 0;
  const { agreementId, accountId, roamed, ...counted } = use;
  const places = roamed ? await placesOfUse(tx, { accountId, agreementId }, month) : [];
  let opened = 0;
  for (const wanted of watch(contractFacts(agreement), { ...counted, places, month: isoDate(month).slice(0, 7) })) {
    const { procedure, facts } = wanted;
    if (await openCaseOf(tx, agreementId, procedure)) continue;
    const done = await openCase(tx, context, { agreementId, procedure, facts, unlessClosed: true });
    if (done.ok && done.value.processFlow.closedOn === null) opened += 1;
  }
  return opened;
}

async function watchChunk(
  tx: Tx,
  context: Context,
  month: CivilDate,
): Promise<WatchReport & { readonly done: boolean }> {
  const mark = await lockMark(tx, month);
  if (mark.done) return { looked: 0, opened: 0, done: true };
  const page = await usePage(tx, {
    from: month,
    to: plusDays(plusMonths(month, 1), -1),
    after: mark.after,
    limit: CHUNK,
  });
  let opened = 0;
  for (const use of page) opened += await watchOne(tx, context, use, month);
  const done = page.length < CHUNK;
  await sql`update use_watch set after_agreement = ${page.at(-1)?.agreementId ?? mark.after}::uuid, done = ${done},
      opened = opened + ${opened}
    where operator_id = current_setting('regie.operator') and month = ${sqlDate(month)}`.execute(tx);
  return { looked: page.length, opened, done };
}

/** Whether the use of the last month over on a day has not been looked at in full, as part of a larger question. */
export function useWaits(asOf: CivilDate): RawBuilder<boolean> {
  return sql<boolean>`(not exists (select 1 from use_watch where operator_id = current_setting('regie.operator')
      and month = ${sqlDate(monthToWatch(asOf))} and done))`;
}

/**
 * Looks at what was used in the last month that is over, contract by contract, and opens a case for each use that its contract
 * does not allow. One transaction a chunk; stopped, it goes on where it was; a month done is not looked at again.
 */
export async function watchUse(db: Db, context: Context, work: { readonly asOf: CivilDate }): Promise<WatchReport> {
  const month = monthToWatch(work.asOf);
  let [looked, opened] = [0, 0];
  for (;;) {
    const chunk = await inTransaction(db, context, (tx) => watchChunk(tx, context, month));
    looked += chunk.looked;
    opened += chunk.opened;
    if (chunk.done) return { looked, opened };
  }
}
