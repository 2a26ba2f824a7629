import type { LabelFiles } from '../design/language.tsx';

/** The words of procedures and cases, loaded with the pages that show them. */
export const PROCEDURE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
