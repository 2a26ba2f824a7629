import type { Pack } from '../../model/pack.ts';
import type { Topics } from '../../model/topic.ts';
import { subscriptionDecisions } from './subscription-decisions.ts';
import { lifeDecisions } from './life-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { life } from './life.ts';
import { privacy } from './life-privacy.ts';
import topics from './topics.json' with { type: 'json' };

/** Television, internet, fixed and mobile telephony of a local operator, residential and professional. */
export const orneThd: Pack = {
  id: 'orne-thd',
  name: { fr: 'OrneTHD', en: 'OrneTHD' },
  operator: 'OrneTHD',
  // Fixed services in two departments; mobile on the whole French territory.
  territories: ['FR-57', 'FR-54', 'FR'],
  // The document bears no date: its edition is taken to hold from the start of 2025.
  versions: [
    {
      id: '2025-01',
      from: '2025-01-01',
      label: { fr: 'Conditions générales de vente (édition non datée)', en: 'General terms of sale (undated edition)' },
    },
  ],
  clauses,
  figures,
  decisions: [...subscriptionDecisions, ...lifeDecisions],
  catalog,
  topics: topics as Topics,
  privacy,
  life,
};
