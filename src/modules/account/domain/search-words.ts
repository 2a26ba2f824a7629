import type { PartyFacts } from '../../party/index.ts';

const ACCENTS = /[\u0300-\u036f]/g;
const NUMBER_TYPED = /^\+?[\d\s.()-]{4,}$/;
/** Sorts after every letter: the end of the words that begin alike. */
const AFTER_ALL = '\u{10ffff}';

/** The words of a text as search keeps them: lower case, no accents, letters and digits. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(ACCENTS, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** The forms under which a telephone number is looked for: with its country code, and as it is dialled at home. */
export function phoneWords(e164: string): string[] {
  const digits = e164.replace(/\D/g, '');
  return /^(33|262|590|594|596)\d{9}$/.test(digits) ? [digits, `0${digits.slice(-9)}`] : [digits];
}

/** What search finds a holder by. */
export function partyWords(party: PartyFacts): string[] {
  const { address } = party;
  const texts = [
    party.givenName,
    party.familyName,
    party.organizationName,
    party.registrationNumber,
    address.line1,
    address.line2,
    address.postcode,
    address.city,
  ];
  const words = texts.flatMap((text) => (text === undefined ? [] : wordsOf(text)));
  if (party.phone !== undefined) words.push(...phoneWords(party.phone));
  if (party.email !== undefined) words.push(party.email.toLowerCase());
  return [...new Set(words)];
}

/** The beginnings of words that somebody typed, the longest first; a number typed in groups is one beginning. */
export function typedWords(text: string): string[] {
  const typed = text.trim();
  if (NUMBER_TYPED.test(typed)) return [typed.replace(/\D/g, '').replace(/^00/, '')];
  const words = typed.includes('@') ? typed.toLowerCase().split(/\s+/) : wordsOf(typed);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Words that begin alike lie between the beginning, included, and this end, excluded. */
export function endOfPrefix(prefix: string): string {
  return prefix + AFTER_ALL;
}
