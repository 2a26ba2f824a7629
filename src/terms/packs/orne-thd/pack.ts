import type { Pack } from '../../model/pack.ts';
import { subscriptionDecisions } from './subscription-decisions.ts';
import { lifeDecisions } from './life-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';

/** Television, internet, fixed and mobile telephony of a local operator, residential and professional. */
export const orneThd: Pack = {
  id: 'orne-thd',
  name: { fr: 'OrneTHD', en: 'OrneTHD' },
  operator: 'OrneTHD',
  territories: ['FR-57', 'FR-54'],
  versions: [{ id: 'TODO-VERSION', from: '2025-01-01', label: { fr: 'Conditions initiales', en: 'First terms' } }],
  clauses,
  figures,
  decisions: [...subscriptionDecisions, ...lifeDecisions],
  catalog,
};
