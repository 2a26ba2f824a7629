import { money } from '../../design/format.ts';
import type { Language } from '../../design/language.tsx';
import { polish } from '../../design/polish.ts';

/** What was settled as people read it: amounts in euros, days in the manner of the language. */
export function settingText(text: string, language: Language): string {
  return /^\d+\.\d{2}$/.test(text) ? money(text, language) : polish(text, language);
}
