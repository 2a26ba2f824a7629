import type { LabelFiles } from '../../design/language.tsx';

/** The words of files and sources of records, loaded with the pages that show them. */
export const USAGE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
