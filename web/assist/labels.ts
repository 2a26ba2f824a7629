import type { LabelFiles } from '../design/language.tsx';

/** The words of a shared screen, on both sides of it. */
export const ASSIST_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
