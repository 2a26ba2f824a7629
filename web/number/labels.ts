import type { LabelFiles } from '../design/language.tsx';

/** The words of telephone numbers and SIM cards, loaded with the pages that show them. */
export const NUMBER_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
