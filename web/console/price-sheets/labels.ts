import type { LabelFiles } from '../../design/language.tsx';

/** The words of price sheets, loaded with the pages that show them. */
export const SHEET_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
