import { buildPrefixIndex, longestPrefix } from '../../rules/prefix-tariff.ts';

/** Places that the article on roaming tells apart (13.2); `other` is everywhere else. */
export type Place = 'YT' | 'FR' | 'DOM' | 'EU' | 'CH' | 'AD' | 'other';

const DOM_COUNTRIES = new Set(['GP', 'MQ', 'GF', 'RE']);
/** The other members of the European Union, by their country code; Saint-Martin is part of the Union. */
const EU_COUNTRIES = new Set(
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK MF'.split(' '),
);
const EU_CODES = '30 31 32 34 351 352 353 356 357 358 359 36 370 371 372 385 386 39 40 420 421 43 45 46 48 49'.split(
  ' ',
);

const NAMES: readonly Place[] = ['YT', 'FR', 'DOM', 'EU', 'CH', 'AD'];
const codes: Readonly<Record<string, readonly string[]>> = {
  YT: ['262269', '262639'],
  FR: ['33'],
  DOM: ['262', '590', '594', '596'],
  EU: EU_CODES,
  CH: ['41'],
  AD: ['376'],
};
const index = buildPrefixIndex(
  NAMES.flatMap((place, value) => (codes[place] ?? []).map((prefix) => ({ prefix, value }))),
);

/** The place of a country visited, by its ISO code; at home when there is none. */
export function placeOfCountry(country: string | null): Place {
  if (country === null || country === 'YT') return 'YT';
  if (country === 'FR' || country === 'CH' || country === 'AD') return country;
  if (DOM_COUNTRIES.has(country)) return 'DOM';
  return EU_COUNTRIES.has(country) ? 'EU' : 'other';
}

/** The place of a number in international form; a short number is at home. */
export function placeOfNumber(number: string): Place {
  if (!number.startsWith('+')) return 'YT';
  const found = longestPrefix(index, number, 1);
  return found === -1 ? 'other' : NAMES[found]!;
}
