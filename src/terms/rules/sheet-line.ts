import type { PriceSheet, PriceSheetLine } from '../model/price-sheet.ts';
import type { UsageDirection, UsageKind } from '../model/usage.ts';
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from './prefix-tariff.ts';

/** The prices of one kind of use in one place: those of numbers in international form, of short numbers, and the one for any number. */
interface Place {
  readonly international: PrefixIndex;
  readonly short: PrefixIndex;
  readonly any: PriceSheetLine | undefined;
}

/** What a price is looked up by. */
export interface SheetQuestion {
  readonly kind: UsageKind;
  readonly direction: UsageDirection;
  /** ISO alpha-2; `null` at home. */
  readonly from: string | null;
  readonly number: string | null;
}

const HOME = '';
const ABROAD = '*';

const indexes = new WeakMap<PriceSheet, ReadonlyMap<string, Place>>();

const keyOf = (kind: string, direction: string, from: string): string => `${kind}/${direction}/${from}`;

function indexOf(sheet: PriceSheet): ReadonlyMap<string, Place> {
  const known = indexes.get(sheet);
  if (known) return known;
  const rows = new Map<string, { prefix: string; value: number }[]>();
  sheet.lines.forEach((line, value) => {
    for (const from of line.from.length === 0 ? [HOME] : line.from) {
      const key = keyOf(line.kind, line.direction, from);
      const place = rows.get(key) ?? [];
      rows.set(key, place);
      for (const prefix of line.prefixes.length === 0 ? [ABROAD] : line.prefixes) place.push({ prefix, value });
    }
  });
  const places = new Map<string, Place>();
  for (const [key, entries] of rows) {
    const plus = entries.filter((one) => one.prefix.startsWith('+'));
    const any = entries.find((one) => one.prefix === ABROAD);
    places.set(key, {
      international: buildPrefixIndex(plus.map((one) => ({ ...one, prefix: one.prefix.slice(1) }))),
      short: buildPrefixIndex(entries.filter((one) => /^\d/.test(one.prefix))),
      any: any && sheet.lines[any.value],
    });
  }
  indexes.set(sheet, places);
  return places;
}

function lineAt(sheet: PriceSheet, place: Place | undefined, asked: SheetQuestion): PriceSheetLine | undefined {
  const { number, direction } = asked;
  if (!place || number === null) return place?.any;
  const international = number.startsWith('+');
  const found = international ? longestPrefix(place.international, number, 1) : longestPrefix(place.short, number);
  if (found !== -1) return sheet.lines[found];
  // A short number that is called has its own price or none: what any number costs says nothing of it.
  return international || direction === 'in' ? place.any : undefined;
}

/**
 * The line of a sheet that prices a use: that of the country visited before that of any country abroad, the longest prefix
 * winning. `undefined` when the sheet has no price for it. Throws on a sheet that prices the same thing twice.
 */
export function sheetLine(sheet: PriceSheet, asked: SheetQuestion): PriceSheetLine | undefined {
  const places = indexOf(sheet);
  const at = (from: string) => lineAt(sheet, places.get(keyOf(asked.kind, asked.direction, from)), asked);
  if (asked.from === null) return at(HOME);
  return at(asked.from) ?? at(ABROAD);
}
