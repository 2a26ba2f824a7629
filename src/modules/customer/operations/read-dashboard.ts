import {
  type CivilDate,
  civilDate,
  firstOfMonth,
  isoDate,
  plusDays,
  plusMonths,
  weekday,
} from '../../../kernel/civil-date.ts';
import { instantOf, localDate } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import { type Count, countsByDay, countsByMonth, countsByPart, countState } from '../../figures/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { Dashboard } from '../shapes/dashboard.ts';
import {
  countCalls,
  countContracts,
  countObligations,
  countOpenCases,
  countVisits,
  type OfferCount,
  sumBilled,
  sumOverdue,
} from '../store.ts';
import { homeTerritory } from './today.ts';

const MONTHS_SHOWN = 12;
const CALL_DAYS_SHOWN = 42;
const DAYS_A_WEEK = 7;

function total<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0);
}

function contractsFigure(rows: readonly OfferCount[]): Dashboard['contracts'] {
  const running = rows.filter((row) => row.running);
  const territories = new Map<string, number>();
  const offers = new Map<string, { code: string; label: { fr: string; en: string }; count: number }>();
  for (const row of running) {
    territories.set(row.territory, (territories.get(row.territory) ?? 0) + row.count);
    const label = offeringOf(row.pack, row.offer)?.label ?? { fr: row.offer, en: row.offer };
    const known = offers.get(`${row.pack}:${row.offer}`);
    offers.set(`${row.pack}:${row.offer}`, { code: row.offer, label, count: (known?.count ?? 0) + row.count });
  }
  return {
    active: total(running, (row) => row.count),
    awaiting: total(rows, (row) => row.count) - total(running, (row) => row.count),
    byTerritory: [...territories].map(([territory, count]) => ({ territory, count })).sort((a, b) => b.count - a.count),
    byOffer: [...offers.values()].sort((a, b) => b.count - a.count),
  };
}

/** From which days what takes long to count is shown. */
function spansOf(today: CivilDate) {
  return {
    billedFrom: plusMonths(firstOfMonth(today), 1 - MONTHS_SHOWN),
    callsFrom: plusDays(today, 1 - CALL_DAYS_SHOWN),
  };
}

/** Contracts from their count: parts are `pack:offer@territory`, those that do not run yet marked `?`. */
function countedContracts(counts: readonly Count[]): OfferCount[] {
  return counts.map(({ key, value }) => {
    const [, pack = '', offer = '', territory = ''] = /^(.*?):(.*)@(.*?)\??$/.exec(key) ?? [];
    return { pack, offer, territory, running: !key.endsWith('?'), count: Number(value) };
  });
}

/** What takes long to count: from the counts of the day when they are made, else there and then. */
async function longCounts(tx: Tx, today: CivilDate) {
  const { billedFrom, callsFrom } = spansOf(today);
  const counted = (await countState(tx))?.countedOn === today;
  if (!counted)
    return {
      contracts: await countContracts(tx),
      billed: await sumBilled(tx, billedFrom),
      calls: await countCalls(tx, callsFrom),
    };
  const [billed, calls] = [
    await countsByMonth(tx, 'billed', { from: billedFrom, to: today }),
    await countsByDay(tx, 'calls', { from: callsFrom, to: today }),
  ];
  return {
    contracts: countedContracts(await countsByPart(tx, 'contracts', { from: today, to: today })),
    billed: billed.map(({ key, value }) => ({ month: key, amount: value as Money })),
    calls: calls.map(({ key, value }) => ({ on: civilDate(key), calls: Number(value) })),
  };
}

type LongCounts = Awaited<ReturnType<typeof longCounts>>;

function billedFigure(today: CivilDate, billed: LongCounts['billed']): Dashboard['billed'] {
  const thisMonth = firstOfMonth(today);
  const from = spansOf(today).billedFrom;
  const amounts = new Map(billed.map((row) => [row.month, row.amount]));
  const months = Array.from({ length: MONTHS_SHOWN }, (_, i) => isoDate(plusMonths(from, i)).slice(0, 7));
  const amountOf = (month: string): Money => amounts.get(month) ?? NO_MONEY;
  return {
    month: amountText(amountOf(isoDate(thisMonth).slice(0, 7))),
    months: months.map((month) => ({ month, amount: amountText(amountOf(month)) })),
  };
}

function callsFigure(today: CivilDate, calls: LongCounts['calls']): Dashboard['calls'] {
  const from = spansOf(today).callsFrom;
  const counts = new Map(calls.map((row) => [row.on, row.calls]));
  const days = Array.from({ length: CALL_DAYS_SHOWN }, (_, i) => plusDays(from, i));
  return {
    total: total([...counts.values()], (count) => count),
    days: days.map((on) => ({ on: dayText(on), calls: counts.get(on) ?? 0 })),
  };
}

/** The figures that an operator watches, as they stand now. */
export async function readDashboard(tx: Tx, context: Context): Promise<Dashboard> {
  const now = context.clock.now();
  const home = await homeTerritory(tx, context);
  const today = localDate(home, now);
  const monday = plusDays(today, 1 - weekday(today));
  const nextMonday = plusDays(monday, DAYS_A_WEEK);
  const visits = await countVisits(tx, instantOf(home, monday), instantOf(home, nextMonday));
  const visitsThat = (...states: string[]): number =>
    total(
      visits.filter((row) => states.includes(row.state)),
      (row) => row.count,
    );
  const overdue = await sumOverdue(tx, today);
  const long = await longCounts(tx, today);
  return {
    today: dayText(today),
    operator: (await settingsOf(tx, context, today)).name,
    contracts: contractsFigure(long.contracts),
    installs: {
      booked: visitsThat('booked'),
      kept: visitsThat('kept'),
      missed: visitsThat('missed-by-customer', 'missed-by-operator'),
      from: dayText(monday),
      to: dayText(plusDays(nextMonday, -1)),
    },
    billed: billedFigure(today, long.billed),
    overdue: { amount: amountText(overdue.amount), bills: overdue.bills },
    obligations: await countObligations(tx, now, today),
    openCases: await countOpenCases(tx),
    calls: callsFigure(today, long.calls),
  };
}
