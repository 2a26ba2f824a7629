import { isNumber } from './search-words.ts';

/** How near the words of an account come to what was typed. */
export interface Nearness {
  /** Higher is nearer. */
  readonly rank: number;
  /** The words that answered. */
  readonly by: readonly string[];
  /** Whether a number that was typed whole is one of the account. */
  readonly exact: boolean;
  /** Whether a word only looks like what was typed. */
  readonly slip: boolean;
}

const EXACT_NUMBER = 100;
const EXACT = 8;
const BEGINNING = 4;
const END = 3;
const NEAR = 1;

function nearestWord(
  typed: string,
  words: readonly string[],
  meant: readonly string[],
): { readonly word: string; readonly worth: number } | undefined {
  if (words.includes(typed)) return { word: typed, worth: isNumber(typed) ? EXACT_NUMBER : EXACT };
  const begun = words.filter((word) => word.startsWith(typed)).sort((a, b) => a.length - b.length)[0];
  if (begun !== undefined) return { word: begun, worth: BEGINNING };
  const ended = words.find((word) => !word.startsWith('<') && isNumber(word) && word.endsWith(typed));
  if (ended !== undefined) return { word: ended, worth: END };
  const near = meant.find((word) => words.includes(word));
  return near === undefined ? undefined : { word: near, worth: NEAR };
}

/** Ranks an account by its words: each typed word counts by how it is answered, a whole number above everything. */
export function nearness(
  typed: readonly string[],
  words: readonly string[],
  meant: ReadonlyMap<string, readonly string[]>,
): Nearness {
  const answers = typed.flatMap((one) => nearestWord(one, words, meant.get(one) ?? []) ?? []);
  return {
    rank: answers.reduce((sum, { worth }) => sum + worth, 0),
    by: answers.map(({ word }) => word),
    exact: answers.some(({ worth }) => worth === EXACT_NUMBER),
    slip: answers.some(({ worth }) => worth === NEAR),
  };
}
