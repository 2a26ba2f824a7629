import type { Bilingual } from '../../../terms/model/decision.ts';
import type { PriceSheetLine } from '../../../terms/model/price-sheet.ts';

/** One field of a line that differs between two versions, as people read it. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A line added, removed or changed by a version. */
export interface SheetDifference {
  readonly code: string;
  readonly label: Bilingual;
  readonly what: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldDifference[];
}

const FIELDS: readonly (readonly [string, (line: PriceSheetLine) => string])[] = [
  ['label', (line) => line.label.fr],
  ['kind', (line) => line.kind],
  ['direction', (line) => line.direction],
  ['from', (line) => line.from.join(' ')],
  ['prefixes', (line) => line.prefixes.join(' ')],
  ['zone', (line) => line.zone],
  ['connectionFee', (line) => line.connectionFee],
  ['price', (line) => line.price],
  ['step', (line) => String(line.step)],
];

function fieldsOf(before: PriceSheetLine | undefined, after: PriceSheetLine | undefined): FieldDifference[] {
  return FIELDS.flatMap(([field, read]) => {
    const [was, is] = [before ? read(before) : '', after ? read(after) : ''];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** What differs from one version of a sheet to another, line by line in the order of the codes. */
export function sheetDifferences(
  before: readonly PriceSheetLine[],
  after: readonly PriceSheetLine[],
): readonly SheetDifference[] {
  const [was, is] = [new Map(before.map((one) => [one.code, one])), new Map(after.map((one) => [one.code, one]))];
  const codes = [...new Set([...was.keys(), ...is.keys()])].sort();
  return codes.flatMap((code) => {
    const [old, now] = [was.get(code), is.get(code)];
    const fields = fieldsOf(old, now);
    if (fields.length === 0) return [];
    const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ code, label: (now ?? old)!.label, what, fields } as const];
  });
}
