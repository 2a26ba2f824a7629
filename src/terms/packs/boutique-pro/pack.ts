import type { Pack } from '../../model/pack.ts';
import type { Topics } from '../../model/topic.ts';
import { shopDecisions } from './shop-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { FIRST_VERSION } from './first-version.ts';
import { shop } from './life-shop.ts';
import { privacy } from './life-privacy.ts';
import topics from './topics.json' with { type: 'json' };

/** Online shop for professionals: general terms of sale and privacy policy. */
export const boutiquePro: Pack = {
  id: 'boutique-pro',
  name: { fr: 'Boutique Pro', en: 'Pro shop' },
  operator: 'Orange',
  territories: ['FR'],
  versions: [FIRST_VERSION],
  clauses,
  figures,
  decisions: [...shopDecisions],
  catalog,
  topics: topics as Topics,
  shop,
  privacy,
};
