import type { Version } from '../../model/pack.ts';

/** The text bears no date: it is taken as of the day on which the fourteen-day refund that it states became the law. */
export const FIRST_VERSION: Version = {
  id: '2014-06',
  from: '2014-06-13',
  label: { fr: 'Premières conditions (texte non daté)', en: 'First terms (undated text)' },
};
