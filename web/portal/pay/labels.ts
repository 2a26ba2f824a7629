import type { LabelFiles } from '../../design/language.tsx';

/** The words of paying by card. */
export const PAY_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
