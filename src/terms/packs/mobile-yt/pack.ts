import type { Pack } from '../../model/pack.ts';
import type { Topics } from '../../model/topic.ts';
import { termsDecisions } from './terms-decisions.ts';
import { conditionsDecisions } from './conditions-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { life } from './life.ts';
import { versions } from './versions.ts';
import { privacy } from './life-privacy.ts';
import topics from './topics.json' with { type: 'json' };

/** Mobile plans in Mayotte, blocked plans and handset renewal. */
export const mobileYt: Pack = {
  id: 'mobile-yt',
  name: { fr: 'Mobile Mayotte', en: 'Mobile plans in Mayotte' },
  operator: 'Orange',
  territories: ['YT'],
  versions,
  clauses,
  figures,
  decisions: [...termsDecisions, ...conditionsDecisions],
  catalog,
  topics: topics as Topics,
  privacy,
  life,
};
