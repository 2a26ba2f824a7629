import type { Version } from '../../model/pack.ts';
import { FIRST_VERSION } from './first-version.ts';

/** The editions of the contract, in order. */
export const versions: readonly [Version, ...Version[]] = [
  { id: '2024-04', from: FIRST_VERSION, label: { fr: 'Conditions d’avril 2024', en: 'Terms of April 2024' } },
];
