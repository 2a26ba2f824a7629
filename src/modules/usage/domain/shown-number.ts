import { displayPhoneNumber } from '../../../formats/phone-number.ts';

const HIDDEN_DIGITS = 4;

/**
 * Numbers that cost the caller nothing and leave no trace in what a customer reads (article D98-5 of the CPCE): emergency calls,
 * help lines, 0800 to 0805 and the free short numbers 30xx and 31xx. As a pattern that both languages of the product's store read.
 */
export const UNLISTED_NUMBERS =
  '^([+](33|262|590|594|596))?0?(1[578]|11[2459]|114|19[167]|116[0-9]{3}|3[01][0-9]{2}|3919|80[0-5][0-9]{6})$';

const unlisted = new RegExp(UNLISTED_NUMBERS);

/** Whether a number never stands in a customer's statement. */
export function isUnlisted(called: string): boolean {
  return unlisted.test(called);
}

/** A number as a statement writes it: its last four digits hidden, unless the holder asked to see them. */
export function shownNumber(called: string, full: boolean): string {
  const shown = called.startsWith('+') ? displayPhoneNumber(called) : called;
  if (full) return shown;
  let left = HIDDEN_DIGITS;
  return [...shown]
    .reverse()
    .map((character) => (/\d/.test(character) && (left -= 1) >= 0 ? '•' : character))
    .reverse()
    .join('');
}
