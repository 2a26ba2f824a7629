import type { Pack } from '../../model/pack.ts';
import type { Topics } from '../../model/topic.ts';
import { subscriptionDecisions } from './subscription-decisions.ts';
import { lifeDecisions } from './life-decisions.ts';
import { annexDecisions } from './annex-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { life } from './life.ts';
import { versions } from './versions.ts';
import { privacy } from './life-privacy.ts';
import topics from './topics.json' with { type: 'json' };

/** Livebox fibre and xDSL in Guadeloupe, Martinique, Guyane, Saint-Martin and Saint-Barthélemy. */
export const liveboxAg: Pack = {
  id: 'livebox-ag',
  name: { fr: 'Livebox Antilles-Guyane', en: 'Livebox French West Indies and Guiana' },
  operator: 'Orange',
  territories: ['GP', 'MQ', 'GF', 'MF', 'BL'],
  versions,
  clauses,
  figures,
  decisions: [...subscriptionDecisions, ...lifeDecisions, ...annexDecisions],
  catalog,
  topics: topics as Topics,
  privacy,
  life,
};
