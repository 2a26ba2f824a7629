import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { packOf } from '../../../terms/decide.ts';
import type { PriceSheetLine } from '../../../terms/model/price-sheet.ts';
import { checkSheet } from '../domain/check-sheet.ts';
import { readSheet } from '../domain/sheet-csv.ts';
import { sheetDifferences } from '../domain/sheet-differences.ts';
import { insertSheet, lockSheets, type SheetRow } from '../store-price-sheets.ts';
import { priceSheetOn } from './price-sheets.ts';

/** A new version: the sheet in force that day with some lines set or taken away, or the whole of a CSV file. */
export interface NewSheet {
  readonly pack: string;
  readonly validFrom: CivilDate;
  readonly note?: string;
  /** The version that the change was made from; refused when another one has come meanwhile. */
  readonly basedOn?: string;
  readonly set?: readonly PriceSheetLine[];
  readonly remove?: readonly string[];
  readonly csv?: string;
}

const UNKNOWN = fail(
  'product-catalog/contract-unknown',
  'Ce contrat n’existe pas.',
  'There is no such contract.',
  'pack',
);
const MEANWHILE = fail(
  'product-catalog/sheet-changed',
  'La grille a changé entre-temps : reprenez depuis la version en vigueur.',
  'The sheet has changed meanwhile: start again from the version in force.',
  'basedOn',
);
const SAME = fail(
  'product-catalog/sheet-same',
  'Rien ne change par rapport à la grille en vigueur ce jour-là.',
  'Nothing differs from the sheet in force on that day.',
  'lines',
);

function changed(lines: readonly PriceSheetLine[], input: NewSheet): Result<readonly PriceSheetLine[]> {
  if (input.csv !== undefined) return readSheet(input.csv);
  const set = new Map((input.set ?? []).map((line) => [line.code, line]));
  const kept = lines
    .filter((line) => !(input.remove ?? []).includes(line.code))
    .map((line) => {
      const now = set.get(line.code) ?? line;
      set.delete(line.code);
      return now;
    });
  return ok([...kept, ...set.values()]);
}

/**
 * Publishes a version of a price sheet from a day on, that day included. Nothing that is published is ever changed: a version
 * for a past day corrects the one before it, and what was charged meanwhile is left to a re-rating. Refuses a sheet that prices
 * the same use twice, and one that changes nothing.
 */
export async function publishSheet(tx: Tx, context: Context, input: NewSheet): Promise<Result<SheetRow>> {
  if (!packOf(input.pack)?.life) return UNKNOWN;
  await lockSheets(tx, input.pack);
  const base = (await priceSheetOn(tx, input.pack, input.validFrom))!;
  if (input.basedOn !== undefined && input.basedOn !== base.id) return MEANWHILE;
  const next = changed(base.lines, input);
  if (!next.ok) return next;
  const checked = checkSheet(next.value);
  if (!checked.ok) return checked;
  const differences = sheetDifferences(base.lines, checked.value);
  // The first version may take the example over as it is: the operator then answers for its prices.
  if (differences.length === 0 && !base.example) return SAME;
  const row: SheetRow = {
    id: newId(context),
    pack: input.pack,
    valid_from: input.validFrom,
    published_at: context.clock.now(),
    published_by: context.actor,
    note: input.note ?? null,
    differences,
    lines: checked.value,
  };
  await insertSheet(tx, row);
  await recordAudit(tx, context, {
    action: 'product-catalog:publish-price-sheet',
    subject: `price-sheet:${row.id}`,
    ...(input.note === undefined ? {} : { why: input.note }),
    detail: { pack: input.pack, validFrom: isoDate(input.validFrom), differences },
  });
  return ok(row);
}
