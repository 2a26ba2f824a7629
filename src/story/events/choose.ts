import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { CHOICE_SOURCES, choose } from '../../modules/party-privacy/index.ts';
import { verb } from '../verb.ts';

/** The customer chooses something that the contract leaves to them. */
export const chooseOptions = verb({
  name: 'choose',
  summary: 'The customer chooses: what directories show, a payment solution on or off, a consent given or withdrawn.',
  fields: {
    sheet: z.enum(['directory', 'payment-solutions', 'consents']),
    wished: z.record(z.string(), z.union([z.boolean(), z.string()])).describe('Options by their code.'),
    source: z.enum(CHOICE_SOURCES).optional().describe('How it was told; in the customer space when absent.'),
  },
  run(scene, event) {
    const { agreementId } = scene.cast;
    return scene.act(async (tx, context) => {
      if (agreementId === undefined) {
        return fail('story/no-contract', 'Il n’y a pas encore de contrat.', 'There is no contract yet.');
      }
      const { sheet, wished, source = 'customer-space' } = event;
      return choose(tx, context, { agreementId, sheet, wished, source });
    });
  },
});
