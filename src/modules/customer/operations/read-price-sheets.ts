import type { z } from 'zod';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { PriceSheet } from '../../../terms/model/price-sheet.ts';
import {
  contractsSold,
  priceSheets,
  priceSheetVersion,
  priceSheetVersions,
  sheetDifferences,
  type SheetHead,
} from '../../product-catalog/index.ts';
import type { priceSheetPage, sheetOfContract, sheetVersion } from '../shapes/price-sheet.ts';

const NO_CONTRACT = fail('product-catalog/contract-unknown', 'Ce contrat n’existe pas.', 'There is no such contract.');

function versionShape(head: SheetHead): z.infer<typeof sheetVersion> {
  return {
    id: head.id,
    validFrom: isoDate(head.valid_from),
    publishedAt: isoInstant(head.published_at),
    publishedBy: head.published_by,
    note: head.note,
    differences: head.differences.map((one) => ({ ...one, fields: one.fields.map((field) => ({ ...field })) })),
  };
}

/** The contracts that the operator sells under, each with the state of its sheet on a day. */
export async function readSheetsOfContracts(tx: Tx, on: CivilDate): Promise<z.infer<typeof sheetOfContract>[]> {
  const sheets = await priceSheets(tx);
  const shapes: z.infer<typeof sheetOfContract>[] = [];
  for (const { pack } of await contractsSold(tx, on)) {
    const sheet = sheets.on(pack, on);
    if (!sheet || shapes.some((one) => one.pack === pack)) continue;
    const version = sheet.example ? undefined : await priceSheetVersion(tx, sheet.id);
    shapes.push({
      pack,
      name: packOf(pack)!.name,
      example: sheet.example,
      lines: sheet.lines.length,
      validFrom: version ? isoDate(version.valid_from) : null,
    });
  }
  return shapes;
}

/** How many lines of a sheet are as in the example of the product: nobody has put a price of their own there. */
function exampleLines(pack: string, sheet: PriceSheet): number {
  const { lines } = packOf(pack)!.life!.exampleSheet;
  const differing = new Set(sheetDifferences(lines, sheet.lines).map((one) => one.code));
  return sheet.lines.filter((line) => !differing.has(line.code)).length;
}

/** The sheet of a contract as it is on a day, with its history. */
export async function readPriceSheet(
  tx: Tx,
  pack: string,
  on: CivilDate,
): Promise<Result<z.infer<typeof priceSheetPage>>> {
  const sheet = (await priceSheets(tx)).on(pack, on);
  if (!sheet) return NO_CONTRACT;
  const versions = await priceSheetVersions(tx, pack);
  const now = versions.find((one) => one.id === sheet.id);
  const later = versions.filter((one) => one.valid_from > on).at(-1);
  return ok({
    pack,
    name: packOf(pack)!.name,
    on: isoDate(on),
    sheetId: sheet.id,
    example: sheet.example,
    exampleLines: exampleLines(pack, sheet),
    version: now ? versionShape(now) : null,
    until: later ? isoDate(later.valid_from) : null,
    lines: sheet.lines.map((line) => ({ ...line, from: [...line.from], prefixes: [...line.prefixes] })),
    versions: versions.map(versionShape),
  });
}
