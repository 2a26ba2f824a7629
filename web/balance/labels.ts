import type { LabelFiles } from '../design/language.tsx';

/** The words of prepaid balances, loaded with the pages that show them. */
export const BALANCE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
