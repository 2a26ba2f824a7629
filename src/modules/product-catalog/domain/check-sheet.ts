import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { PriceSheetLine } from '../../../terms/model/price-sheet.ts';
import { sheetAmount } from '../../../terms/rules/sheet-price.ts';

const CODE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const PLACE = /^([A-Z]{2}|\*)$/;
const PREFIX = /^(\+\d{1,14}|\d{1,6})$/;
const MOST_LINES = 2000;
const LONGEST_STEP = 1_000_000_000;

type Check = readonly [field: string, holds: (line: PriceSheetLine) => boolean, fr: string, en: string];

const CHECKS: readonly Check[] = [
  [
    'code',
    (line) => CODE.test(line.code) && line.code.length <= 60,
    'un code de lettres, chiffres et traits d’union',
    'a code of letters, digits and hyphens',
  ],
  ['label', (line) => line.label.fr !== '' && line.label.en !== '', 'un libellé', 'a label'],
  [
    'from',
    (line) => line.from.every((place) => PLACE.test(place)),
    'des pays sur deux lettres, ou *',
    'countries in two letters, or *',
  ],
  [
    'prefixes',
    (line) => line.prefixes.every((prefix) => PREFIX.test(prefix)),
    'des débuts de numéro (+33, 3212)',
    'beginnings of numbers (+33, 3212)',
  ],
  ['zone', (line) => CODE.test(line.zone), 'une zone', 'a zone'],
  [
    'connectionFee',
    (line) => sheetAmount(line.connectionFee) !== undefined,
    'des euros à six décimales au plus',
    'euros with at most six decimals',
  ],
  [
    'price',
    (line) => sheetAmount(line.price) !== undefined,
    'des euros à six décimales au plus',
    'euros with at most six decimals',
  ],
  [
    'step',
    (line) => Number.isInteger(line.step) && line.step >= 1 && line.step <= LONGEST_STEP,
    'un pas entier d’au moins 1',
    'a whole step of at least 1',
  ],
];

/** The uses that a line prices: no other line of the sheet may price the same. */
function uses(line: PriceSheetLine): string[] {
  const places = line.from.length === 0 ? ['home'] : line.from;
  const prefixes = line.prefixes.length === 0 ? ['any'] : line.prefixes;
  return places.flatMap((place) => prefixes.map((prefix) => `${line.kind} ${line.direction} ${place} ${prefix}`));
}

/** Lines that can be a price sheet, or the first fault with the line and field that have it. */
export function checkSheet(lines: readonly PriceSheetLine[]): Result<readonly PriceSheetLine[]> {
  if (lines.length === 0 || lines.length > MOST_LINES)
    return fail(
      'product-catalog/sheet-size',
      'Une grille a de 1 à 2000 lignes.',
      'A sheet has 1 to 2000 lines.',
      'lines',
    );
  const codes = new Set<string>();
  const priced = new Map<string, string>();
  for (const line of lines) {
    const wrong = CHECKS.find(([, holds]) => !holds(line));
    if (wrong) {
      const [field, , fr, en] = wrong;
      return fail(
        'product-catalog/sheet-line',
        `Ligne ${line.code} : attendu ${fr}.`,
        `Line ${line.code}: expected ${en}.`,
        field,
      );
    }
    if (codes.has(line.code))
      return fail(
        'product-catalog/sheet-code-twice',
        `Le code ${line.code} figure deux fois.`,
        `Code ${line.code} stands twice.`,
        'code',
      );
    codes.add(line.code);
    for (const use of uses(line)) {
      const other = priced.get(use);
      if (other !== undefined)
        return fail(
          'product-catalog/sheet-price-twice',
          `Les lignes ${other} et ${line.code} donnent un prix au même usage (${use}).`,
          `Lines ${other} and ${line.code} price the same use (${use}).`,
          'prefixes',
        );
      priced.set(use, line.code);
    }
  }
  return ok(lines);
}
