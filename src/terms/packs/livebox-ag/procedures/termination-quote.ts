import type { Procedure } from '../../../model/procedure.ts';
import { note, say, settled } from './shape.ts';

/** What ending the contract on a day would cost, without ending it (introduction, annexes 1 and 2). */
export const terminationQuote: Procedure = {
  name: 'early-termination-fees',
  group: 'ending',
  title: say('Coût d’une résiliation', 'Cost of a termination'),
  summary: say('Le client demande ce que coûterait de partir.', 'The customer asks what leaving would cost.'),
  openTo: ['customer'],
  decision: 'early-termination-fees',
  known: (contract) => ({
    commitmentMonths: contract.commitmentMonths,
    activatedOn: contract.activatedOn,
    monthlyPriceInclTax: contract.monthlyPriceInclTax,
  }),
  offered: (contract) => ({ effectiveOn: contract.today, legitimateReason: false }),
  effects(taken, contract) {
    const total = String(taken.result.totalInclTax);
    return settled('told', say(`Coût : ${total} €`, `Cost: EUR ${total}`), {
      changes: [
        note(contract, `Coût de résiliation communiqué : ${total} €`, `Cost of a termination told: EUR ${total}`),
      ],
      figures: ['commitmentEndsOn', 'remainingChargesInclTax', 'terminationFeeInclTax', 'totalInclTax', 'dueOn'],
    });
  },
};
