import type { Pack } from '../../model/pack.ts';
import { termsDecisions } from './terms-decisions.ts';
import { conditionsDecisions } from './conditions-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';

/** Mobile plans in Mayotte, blocked plans and handset renewal. */
export const mobileYt: Pack = {
  id: 'mobile-yt',
  name: { fr: 'Mobile Mayotte', en: 'Mobile plans in Mayotte' },
  operator: 'Orange',
  territories: ['YT'],
  versions: [
    {
      id: '2018-05',
      // The document bears no date: its privacy rules are those of the GDPR, so it cannot be older than that day.
      from: '2018-05-25',
      label: { fr: 'Conditions non datées, conformes au RGPD', en: 'Undated terms, under the GDPR' },
    },
  ],
  clauses,
  figures,
  decisions: [...termsDecisions, ...conditionsDecisions],
  catalog,
};
