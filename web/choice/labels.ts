import type { LabelFiles } from '../design/language.tsx';

/** The words of what customers choose, in their space and on an agent's screen. */
export const CHOICE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
