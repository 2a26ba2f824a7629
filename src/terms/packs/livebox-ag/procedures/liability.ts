import type { Procedure } from '../../../model/procedure.ts';
import { note, say, settled } from './shape.ts';

const WHO: Readonly<Record<string, readonly [string, string]>> = {
  operator: ['Orange', 'Orange'],
  customer: ['le client', 'the customer'],
  'third-party': ['un tiers', 'a third party'],
  nobody: ['personne', 'nobody'],
};

/** Who answers for what happened (article 14). */
export const liabilityRuling: Procedure = {
  name: 'liability',
  group: 'quality',
  title: say('Responsabilité d’un dommage', 'Liability for a loss'),
  summary: say('Il faut dire qui répond de ce qui est arrivé.', 'Somebody must say who answers for what happened.'),
  decision: 'liability',
  effects(taken, contract) {
    const [fr, en] = WHO[taken.result.liable as string]!;
    const label = say(`En répond : ${fr}`, `Answerable: ${en}`);
    return settled('ruled', label, {
      changes: [note(contract, `Responsabilité examinée : ${fr}`, `Liability looked at: ${en}`)],
      figures: ['liable', 'operatorLiable'],
    });
  },
};
