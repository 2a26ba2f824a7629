import { type CivilDate, earliest, plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { countSpan, countState } from '../store-counting.ts';

/** How far back the first count goes: a year and the month that it began in. */
const FIRST_DAYS = 400;
/** Days that may still change: payments sent back, ends brought forward or called off, visits closed late. */
const MOVING_DAYS = 45;
/** Days that are counted again in the course of a day; the others that may have changed are with the first count of the next. */
const RECENT_DAYS = 1;
/** Counts older than this are made again. */
const STALE_MS = 15 * 60_000;

/** The first day to count: a year and more when there is no count yet, few days when today was counted already. */
function firstDay(countedOn: CivilDate | undefined, today: CivilDate, force: boolean): CivilDate {
  if (countedOn === undefined) return plusDays(today, -FIRST_DAYS);
  if (countedOn === today && !force) return plusDays(today, -RECENT_DAYS);
  return earliest(plusDays(countedOn, -MOVING_DAYS), plusDays(today, -MOVING_DAYS));
}

/**
 * Counts what happened on the days that may have changed, and what stands today. Counts what was never counted; does nothing when
 * the last count is of today and fresh. In the course of a day only its last days are counted again.
 */
export async function countDays(
  db: Db,
  context: Context,
  { today, force = false }: { readonly today: CivilDate; readonly force?: boolean },
): Promise<boolean> {
  return inTransaction(db, context, async (tx) => {
    const state = await countState(tx);
    const now = context.clock.now();
    const fresh = state !== undefined && state.countedOn === today && now - state.countedAt < STALE_MS;
    if (fresh && !force) return false;
    await countSpan(tx, { from: firstDay(state?.countedOn, today, force), to: today }, now);
    return true;
  });
}
