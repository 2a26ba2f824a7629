import { z } from 'zod';
import { fail, ok } from '../../kernel/result.ts';
import { collectionHoldsOf, endHold, HOLD_KINDS, holdAccount } from '../../modules/collection/index.ts';
import { accountOfCast } from '../cast.ts';
import { day, dayOf } from '../fields.ts';
import { verb } from '../verb.ts';

/** What happens in a customer's life puts collection off. */
export const holdCollection = verb({
  name: 'hold-collection',
  summary:
    'All collection of the customer is put on hold for what happens in their life, until a day or until it is released.',
  fields: { kind: z.enum(HOLD_KINDS), reason: z.string().default('hardship'), until: day.optional() },
  run(scene, event) {
    const { kind, reason, until } = event;
    const accountId = accountOfCast(scene.cast).id;
    const last = until === undefined ? {} : { until: dayOf(until) };
    return scene.act((tx, context) => holdAccount(tx, context, { accountId, kind, reason, on: scene.on, ...last }));
  },
});

/** What put collection off is over. */
export const releaseCollection = verb({
  name: 'release-collection',
  summary: 'What put collection on hold is over; told of a request for help, whether it was granted.',
  fields: { outcome: z.enum(['granted', 'refused']).optional() },
  run(scene, event) {
    const accountId = accountOfCast(scene.cast).id;
    return scene.act(async (tx, context) => {
      const open = (await collectionHoldsOf(tx, accountId)).filter((one) => one.ended_on === null);
      if (open.length === 0) return fail('story/no-hold', 'Rien à lever.', 'There is nothing to release.');
      for (const { id: holdId } of open) {
        const outcome = event.outcome === undefined ? {} : { outcome: event.outcome };
        const done = await endHold(tx, context, { accountId, holdId, on: scene.on, ...outcome });
        if (!done.ok) return done;
      }
      return ok({ holds: open.length });
    });
  },
});
