import { clockAt } from '../kernel/clock.ts';
import { type CivilDate, plusDays } from '../kernel/civil-date.ts';
import { HOUR_MS, instantOf, localDate } from '../kernel/instant.ts';
import type { Territory } from '../kernel/territory.ts';
import type { PortingExchange } from '../modules/number-portability/index.ts';
import { contractsSold } from '../modules/product-catalog/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db, Tx } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { packOf } from '../terms/decide.ts';
import type { ChooseRefusals } from './answer-as-bank.ts';
import { dailyWork } from './daily-work.ts';
import { nextWorkDay } from './next-work.ts';
import { aloneOnDays, keepDoneThrough, selectDoneThrough } from './store.ts';

/** Work on past days is done as it would have been in their morning. */
const MORNING_MS = 6 * HOUR_MS;

export interface CatchUp {
  readonly bank?: ChooseRefusals;
  readonly operators?: PortingExchange;
  readonly stopRequested?: () => boolean;
}

interface Today {
  readonly territory: Territory;
  readonly date: CivilDate;
}

/** The day that has begun in every territory of the contracts that the operator sells under. */
async function operatorToday(tx: Tx, context: Context): Promise<Today> {
  const now = context.clock.now();
  const sold = await contractsSold(tx, localDate('FR', now));
  const territories = sold.flatMap((one) => packOf(one.pack)?.territories ?? []);
  const days = territories.map((territory): Today => ({ territory, date: localDate(territory, now) }));
  return days.reduce((a, b) => (b.date < a.date ? b : a), days[0] ?? { territory: 'FR', date: localDate('FR', now) });
}

/**
 * Does the daily work of every day up to today that has not been done, each by its own morning, then today's by the clock:
 * after a night, after a machine that slept, or after a demonstration's clock was moved by months. Empty days are passed over.
 */
export async function catchUp(db: Db, context: Context, options: CatchUp = {}): Promise<{ readonly days: number }> {
  return aloneOnDays(db, context.operatorId, () => workThrough(db, context, options));
}

async function workThrough(db: Db, context: Context, options: CatchUp): Promise<{ readonly days: number }> {
  const { today, done } = await inTransaction(db, context, async (tx) => {
    const day = await operatorToday(tx, context);
    return { today: day, done: (await selectDoneThrough(tx)) ?? plusDays(day.date, -1) };
  });
  const outside = {
    ...(options.bank ? { bank: options.bank } : {}),
    ...(options.operators ? { operators: options.operators } : {}),
  };
  let last = done < today.date ? done : plusDays(today.date, -1);
  let days = 0;
  while (options.stopRequested?.() !== true) {
    const from = last;
    const morning = { territory: today.territory, msOfDay: MORNING_MS };
    const next = await inTransaction(db, context, (tx) => nextWorkDay(tx, from, morning));
    if (next === null || next >= today.date) break;
    const clock = clockAt(instantOf(today.territory, next, MORNING_MS));
    await dailyWork(db, { ...context, clock }, { asOf: next, ...outside });
    await inTransaction(db, context, (tx) => keepDoneThrough(tx, next));
    last = next;
    days += 1;
  }
  if (options.stopRequested?.() === true) return { days };
  await dailyWork(db, context, { asOf: today.date, ...outside });
  await inTransaction(db, context, (tx) => keepDoneThrough(tx, today.date));
  return { days: days + 1 };
}

/** Up to which day the daily work of an operator has been done; `undefined` before any was. */
export async function doneThrough(db: Db, context: Pick<Context, 'operatorId'>): Promise<CivilDate | undefined> {
  return inTransaction(db, context, selectDoneThrough);
}

/** Notes that the daily work has been done up to a day by another hand: a demonstration that was told up to today. */
export async function markDoneThrough(db: Db, context: Pick<Context, 'operatorId'>, day: CivilDate): Promise<void> {
  await inTransaction(db, context, (tx) => keepDoneThrough(tx, day));
}
