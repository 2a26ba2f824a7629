import type { LabelFiles } from '../design/language.tsx';

/** The words of bills as papers, loaded with the pages that show them. */
export const BILL_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
