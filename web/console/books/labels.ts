import type { LabelFiles } from '../../design/language.tsx';

/** The words of the books, loaded with the pages that show them. */
export const BOOKS_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
