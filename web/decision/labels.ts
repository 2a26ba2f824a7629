import type { LabelFiles } from '../design/language.tsx';

/** The words of the pages on which questions are put to contracts, loaded with them. */
export const DECISION_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
