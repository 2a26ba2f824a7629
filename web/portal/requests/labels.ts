import type { LabelFiles } from '../../design/language.tsx';

/** The words of the pages on which customers ask for something and follow it. */
export const REQUEST_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
