import type { LabelFiles } from '../design/language.tsx';

/** The words of the pages about the network and its tickets, loaded with the pages that show them. */
export const NETWORK_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
