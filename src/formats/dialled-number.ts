import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Territory } from '../kernel/territory.ts';
import { countryCodeOfNational } from './phone-number.ts';

/** How numbers are dialled where a switch stands. */
export interface DialPlan {
  readonly territory: Territory;
  /** Digits that go before a number to reach the outside line or a carrier, such as `9`: taken off. */
  readonly prefixes?: readonly string[];
  /** The switch writes foreign numbers with their country code but neither `+` nor `00`. */
  readonly bareInternational?: boolean;
}

/** A number as it is known everywhere: E.164 with the plus sign, or a short number that is dialled alone. */
export type DialledNumber =
  | { readonly number: string; readonly kind: 'full' | 'short' | 'emergency' }
  | { readonly reason: { readonly fr: string; readonly en: string }; readonly hidden?: boolean };

/** Numbers of the emergency services (Arcep list): free, and never told on a bill. */
const EMERGENCY = new Set(['15', '17', '18', '112', '114', '115', '116000', '116117', '119', '191', '196', '197']);
/** Other short numbers of the French plan: 3BPQ, 10YT, 116XYZ, 118XYZ. */
const SHORT = /^(3[0-9]\d{2}|10\d{2}|11[68]\d{3})$/;
const WITHHELD = /^(anonymous|private|privé|unknown|inconnu|restricted|unavailable|withheld|masqué|masque)$/i;
/** Digits that a bill or a switch has hidden. */
const MASKED = /\d[x*•?]{2,}$|^[x*•?]{2,}\d|\d[x*•?]{2,}\d/i;
/** What one dials to hide or show one's own number before another. */
const CALLER_CODES = /^(\*31#|#31#|\*31\*|3651(?=0|\+))/;
/** A carrier chosen call by call. */
const CARRIER = /^16\d\d(?=0)/;
const FRENCH = /^(33|262|590|594|596)([1-9]\d{8})$/;
/** Where 09 and 0709 numbers may be of an overseas plan: one asks the ranges of each. */
const OVERSEAS_RANGES = /^0(9(39|47|76)|709)/;
const OVERSEAS: readonly (readonly [code: string, countries: readonly CountryCode[]])[] = [
  ['590', ['GP', 'MF', 'BL']],
  ['594', ['GF']],
  ['596', ['MQ']],
  ['262', ['RE', 'YT']],
];
const HOME_CODES: Partial<Record<Territory, string>> = {
  GP: '590',
  MF: '590',
  BL: '590',
  GF: '594',
  MQ: '596',
  RE: '262',
  YT: '262',
};
const COUNTRY_CODES: ReadonlySet<string> = new Set([
  ...getCountries().map((country) => String(getCountryCallingCode(country))),
  '800',
  '808',
  '870',
  '878',
  '881',
  '882',
  '883',
  '888',
  '979',
]);

const say = (fr: string, en: string): DialledNumber => ({ reason: { fr, en } });
const EMPTY = say('Le numéro est vide.', 'The number is empty.');
const HIDDEN: DialledNumber = {
  ...say(
    'Numéro masqué : demandez au commutateur le numéro entier.',
    'Masked number: ask the switch for the whole number.',
  ),
  hidden: true,
};
const NOT_DIGITS = say(
  'Ce n’est pas un numéro : chiffres attendus, comme 0590 12 34 56 ou +590590123456.',
  'This is no number: expected digits, such as 0590 12 34 56 or +590590123456.',
);
const UNKNOWN_COUNTRY = say(
  'Indicatif de pays inconnu : vérifiez les chiffres après 00 ou +.',
  'Unknown country code: check the digits after 00 or +.',
);
const LENGTH = say(
  'Nombre de chiffres impossible : dix pour un numéro français, 7 à 15 avec l’indicatif du pays.',
  'Impossible number of digits: ten for a French number, 7 to 15 with the country code.',
);
const NO_PREFIX = say(
  'Numéro incomplet : écrivez-le avec son 0, son 00 ou son +.',
  'Incomplete number: write it with its 0, its 00 or its +.',
);

/** The country code of ten digits dialled within the French plans. */
function homeOf(national: string, plan: DialPlan): string {
  if (OVERSEAS_RANGES.test(national)) {
    const near = HOME_CODES[plan.territory];
    const ordered = [...OVERSEAS].sort(([a], [b]) => Number(b === near) - Number(a === near));
    for (const [code, countries] of ordered) {
      if (countries.some((country) => parsePhoneNumberFromString(national, country)?.isValid())) return code;
    }
  }
  return countryCodeOfNational(national) ?? '33';
}

const full = (digits: string): DialledNumber => ({ number: `+${digits}`, kind: 'full' });

function international(digits: string, plan: DialPlan): DialledNumber {
  const french = /^(33|262|590|594|596)0?(\d+)$/.exec(digits);
  if (french) {
    const [, code = '', rest = ''] = french;
    if (!/^[1-9]\d{8}$/.test(rest)) return LENGTH;
    // Overseas numbers told under the code of the mainland, as some switches do of all that is dialled nationally.
    return full((code === '33' ? homeOf(`0${rest}`, plan) : code) + rest);
  }
  const known = [1, 2, 3].some((length) => COUNTRY_CODES.has(digits.slice(0, length)));
  if (!known) return UNKNOWN_COUNTRY;
  return digits.length < 7 || digits.length > 15 ? LENGTH : full(digits);
}

function shortNumber(digits: string): DialledNumber | undefined {
  if (EMERGENCY.has(digits)) return { number: digits, kind: 'emergency' };
  return SHORT.test(digits) ? { number: digits, kind: 'short' } : undefined;
}

function digitsDialled(digits: string, plan: DialPlan): DialledNumber | undefined {
  const short = shortNumber(digits);
  if (short) return short;
  if (digits.startsWith('00')) return international(digits.slice(2), plan);
  if (/^0[1-9]\d{8}$/.test(digits)) return full(homeOf(digits, plan) + digits.slice(1));
  if (digits.startsWith('0')) return LENGTH;
  if (FRENCH.test(digits)) return international(digits, plan);
  if (/^[1-9]\d{8}$/.test(digits)) return full(homeOf(`0${digits}`, plan) + digits);
  if (plan.bareInternational && digits.length >= 7) return international(digits, plan);
  return undefined;
}

function bare(text: string): string {
  const inside = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  return inside
    .trim()
    .replace(/^(sips?|tel):/i, '')
    .replace(/[@;].*$/, '')
    .replace(/\(0\)/, '')
    .replace(/[\s.()\-/]/g, '');
}

/**
 * Reads a number as a switch recorded it, dialled in a French territory: ten digits (an overseas number says by itself where it
 * is from, wherever it is dialled), `00` or `+`, short and emergency numbers, after the codes of carriers and outside lines and
 * out of SIP addresses. What cannot be understood answers why, and what to do.
 */
export function readDialledNumber(text: string, plan: DialPlan): DialledNumber {
  if (text.trim() === '') return EMPTY;
  let dialled = bare(text);
  if (WITHHELD.test(dialled) || MASKED.test(dialled)) return HIDDEN;
  dialled = dialled.replace(CALLER_CODES, '').replace(CARRIER, '');
  if (dialled.startsWith('+')) {
    return /^\+[1-9]\d*$/.test(dialled) ? international(dialled.slice(1), plan) : NOT_DIGITS;
  }
  if (!/^\d+$/.test(dialled)) return NOT_DIGITS;
  const read = digitsDialled(dialled, plan);
  if (read && 'number' in read) return read;
  for (const prefix of plan.prefixes ?? []) {
    if (prefix === '' || !dialled.startsWith(prefix)) continue;
    const after = digitsDialled(dialled.slice(prefix.length).replace(CARRIER, ''), plan);
    if (after && 'number' in after) return after;
  }
  return read ?? (dialled.length < 7 ? LENGTH : NO_PREFIX);
}
