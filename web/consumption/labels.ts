import type { LabelFiles } from '../design/language.tsx';

/** The words of consumption, loaded with the pages that show it. */
export const CONSUMPTION_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
