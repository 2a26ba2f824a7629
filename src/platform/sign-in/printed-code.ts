import { randomBytes } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another on paper: no 0 and O, no 1, I and L, no U and V. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const GROUP = 4;

/** A secret that can be printed and typed, such as `K7QM-29TX-4RHB`: nearly five bits a sign. */
export function newCode(groups: number): string {
  const signs: string[] = [];
  while (signs.length < groups * GROUP) {
    // Bytes past the last whole turn are thrown away, or some signs would come more often.
    for (const byte of randomBytes(groups * GROUP * 2)) {
      if (byte < SIGNS.length * Math.floor(256 / SIGNS.length)) signs.push(SIGNS[byte % SIGNS.length]!);
    }
  }
  const text = signs.slice(0, groups * GROUP).join('');
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** A code as it was typed, in the one way in which it is compared: capitals, nothing between. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}
