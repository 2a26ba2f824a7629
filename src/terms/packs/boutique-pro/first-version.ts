import type { Version } from '../../model/pack.ts';

/** The only date that the text bears is that of its privacy policy: 6 April 2023. */
export const FIRST_VERSION: Version = {
  id: '2023-04',
  from: '2023-04-06',
  label: { fr: 'Conditions d’avril 2023', en: 'Terms of April 2023' },
};
