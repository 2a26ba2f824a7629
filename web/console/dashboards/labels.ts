import type { LabelFiles } from '../../design/language.tsx';

/** The words of the dashboards, loaded with the page that shows them. */
export const BOARD_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
