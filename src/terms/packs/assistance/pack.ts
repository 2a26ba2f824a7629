import type { Pack } from '../../model/pack.ts';
import type { Topics } from '../../model/topic.ts';
import { assistanceDecisions } from './assistance-decisions.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { figures } from './figures.ts';
import { FIRST_VERSION } from './first-version.ts';
import { assistanceLife } from './life-assistance.ts';
import topics from './topics.json' with { type: 'json' };

/** Paid remote assistance by telephone and screen sharing, residential and professional. */
export const assistance: Pack = {
  id: 'assistance',
  name: { fr: 'Assistance à distance', en: 'Remote assistance' },
  operator: 'Orange',
  territories: ['FR', 'GP', 'MQ', 'GF', 'MF', 'BL', 'RE', 'YT'],
  versions: [FIRST_VERSION],
  clauses,
  figures,
  decisions: [...assistanceDecisions],
  catalog,
  topics: topics as Topics,
  assistance: assistanceLife,
};
