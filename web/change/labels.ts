import type { LabelFiles } from '../design/language.tsx';

/** The words of the pages about changes of contracts, risk and payers, loaded with the pages that show them. */
export const CHANGE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
