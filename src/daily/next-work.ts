import { type CivilDate, plusDays } from '../kernel/civil-date.ts';
import { type Instant, localDate, plusMs } from '../kernel/instant.ts';
import type { Territory } from '../kernel/territory.ts';
import { nextStepDay } from '../modules/collection/index.ts';
import { nextBillingDay, nextDueDate } from '../modules/customer-bill/index.ts';
import { nextReleaseDay } from '../modules/ledger/index.ts';
import { nextPortingDay } from '../modules/number-portability/index.ts';
import { nextActionAt } from '../modules/obligation/index.ts';
import { LEAD_DAYS, nextCollectionDay } from '../modules/payment/index.ts';
import { nextNetworkDay } from '../modules/trouble-ticket/index.ts';
import { nextInstalmentDay } from '../modules/payment-plan/index.ts';
import type { Tx } from '../platform/database/connect.ts';

/** The day whose morning comes at or after an instant. */
function dayAfter(territory: Territory, at: Instant, morningMs: number): CivilDate {
  return plusDays(localDate(territory, plusMs(at, -morningMs - 1)), 1);
}

/**
 * The first day after `done` on which any room has something to do, when work is done in the morning of each day; `null` when
 * nothing waits. What was due before is due the day after `done`. Lets a clock that is moved pass over empty days.
 */
export async function nextWorkDay(
  tx: Tx,
  done: CivilDate,
  morning: { readonly territory: Territory; readonly msOfDay: number },
): Promise<CivilDate | null> {
  const action = await nextActionAt(tx);
  const toPresent = await nextDueDate(tx, plusDays(done, LEAD_DAYS));
  const instalment = await nextInstalmentDay(tx);
  const toCollect = await nextDueDate(tx, plusDays(done, -1));
  const days = [
    action === null ? null : dayAfter(morning.territory, action, morning.msOfDay),
    await nextBillingDay(tx),
    toPresent === null ? null : plusDays(toPresent, -LEAD_DAYS),
    toCollect === null ? null : plusDays(toCollect, 1),
    await nextCollectionDay(tx),
    instalment === null ? null : plusDays(instalment, -LEAD_DAYS),
    await nextStepDay(tx),
    await nextReleaseDay(tx),
    await nextPortingDay(tx, done),
    await nextNetworkDay(tx, plusDays(done, 1)),
  ].filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = Math.min(...days) as CivilDate;
  return first > done ? first : plusDays(done, 1);
}
