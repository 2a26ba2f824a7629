import type { LabelFiles } from '../../design/language.tsx';

/** The words of the stock of equipment, SIM cards and telephone numbers. */
export const STOCK_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
