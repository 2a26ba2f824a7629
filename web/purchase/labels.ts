import type { LabelFiles } from '../design/language.tsx';

/** The words of purchases from merchants. */
export const PURCHASE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
