import { largest, moneyText, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CEILING = ['orne-thd/2.c.8'];
const BLOCKED = ['orne-thd/2.c.8', 'orne-thd/2.c.10'];

/** Whether calls to premium-rate numbers are still allowed (article 2.c). */
export const premiumNumberCap = decision({
  name: 'premium-number-cap',
  question: {
    fr: 'Les appels vers les numéros surtaxés sont-ils encore possibles ?',
    en: 'Are calls to premium-rate numbers still allowed?',
  },
  clauses: ['orne-thd/2.c.8', 'orne-thd/2.c.10'],
  input: {
    spentInclTax: noted(money, 'spent to premium-rate numbers in the period of the ceiling'),
    legalCapInclTax: noted(money, 'legal ceiling in force, a setting'),
    blockingOption: noted(boolean, 'the free option blocking premium-rate numbers is on'),
  },
  output: { callsAllowed: boolean, suspended: boolean, remainingInclTax: money },
  decide(facts) {
    const suspended = facts.spentInclTax >= facts.legalCapInclTax;
    const left = largest(NO_MONEY, subtract(facts.legalCapInclTax, facts.spentInclTax));
    return answer(
      {
        callsAllowed: !suspended && !facts.blockingOption,
        suspended,
        remainingInclTax: facts.blockingOption ? NO_MONEY : left,
      },
      facts.blockingOption ? BLOCKED : CEILING,
    );
  },
  explain(facts, _figures, result) {
    const [spent, cap, left] = [facts.spentInclTax, facts.legalCapInclTax, result.remainingInclTax].map(moneyText);
    return [
      {
        clause: 'orne-thd/2.c.8',
        fr: `Dépensé ${spent} € sur un plafond légal de ${cap} € : reste ${left} €.`,
        en: `Spent EUR ${spent} of a legal ceiling of EUR ${cap}: EUR ${left} left.`,
      },
    ];
  },
});
