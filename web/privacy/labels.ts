import type { LabelFiles } from '../design/language.tsx';

/** The words of what is done with personal data, for agents and for customers. */
export const PRIVACY_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
