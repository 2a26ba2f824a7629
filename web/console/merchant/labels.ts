import type { LabelFiles } from '../../design/language.tsx';

/** The words of merchants on the operator's side. */
export const MERCHANT_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
