import type { LabelFiles } from '../../design/language.tsx';

/** The words of the counter and of cards. */
export const TILL_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
