import { z } from 'zod';
import { fail, ok } from '../../kernel/result.ts';
import { collectionCasesOf, pauseCase } from '../../modules/collection/index.ts';
import { accountOfCast } from '../cast.ts';
import { day, dayOf } from '../fields.ts';
import { verb } from '../verb.ts';

/** Collection waits: hardship, dispute, payment plan. */
export const pauseCollection = verb({
  name: 'pause-collection',
  summary: 'Collection is put on hold until a day: hardship, dispute, payment plan.',
  fields: { until: day, reason: z.string().default('hardship') },
  run(scene, event) {
    const accountId = accountOfCast(scene.cast).id;
    return scene.act(async (tx, context) => {
      const open = (await collectionCasesOf(tx, accountId)).filter((one) => one.state === 'open');
      if (open.length === 0) return fail('story/no-case', 'Aucun dossier ouvert.', 'No case is open.');
      for (const { id } of open) {
        const input = { accountId, caseId: id, until: dayOf(event.until), reason: event.reason, on: scene.on };
        const paused = await pauseCase(tx, context, input);
        if (!paused.ok) return paused;
      }
      return ok({ cases: open.length });
    });
  },
});
