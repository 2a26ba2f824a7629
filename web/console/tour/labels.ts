import type { LabelFiles } from '../../design/language.tsx';

/** The words of the tour, loaded with the page that shows them. */
export const TOUR_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
