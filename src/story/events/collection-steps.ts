import { z } from 'zod';
import { fail, type Result } from '../../kernel/result.ts';
import {
  askReactivation,
  type CaseRow,
  collectionCasesOf,
  handOverCase,
  notePresentation,
} from '../../modules/collection/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast } from '../cast.ts';
import { day, dayOf } from '../fields.ts';
import { type Scene, verb } from '../verb.ts';

/** Does something with the oldest open case of the subscriber. */
function withCase(
  scene: Scene,
  use: (tx: Tx, context: Context, one: { accountId: string; caseId: string }) => Promise<Result<CaseRow>>,
): Promise<Result<unknown>> {
  const accountId = accountOfCast(scene.cast).id;
  return scene.act(async (tx, context) => {
    const one = (await collectionCasesOf(tx, accountId)).findLast((found) => found.state === 'open');
    if (!one) return fail('story/no-case', 'Aucun dossier ouvert.', 'No case is open.');
    return use(tx, context, { accountId, caseId: one.id });
  });
}

/** The post presents the formal notice. */
export const noticePresented = verb({
  name: 'notice-presented',
  summary: 'The post tells when it presented the formal notice to pay; the day of the event when no day is named.',
  fields: { presentedOn: day.optional() },
  run: (scene, event) =>
    withCase(scene, (tx, context, one) => {
      const presentedOn = event.presentedOn === undefined ? scene.on : dayOf(event.presentedOn);
      return notePresentation(tx, context, { ...one, presentedOn, on: scene.on });
    }),
});

/** The customer asks for the service back. */
export const reactivationAsked = verb({
  name: 'ask-reactivation',
  summary: 'The customer asks to have the service back once the payment has come; told before the payment of the day.',
  fields: {},
  run: (scene) =>
    withCase(scene, (tx, context, one) =>
      askReactivation(tx, context, { ...one, at: context.clock.now(), on: scene.on }),
    ),
});

/** The debt goes to somebody who collects it. */
export const handedOver = verb({
  name: 'hand-over-debt',
  summary: 'The debt that is left after the end of the contract goes to a bailiff or a collection service.',
  fields: { to: z.string().default('Étude de commissaires de justice') },
  run: (scene, { to }) =>
    withCase(scene, (tx, context, one) => handOverCase(tx, context, { ...one, to, on: scene.on })),
});
