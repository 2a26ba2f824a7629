import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { PriceSheet } from '../../../terms/model/price-sheet.ts';
import { selectSheet, selectSheetDays } from '../store-price-sheets.ts';

/** A sheet that the operator published for a contract, from a day on. */
export interface PublishedSheet {
  readonly pack: string;
  readonly from: CivilDate;
  readonly sheet: PriceSheet;
}

/** The operator's price sheets, for whoever rates. */
export interface PriceSheets {
  /** What the operator published, the version that holds latest first. */
  readonly published: readonly PublishedSheet[];
  /** The sheet of a contract on a day: what the operator published, or the example until it has. */
  on(pack: string, day: CivilDate): PriceSheet | undefined;
}

/** Published versions never change: once read, one stays read. */
const known = new Map<string, PriceSheet>();

async function readSheet(tx: Tx, id: string): Promise<PriceSheet> {
  const before = known.get(id);
  if (before) return before;
  const row = (await selectSheet(tx, id))!;
  const sheet = { id, example: false, lines: row.lines };
  known.set(id, sheet);
  return sheet;
}

/** Reads the price sheets of the operator, all its contracts and days. */
export async function priceSheets(tx: Tx): Promise<PriceSheets> {
  const published: PublishedSheet[] = [];
  for (const one of await selectSheetDays(tx))
    published.push({ pack: one.pack, from: one.valid_from, sheet: await readSheet(tx, one.id) });
  return {
    published,
    on: (pack, day) =>
      published.find((one) => one.pack === pack && one.from <= day)?.sheet ?? packOf(pack)?.life?.exampleSheet,
  };
}

/** The sheet of a contract on a day, as `priceSheets` answers it. */
export async function priceSheetOn(tx: Tx, pack: string, day: CivilDate): Promise<PriceSheet | undefined> {
  return (await priceSheets(tx)).on(pack, day);
}
