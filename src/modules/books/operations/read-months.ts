import { isoDate, lastOfMonth, yearMonthDay } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { closedMonths, type MonthRow, nextMonthToClose } from '../../ledger/index.ts';
import { monthText } from '../domain/write-values.ts';
import type { MonthsPage } from '../shapes.ts';
import { countOpenEntries } from '../store-export.ts';
import { selectEntryMonths } from '../store-figures.ts';
import { checkMonth } from './close-month.ts';
import { booksDay } from './today.ts';

function monthShape(month: string, entries: number, row: MonthRow | undefined): MonthsPage['months'][number] {
  return {
    month,
    state: row?.state ?? 'open',
    entries,
    closedAt: row ? isoInstant(row.closed_at) : null,
    closedBy: row?.closed_by ?? null,
    reopenedAt: row?.reopened_at ? isoInstant(row.reopened_at) : null,
    reopenedBy: row?.reopened_by ?? null,
    reason: row?.reason ?? null,
  };
}

/** The months of the books, the latest first, and what stands in the way of closing the next one. */
export async function readMonths(tx: Tx, context: Context): Promise<MonthsPage> {
  const today = await booksDay(tx, context);
  const next = await nextMonthToClose(tx);
  const rows = new Map((await closedMonths(tx)).map((row) => [monthText(row.month), row]));
  const held = new Map((await selectEntryMonths(tx)).map((one) => [monthText(one.month), one.entries]));
  const names = [...new Set([...held.keys(), ...rows.keys(), ...(next === null ? [] : [monthText(next)])])]
    .sort()
    .toReversed();
  const years = [...new Set([...held.keys()].map((month) => Number(month.slice(0, 4))))];
  const last = [...rows.values()].find((row) => row.state === 'closed');
  const told: MonthsPage['years'] = [];
  for (const year of years) told.push({ year, openEntries: await countOpenEntries(tx, year) });
  return {
    today: isoDate(today),
    next: next !== null && yearMonthDay(next).year <= yearMonthDay(today).year ? monthText(next) : null,
    over: next !== null && today > lastOfMonth(next),
    checks: next === null ? [] : [...(await checkMonth(tx, next))],
    last: last ? monthText(last.month) : null,
    months: names.map((month) => monthShape(month, held.get(month) ?? 0, rows.get(month))),
    years: told,
  };
}
