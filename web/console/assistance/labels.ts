import type { LabelFiles } from '../../design/language.tsx';

/** The words of help at a distance, for agents. */
export const ASSISTANCE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
