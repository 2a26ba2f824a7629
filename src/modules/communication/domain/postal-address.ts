import type { Recipient } from './message.ts';

/** What a sorting machine of the French post reads: six lines of 38 characters, in capitals, without punctuation (NF Z 10-011). */
export const ADDRESS_LINES = 6;
export const ADDRESS_COLUMNS = 38;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bMONSIEUR\b/g, 'M'],
  [/\bMADAME\b/g, 'MME'],
  [/\bAVENUE\b/g, 'AV'],
  [/\bBOULEVARD\b/g, 'BD'],
  [/\bCHEMIN\b/g, 'CHE'],
  [/\bIMPASSE\b/g, 'IMP'],
  [/\bRESIDENCE\b/g, 'RES'],
  [/\bLOTISSEMENT\b/g, 'LOT'],
  [/\bBATIMENT\b/g, 'BAT'],
  [/\bAPPARTEMENT\b/g, 'APP'],
  [/\bALLEE\b/g, 'ALL'],
  [/\bROUTE\b/g, 'RTE'],
  [/\bPLACE\b/g, 'PL'],
  [/\bQUARTIER\b/g, 'QUA'],
  [/\bSAINTE\b/g, 'STE'],
  [/\bSAINT\b/g, 'ST'],
];

function capitals(text: string): string {
  return text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/[’'.,;:!?"«»()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A line that is too long is shortened as the post writes streets; what then still is goes on below, or is cut on the last line. */
function fitted(line: string): string[] {
  const full = capitals(line);
  if (full.length <= ADDRESS_COLUMNS) return [full];
  const short = SHORT.reduce((text, [word, abbreviation]) => text.replace(word, abbreviation), full);
  if (short.length <= ADDRESS_COLUMNS) return [short];
  const at = short.lastIndexOf(' ', ADDRESS_COLUMNS);
  const cut = at > 0 ? at : ADDRESS_COLUMNS;
  return [short.slice(0, cut), ...fitted(short.slice(cut).trim())];
}

const short = (line: string): string => capitals(line).slice(0, ADDRESS_COLUMNS).trim();

/**
 * An address as it stands in the window of an envelope: the name, what leads to the door, the street, the postcode and the town
 * last. When that is more than six lines, what is between the name and the town gives way.
 */
export function postalAddress(recipient: Pick<Recipient, 'name' | 'address'>): readonly string[] {
  const town = short(recipient.address.at(-1) ?? '');
  const name = fitted(recipient.name);
  const way = recipient.address.slice(0, -1).flatMap(fitted);
  const lines = [...name, ...way].filter((line) => line !== '');
  if (lines.length <= ADDRESS_LINES - 1) return [...lines, town];
  const kept = [short(recipient.name), ...recipient.address.slice(0, -1).map(short)].filter((line) => line !== '');
  return [...kept.slice(0, ADDRESS_LINES - 1), town];
}
