import type { LabelFiles } from '../design/language.tsx';

/** The words of the door, of finding a way in, and of one's own access. */
export const ACCESS_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
