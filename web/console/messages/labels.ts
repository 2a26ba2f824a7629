import type { LabelFiles } from '../../design/language.tsx';

/** The words of the pages on messages, loaded with the pages that show them. */
export const MESSAGE_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
