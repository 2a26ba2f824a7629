import type { LabelFiles } from '../../design/language.tsx';

/** The words of the shop’s warehouse. */
export const SHOP_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
