import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { countSpan, countState } from '../store-counting.ts';

/** How far back the first count goes: a year and the month that it began in. */
const FIRST_DAYS = 400;
/** Days that may still change: payments sent back, ends brought forward or called off, visits closed late. */
const MOVING_DAYS = 45;
/** Counts older than this are made again. */
const STALE_MS = 15 * 60_000;

/**
 * Counts what happened on the days that may have changed, and what stands today. Counts what was never counted; does nothing when
 * the last count is of today and fresh.
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
    const since = state === undefined ? plusDays(today, -FIRST_DAYS) : plusDays(state.countedOn, -MOVING_DAYS);
    await countSpan(tx, { from: since < today ? since : plusDays(today, -MOVING_DAYS), to: today }, now);
    return true;
  });
}
