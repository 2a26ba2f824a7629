import type { LabelFiles } from '../../design/language.tsx';

/** The words of the page of patterns, loaded with it. */
export const PATTERN_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
