import { shortDay } from './format.ts';
import type { Language } from './language.tsx';

const DAY = /\b(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?(?::\d{2}(?:[+-]\d{2}:\d{2}|Z)?)?/g;
const DECIMAL = /(\d)\.(\d{1,4})(?=[\s\u00a0]?(?:€|%))/g;
/** Marks that a French line never begins with. */
const HIGH_MARK = / ([?!;:»])/g;
const UNIT = /(\d) (€|%)/g;

/** A sentence of which no line begins with a mark that French sets after a space. */
export function spaced(text: string, language: Language): string {
  return language === 'fr' ? text.replace(HIGH_MARK, '\u00a0$1').replaceAll('« ', '«\u00a0') : text;
}

/** A sentence of the server as it is printed: its dates and its decimals in the manner of the language. */
export function polish(text: string, language: Language): string {
  const dated = text.replace(DAY, (_all, day: string, time?: string) =>
    time === undefined ? shortDay(day, language) : `${shortDay(day, language)}, ${time}`,
  );
  const bound = dated.replace(UNIT, '$1\u00a0$2');
  return language === 'fr' ? spaced(bound.replace(DECIMAL, '$1,$2'), language) : bound;
}
