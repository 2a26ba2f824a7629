import { z } from 'zod';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { JsonFacts } from '../../terms/model/life.ts';
import { openCase, openCaseOf, tellFacts } from '../../modules/process-flow/index.ts';
import { equipmentOf } from '../../modules/resource-inventory/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast } from '../cast.ts';
import { supplyEquipment } from '../supply.ts';
import { type Scene, verb, withAgreement } from '../verb.ts';

const procedure = z.string().describe('Name of a procedure of the contract, such as `move` or `complaint`.');
const facts = z
  .record(z.string(), z.json())
  .default({})
  .describe(
    'Facts that people tell, in the words of the decision that judges the procedure; `{ "accountOf": "Léa" }` is the account number of somebody of the story.',
  );

/** Facts as people tell them, with account numbers for the people of the story whom they name. */
function toldIn(scene: Scene, told: { readonly [name: string]: unknown }): JsonFacts {
  const value = (one: unknown): unknown => {
    const name = typeof one === 'object' && one !== null && 'accountOf' in one ? one.accountOf : undefined;
    return typeof name === 'string' ? scene.stage.accountNumberOf?.(name) : one;
  };
  return Object.fromEntries(Object.entries(told).map(([fact, one]) => [fact, value(one)])) as JsonFacts;
}

/** Acts; when a piece to hand over is missing, the stage brings one like those that the customer has, as it does for orders. */
async function withSpares<T>(
  scene: Scene,
  agreementId: string,
  act: (tx: Tx, context: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  const done = await scene.act(act);
  if (done.ok || done.failure.code !== 'equipment/out-of-stock' || scene.stage.supplied) return done;
  await scene.act(async (tx, context) => {
    const held = await equipmentOf(tx, { accountId: accountOfCast(scene.cast).id, agreementId });
    await supplyEquipment(tx, context, scene.stage, held);
    return ok(undefined);
  });
  return scene.act(act);
}

/** Somebody asks for something that the contract provides for. */
export const openACase = verb({
  name: 'case',
  summary: 'A case is opened under a procedure of the contract; what follows is carried out.',
  fields: { procedure, facts },
  run(scene, event) {
    return withAgreement(scene, (agreementId) =>
      withSpares(scene, agreementId, (tx, context) =>
        openCase(tx, context, { agreementId, procedure: event.procedure, facts: toldIn(scene, event.facts) }),
      ),
    );
  },
});

function tellOpenCase(scene: Scene, name: string, told: JsonFacts): Promise<Result<unknown>> {
  return withAgreement(scene, (agreementId) =>
    withSpares(scene, agreementId, async (tx, context) => {
      const flow = await openCaseOf(tx, agreementId, name);
      if (!flow) {
        const [fr, en] = [`Aucun dossier « ${name} » n’est ouvert.`, `No case "${name}" is open.`];
        return fail('story/no-open-case', fr, en, 'procedure');
      }
      return tellFacts(tx, context, { processFlowId: flow.id, facts: told });
    }),
  );
}

/** A fact comes to an open case. */
export const caseFact = verb({
  name: 'case-fact',
  summary: 'Facts come to the open case of a procedure: an answer, a paper, the end of an incident.',
  fields: { procedure, facts },
  run: (scene, event) => tellOpenCase(scene, event.procedure, toldIn(scene, event.facts)),
});
