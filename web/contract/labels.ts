import type { LabelFiles } from '../design/language.tsx';

/** The words of the pages that tell a contract subject by subject. */
export const CONTRACT_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
