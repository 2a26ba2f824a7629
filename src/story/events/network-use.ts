import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type ChargingOutcome, type NetworkUse, runBatch, type UnitAsked } from '../../modules/balance/index.ts';
import { newId } from '../../platform/random.ts';
import { accountOfCast } from '../cast.ts';
import { type Scene, verb, withAgreement } from '../verb.ts';

const RATING_GROUP = 1;
/** Seconds, bytes or messages that the network asks for at a time. */
const AT_A_TIME = { voice: 300, data: 10_000_000, sms: 10, mms: 10 } as const;

function refusedWords(outcome: ChargingOutcome & { done: false }): Result<never> {
  return fail(
    `balance/${outcome.refusal}`,
    'Le réseau ne laisse pas passer cette communication.',
    'The network does not let this communication through.',
  );
}

interface Wanted {
  readonly agreementId: string;
  readonly use: NetworkUse;
  readonly quantity: number;
}

/** Lives a communication as the network does: asks for units as long as it lasts, reports what was used, stops when none are left. */
async function communicate(scene: Scene, wanted: Wanted): Promise<Result<{ used: number; cut: boolean }>> {
  const { context, stage } = scene;
  const { agreementId, use, quantity } = wanted;
  const accountId = accountOfCast(scene.cast).id;
  const createKey = createHash('sha256')
    .update(`story ${stage.next('network-use')}`)
    .digest('hex');
  const base = { accountId, agreementId, id: newId(context), createKey, use, once: false };
  let [used, number, cut] = [0, 0, false];
  const ask = async (step: 'create' | 'update' | 'release', units: UnitAsked[]): Promise<ChargingOutcome> => {
    number += 1;
    const request = { ...base, step, number, units };
    const done = await scene.act(async (tx, inside) => ok((await runBatch(tx, inside, [request]))[0]!));
    if (!done.ok) throw new Error(done.failure.message.en);
    return done.value;
  };
  const step = Math.min(quantity, AT_A_TIME[use.kind]);
  let outcome = await ask('create', [{ ratingGroup: RATING_GROUP, used: 0, wanted: step }]);
  if (!outcome.done) return refusedWords(outcome);
  let spent = 0;
  for (;;) {
    const unit = outcome.answer.units[0];
    spent = Math.min(unit?.granted ?? 0, quantity - used);
    used += spent;
    cut = used < quantity && (unit === undefined || unit.final || unit.granted === 0);
    if (used >= quantity || cut) break;
    const next = Math.min(quantity - used, AT_A_TIME[use.kind]);
    outcome = await ask('update', [{ ratingGroup: RATING_GROUP, used: spent, wanted: next }]);
    if (!outcome.done) return refusedWords(outcome);
  }
  const ended = await ask('release', [{ ratingGroup: RATING_GROUP, used: spent, wanted: null }]);
  return ended.done ? ok({ used, cut }) : refusedWords(ended);
}

/** A communication that the network asks credit for, as it happens. */
export const networkUse = verb({
  name: 'use',
  summary: 'A call, message or data of a prepaid plan, charged by the network as it happens.',
  at: '12:00',
  fields: {
    kind: z.enum(['voice', 'sms', 'mms', 'data']),
    to: z.string().optional().describe('Number called, in international form, or a short one.'),
    direction: z.enum(['out', 'in']).default('out'),
    visited: z.string().length(2).optional().describe('Country visited, two letters.'),
    quantity: z.int().min(1).max(100_000_000_000).describe('Seconds, messages or bytes.'),
  },
  run(scene, event) {
    const { kind, direction, quantity } = event;
    const use = { kind, direction, number: event.to ?? null, visitedCountry: event.visited ?? null };
    return withAgreement(scene, (agreementId) => communicate(scene, { agreementId, use, quantity }));
  },
});
