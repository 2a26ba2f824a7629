import type { LabelFiles } from '../design/language.tsx';

/** The words of collection: steps, what a case waits for, plans and promises; in the console and in the customer space. */
export const COLLECTION_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
