import type { Version } from '../../model/pack.ts';

/** The editions of the contract, in order. */
export const versions: readonly [Version, ...Version[]] = [
  {
    id: '2018-05',
    // The document bears no date: its privacy rules are those of the GDPR, so it cannot be older than that day.
    from: '2018-05-25',
    label: { fr: 'Conditions non datées, conformes au RGPD', en: 'Undated terms, under the GDPR' },
  },
];
