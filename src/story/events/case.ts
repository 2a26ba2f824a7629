import { z } from 'zod';
import { fail, type Result } from '../../kernel/result.ts';
import type { JsonFacts } from '../../terms/model/life.ts';
import { openCase, openCaseOf, tellFacts } from '../../modules/process-flow/index.ts';
import { type Scene, verb, withAgreement } from '../verb.ts';

const procedure = z.string().describe('Name of a procedure of the contract, such as `move` or `complaint`.');
const facts = z
  .record(z.string(), z.json())
  .default({})
  .describe('Facts that people tell, in the words of the decision that judges the procedure.');

/** Somebody asks for something that the contract provides for. */
export const openACase = verb({
  name: 'case',
  summary: 'A case is opened under a procedure of the contract; what follows is carried out.',
  fields: { procedure, facts },
  run(scene, event) {
    return withAgreement(scene, (agreementId) =>
      scene.act((tx, context) =>
        openCase(tx, context, { agreementId, procedure: event.procedure, facts: event.facts as JsonFacts }),
      ),
    );
  },
});

function tellOpenCase(scene: Scene, name: string, told: JsonFacts): Promise<Result<unknown>> {
  return withAgreement(scene, (agreementId) =>
    scene.act(async (tx, context) => {
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
  run: (scene, event) => tellOpenCase(scene, event.procedure, event.facts as JsonFacts),
});
