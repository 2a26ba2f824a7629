import type { Pack } from '../../model/pack.ts';
import { subscriptionDecisions } from './subscription-decisions.ts';
import { lifeDecisions } from './life-decisions.ts';
import { annexDecisions } from './annex-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { FIRST_VERSION } from './first-version.ts';

/** Livebox fibre and xDSL in Guadeloupe, Martinique, Guyane, Saint-Martin and Saint-Barthélemy. */
export const liveboxAg: Pack = {
  id: 'livebox-ag',
  name: { fr: 'Livebox Antilles-Guyane', en: 'Livebox French West Indies and Guiana' },
  operator: 'Orange',
  territories: ['GP', 'MQ', 'GF', 'MF', 'BL'],
  versions: [
    {
      id: '2024-04',
      from: FIRST_VERSION,
      label: { fr: 'Conditions d’avril 2024', en: 'Terms of April 2024' },
    },
  ],
  clauses,
  figures,
  decisions: [...subscriptionDecisions, ...lifeDecisions, ...annexDecisions],
  catalog,
};
