import type { LabelFiles } from '../../design/language.tsx';

/** The words of users, roles, keys, accesses to files and single sign-on. */
export const USER_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
