import type { LabelFiles } from './language.tsx';

/** The names of the facts and of the codes of contracts: many, and needed only where somebody asks why. */
export const FACT_LABELS: LabelFiles = {
  fr: () => import('./labels/facts.fr.json'),
  en: () => import('./labels/facts.en.json'),
};
