import type { LabelFiles } from '../../design/language.tsx';

/** The words of the pages on which customers find answers, make choices and read what was written to them. */
export const CARE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
