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

/** Groups of digits that follow one another, the first with a nought, are one telephone number. */
function numbersTogether(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && /^0\d+$/.test(before) && /^\d{1,9}$/.test(word)) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return joined;
}

/** The beginnings of words that somebody typed, the longest first; a number typed in groups is one beginning. */
export function typedWords(text: string): string[] {
  const typed = text.trim();
  if (NUMBER_TYPED.test(typed)) return [typed.replace(/\D/g, '').replace(/^00/, '')];
  const words = typed.includes('@') ? typed.toLowerCase().split(/\s+/) : numbersTogether(wordsOf(typed));
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

const ENDING = '<';

/** Under what a number is found by its end. */
export function endingOf(number: string): string {
  return ENDING + [...number].reverse().join('');
}

/** Words that are numbers: long enough, and ending in digits. */
export function isNumber(word: string): boolean {
  return word.length >= 6 && word.length <= 40 && /^[0-9a-z]*\d{4}$/.test(word);
}

/** Words with the ends of the numbers among them; a telephone written in two ways has one end. */
export function withEndings(words: readonly string[]): string[] {
  const ends = new Map<string, string>();
  for (const word of words.filter(isNumber)) {
    const end = word.slice(-9);
    if (!ends.has(end) || word.startsWith('0')) ends.set(end, endingOf(word));
  }
  return [...words, ...ends.values()];
}

/** Words that begin alike lie between the beginning, included, and this end, excluded. */
export function endOfPrefix(prefix: string): string {
  return prefix + AFTER_ALL;
}
