import { type CivilDate, firstOfMonth, isoDate, plusDays, plusMonths, weekday } from '../../../kernel/civil-date.ts';
import { instantOf, localDate } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
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

async function billedFigure(tx: Tx, today: CivilDate): Promise<Dashboard['billed']> {
  const thisMonth = firstOfMonth(today);
  const from = plusMonths(thisMonth, 1 - MONTHS_SHOWN);
  const amounts = new Map((await sumBilled(tx, from)).map((row) => [row.month, row.amount]));
  const months = Array.from({ length: MONTHS_SHOWN }, (_, i) => isoDate(plusMonths(from, i)).slice(0, 7));
  const amountOf = (month: string): Money => amounts.get(month) ?? NO_MONEY;
  return {
    month: amountText(amountOf(isoDate(thisMonth).slice(0, 7))),
    months: months.map((month) => ({ month, amount: amountText(amountOf(month)) })),
  };
}

async function callsFigure(tx: Tx, today: CivilDate): Promise<Dashboard['calls']> {
  const from = plusDays(today, 1 - CALL_DAYS_SHOWN);
  const counts = new Map((await countCalls(tx, from)).map((row) => [row.on, row.calls]));
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
  return {
    today: dayText(today),
    operator: (await settingsOf(tx, context, today)).name,
    contracts: contractsFigure(await countContracts(tx)),
    installs: {
      booked: visitsThat('booked'),
      kept: visitsThat('kept'),
      missed: visitsThat('missed-by-customer', 'missed-by-operator'),
      from: dayText(monday),
      to: dayText(plusDays(nextMonday, -1)),
    },
    billed: await billedFigure(tx, today),
    overdue: { amount: amountText(overdue.amount), bills: overdue.bills },
    obligations: await countObligations(tx, now, today),
    openCases: await countOpenCases(tx),
    calls: await callsFigure(tx, today),
  };
}
