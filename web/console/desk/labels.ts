import type { LabelFiles } from '../../design/language.tsx';

/** The words of the desk: inbox, search, shortcuts, actions on many. */
export const DESK_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
