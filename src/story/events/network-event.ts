import { z } from 'zod';
import { TERRITORIES } from '../../kernel/territory.ts';
import { fail, type Result } from '../../kernel/result.ts';
import {
  cancelPlannedWork,
  declareNetworkEvent,
  endNetworkEvent,
  networkEventByReference,
  reportTrouble,
  spreadNetworkEvents,
} from '../../modules/trouble-ticket/index.ts';
import { accountOfCast } from '../cast.ts';
import { moment } from '../fields.ts';
import { momentOf, type Scene, verb, withAgreement } from '../verb.ts';

const NO_TIME = fail('story/no-time', 'Dites pour quand : « for ».', 'Say for when: "for".', 'for');
const NO_EVENT = fail('story/no-network-event', 'Rien de tel ne s’est passé sur le réseau.', 'No such network event.');
const CAUSES = ['operator', 'third-party', 'force-majeure'] as const;

/** The news reaches the lines concerned at once. */
async function spread(scene: Scene, done: Result<unknown>): Promise<Result<unknown>> {
  if (done.ok) await spreadNetworkEvents(scene.stage.db, scene.context);
  return done;
}

/** Something happens on the network: an outage or planned work somewhere, its end, or the calling off of the work. */
export const networkEvent = verb({
  name: 'network-event',
  summary: 'The network tells of an outage or of planned work in an area, of its end, or that the work is called off.',
  fields: {
    action: z.enum(['outage', 'planned-work', 'restored', 'cancelled']),
    reference: z.string().default('RES-1').describe('The network’s own number of the event.'),
    communes: z.array(z.string()).default([]),
    territories: z.array(z.enum(TERRITORIES)).default([]),
    technologies: z.array(z.string()).default([]),
    for: moment.optional().describe('When it begins; an outage begins at the hour of the event when absent.'),
    until: moment.optional().describe('End foreseen of planned work.'),
    cause: z.enum(CAUSES).optional(),
    total: z.boolean().default(true).describe('False when the service is only degraded.'),
  },
  async run(scene, event) {
    const { action, reference, communes, territories, technologies, total } = event;
    const account = accountOfCast(scene.cast);
    const cause = event.cause === undefined ? {} : { cause: event.cause };
    const now = scene.context.clock.now();
    const at = event.for === undefined ? now : momentOf(account, event.for);
    if (action === 'outage' || action === 'planned-work') {
      if (action === 'planned-work' && event.for === undefined) return NO_TIME;
      const end = event.until === undefined ? {} : { endsAt: momentOf(account, event.until) };
      const place = { communes, territories, technologies };
      const input = { kind: action, reference, ...place, ...cause, total, startsAt: at, ...end };
      return spread(scene, await scene.act((tx, context) => declareNetworkEvent(tx, context, input)));
    }
    const ended = await scene.act(async (tx, context) => {
      const known = await networkEventByReference(tx, reference);
      if (!known) return NO_EVENT;
      const eventId = known.id;
      return action === 'cancelled'
        ? cancelPlannedWork(tx, context, { eventId })
        : endNetworkEvent(tx, context, { eventId, restoredAt: at, ...cause });
    });
    return spread(scene, ended);
  },
});

/** A customer reports that the line does not work. */
export const trouble = verb({
  name: 'trouble',
  summary: 'The customer reports that the line does not work: a ticket, under the contract.',
  fields: {
    total: z.boolean().default(true).describe('Nothing works any more.'),
    since: moment.optional(),
    description: z.string().default('Plus aucun service.'),
  },
  run(scene, { total, since, description }) {
    return withAgreement(scene, (agreementId) => {
      const begun = since === undefined ? {} : { since: momentOf(accountOfCast(scene.cast), since) };
      return scene.act((tx, context) => reportTrouble(tx, context, { agreementId, total, description, ...begun }));
    });
  },
});
