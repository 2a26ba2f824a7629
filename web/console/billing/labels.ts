import type { LabelFiles } from '../../design/language.tsx';

/** The words of simulated runs and of the bills set aside, loaded with the pages that show them. */
export const BILLING_LABELS: LabelFiles = {
  fr: () => import('./labels/fr.json'),
  en: () => import('./labels/en.json'),
};
