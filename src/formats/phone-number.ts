import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Territory } from '../kernel/territory.ts';

export interface PhoneNumber {
  /** With the plus sign. */
  readonly e164: string;
  readonly kind: 'fixed' | 'mobile';
  /** Territories whose numbering plan the number is of; empty for a foreign number. Several share one plan. */
  readonly territories: readonly Territory[];
}

interface Plan {
  /** After the plus sign. */
  readonly prefix: string;
  readonly kind: PhoneNumber['kind'];
  readonly territories: readonly Territory[];
}

const MAINLAND: readonly Territory[] = ['FR', 'FR-57', 'FR-54'];
const GUADELOUPE_AND_NORTH: readonly Territory[] = ['GP', 'MF', 'BL'];

/**
 * The French plans. Overseas numbers keep their own country codes: dialled 0590 or 0690 at home, they are +590 590 and +590 690.
 * Guadeloupe, Saint-Martin and Saint-Barthélemy share one plan; La Réunion and Mayotte share a country code.
 */
const PLANS: readonly Plan[] = [
  { prefix: '590590', kind: 'fixed', territories: GUADELOUPE_AND_NORTH },
  { prefix: '590690', kind: 'mobile', territories: GUADELOUPE_AND_NORTH },
  { prefix: '590691', kind: 'mobile', territories: GUADELOUPE_AND_NORTH },
  { prefix: '590976', kind: 'fixed', territories: GUADELOUPE_AND_NORTH },
  { prefix: '596596', kind: 'fixed', territories: ['MQ'] },
  { prefix: '596696', kind: 'mobile', territories: ['MQ'] },
  { prefix: '596697', kind: 'mobile', territories: ['MQ'] },
  { prefix: '596976', kind: 'fixed', territories: ['MQ'] },
  { prefix: '594594', kind: 'fixed', territories: ['GF'] },
  { prefix: '594694', kind: 'mobile', territories: ['GF'] },
  { prefix: '594976', kind: 'fixed', territories: ['GF'] },
  { prefix: '262262', kind: 'fixed', territories: ['RE'] },
  { prefix: '262263', kind: 'fixed', territories: ['RE'] },
  { prefix: '262269', kind: 'fixed', territories: ['YT'] },
  { prefix: '262639', kind: 'mobile', territories: ['YT'] },
  { prefix: '262692', kind: 'mobile', territories: ['RE'] },
  { prefix: '262693', kind: 'mobile', territories: ['RE'] },
  { prefix: '336', kind: 'mobile', territories: MAINLAND },
  { prefix: '337', kind: 'mobile', territories: MAINLAND },
  { prefix: '331', kind: 'fixed', territories: MAINLAND },
  { prefix: '332', kind: 'fixed', territories: MAINLAND },
  { prefix: '333', kind: 'fixed', territories: MAINLAND },
  { prefix: '334', kind: 'fixed', territories: MAINLAND },
  { prefix: '335', kind: 'fixed', territories: MAINLAND },
  { prefix: '339', kind: 'fixed', territories: MAINLAND },
];

/** Country codes that a number dialled nationally (ten digits, leading zero) belongs to, by its first digits. */
const NATIONAL_CODES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^0(590|690|691)/, '590'],
  [/^0(596|696|697)/, '596'],
  [/^0(594|694)/, '594'],
  [/^0(262|263|269|639|692|693)/, '262'],
  [/^0[1-79]/, '33'],
];

/** Country code of ten digits dialled nationally; `undefined` for 08 and what is no such number. */
export function countryCodeOfNational(digits: string): string | undefined {
  return digits.length === 10 ? NATIONAL_CODES.find(([pattern]) => pattern.test(digits))?.[1] : undefined;
}

const FRENCH_PATTERN = /^(33|262|590|594|596)\d{9}$/;

/**
 * Reads a telephone number as people write it: E.164, `00` prefix, or the ten digits of the French plans, in which an overseas
 * number says by itself where it is from. A foreign number needs its country code. `undefined` when it can be nobody's.
 */
export function readPhoneNumber(text: string): PhoneNumber | undefined {
  const typed = text.replace(/[\s.()-]/g, '');
  if (!/^\+?\d{6,17}$/.test(typed)) return undefined;
  let digits = typed.startsWith('+') ? typed.slice(1) : typed.startsWith('00') ? typed.slice(2) : undefined;
  if (digits === undefined) {
    const national = typed.length === 10 ? NATIONAL_CODES.find(([pattern]) => pattern.test(typed)) : undefined;
    if (!national) return undefined;
    digits = national[1] + typed.slice(1);
  }
  if (/^(33|262|590|594|596)/.test(digits)) {
    const plan = FRENCH_PATTERN.test(digits) ? PLANS.find((one) => digits.startsWith(one.prefix)) : undefined;
    return plan && { e164: `+${digits}`, kind: plan.kind, territories: plan.territories };
  }
  const foreign = parsePhoneNumberFromString(`+${digits}`, 'FR' as CountryCode);
  if (!foreign?.isValid()) return undefined;
  const type = foreign.getType();
  return { e164: foreign.number, kind: type === 'MOBILE' ? 'mobile' : 'fixed', territories: [] };
}

/** Writes a French number in pairs as it is dialled (`0590 12 34 56`), a foreign one in international form. */
export function displayPhoneNumber(e164: string): string {
  const digits = e164.slice(1);
  if (!FRENCH_PATTERN.test(digits)) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  const national = `0${digits.slice(-9)}`;
  const overseas = !digits.startsWith('33');
  return overseas
    ? `${national.slice(0, 4)} ${national.slice(4).match(/../g)!.join(' ')}`
    : national.match(/../g)!.join(' ');
}
