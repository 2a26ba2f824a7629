import type { LabelFiles } from '../design/language.tsx';

/** The words of statements, transfers and bank details. */
export const BANK_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
