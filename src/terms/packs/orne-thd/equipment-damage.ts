import { moneyText, NO_MONEY, smallest } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** What is billed when supplied equipment is damaged, dismantled or carried off during the contract (article 18). */
export const equipmentDamage = decision({
  name: 'equipment-damage',
  question: {
    fr: 'Que facture-t-on pour un équipement abîmé, démonté ou emporté ?',
    en: 'What is billed for equipment damaged, dismantled or carried off?',
  },
  clauses: ['orne-thd/18.b', 'orne-thd/18.e', 'orne-thd/18.f', 'orne-thd/20.a'],
  input: {
    cause: oneOf('storm', 'weather', 'misuse', 'dismantled', 'removed', 'loss', 'normal-wear', 'operator'),
    opened: noted(boolean, 'the customer opened the device'),
    repairCost: optional(noted(money, 'repair or reinstallation; absent when it cannot be repaired')),
    replacementCost: money,
  },
  output: { billed: boolean, amount: money },
  decide({ cause, opened, repairCost, replacementCost }) {
    if (cause === 'operator') return answer({ billed: false, amount: NO_MONEY }, ['orne-thd/18.f']);
    if (cause === 'normal-wear' && !opened) return answer({ billed: false, amount: NO_MONEY }, ['orne-thd/20.a']);
    const amount = repairCost === undefined ? replacementCost : smallest(repairCost, replacementCost);
    const taken = cause === 'dismantled' || cause === 'removed';
    return answer({ billed: true, amount }, [taken ? 'orne-thd/18.b' : 'orne-thd/18.e', 'orne-thd/18.f']);
  },
  explain(facts, _figures, result) {
    const [repair, replacement] = [facts.repairCost, facts.replacementCost].map(
      (one) => one !== undefined && moneyText(one),
    );
    const amount = moneyText(result.amount);
    return [
      {
        clause: 'orne-thd/18.f',
        fr: `Réparation ${repair ? `${repair} €` : 'impossible'}, remplacement ${replacement} € : ${amount} € facturés.`,
        en: `Repair ${repair ? `EUR ${repair}` : 'impossible'}, replacement EUR ${replacement}: EUR ${amount} billed.`,
      },
    ];
  },
});
