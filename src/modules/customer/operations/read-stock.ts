import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { countEquipment, countNumbers, selectStockPage, type StockQuery } from '../../resource-inventory/index.ts';
import { dayText } from '../domain/write-values.ts';
import type { StockPage, StockPieces } from '../shapes/stock.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const PAGE = 50;

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => string, make: (group: readonly T[]) => K): K[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].map(make);
}

/** How much of everything there is. */
export async function readStock(tx: Tx): Promise<StockPage> {
  const counter =
    (group: readonly { readonly state: string; readonly count: number }[]) =>
    (...states: string[]): number =>
      group.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  return {
    models: grouped(
      await countEquipment(tx),
      (row) => `${row.kind}\n${row.model}`,
      (group) => {
        const of = counter(group);
        const { kind, model } = group[0]!;
        return {
          kind,
          model,
          inStock: of('in-stock'),
          assigned: of('assigned'),
          damaged: of('damaged', 'returned'),
          lost: of('lost'),
        };
      },
    ),
    numbers: grouped(
      await countNumbers(tx),
      (row) => `${row.territory}\n${row.kind}`,
      (group) => {
        const of = counter(group);
        const { territory, kind } = group[0]!;
        return {
          territory,
          kind: kind === 'mobile' ? 'mobile' : 'fixed',
          free: of('free'),
          reserved: of('reserved'),
          assigned: of('assigned'),
          quarantine: of('quarantine'),
          portedOut: of('ported-out'),
        };
      },
    ),
  };
}

/** A page of pieces by serial number, with whoever has them. */
export async function readStockPieces(
  tx: Tx,
  context: Context,
  query: Omit<StockQuery, 'limit'>,
): Promise<StockPieces> {
  const found = await selectStockPage(tx, { ...query, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const holders = await holdersOf(
    tx,
    page.flatMap((one) => one.accountId ?? []),
  );
  return {
    today: dayText(await operatorDay(tx, context)),
    pieces: page.map((one) => ({
      ...one,
      holder: one.accountId === null ? null : (holders.get(one.accountId) ?? ''),
      assignedOn: dayText(one.assignedOn),
      returnedOn: dayText(one.returnedOn),
    })),
    next: found.length > PAGE ? page.at(-1)!.serial : null,
  };
}
