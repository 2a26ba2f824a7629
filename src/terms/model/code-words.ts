import type { Bilingual } from './decision.ts';

/** The words of a contract for the codes of its answers, said to people in place of them. */
export interface CodeWords {
  /** A code in words; one without words is said as it is, none at all as nothing. */
  say(code: string | null | undefined, language: 'fr' | 'en'): string;
  /** Several in a row; `none` when there is none. */
  list(codes: readonly string[], language: 'fr' | 'en', none: string): string;
}

/** Gives words to codes: they stand after a colon or in a list, without a capital or a full stop. */
export function codeWords(words: Readonly<Record<string, Bilingual>>): CodeWords {
  const say = (code: string | null | undefined, language: 'fr' | 'en'): string =>
    words[code ?? '']?.[language] ?? code ?? '';
  return {
    say,
    list: (codes, language, none) => codes.map((code) => say(code, language)).join(', ') || none,
  };
}
