import type { LabelFiles } from '../../design/language.tsx';

/** The words of the settings, loaded with the pages that show them. */
export const SETTINGS_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
