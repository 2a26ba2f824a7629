import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { portClaimDays, portClaimFault, portClaimInput, portClaimRefusal, portClaimSteps } from './port-claim.ts';

/** Compensation for a number lost during a port by the operator's fault (article 17). */
export const numberLoss = decision({
  name: 'number-loss',
  question: {
    fr: 'Quelle indemnité est due pour un numéro perdu lors d’un portage ?',
    en: 'What compensation is due for a number lost during a port?',
  },
  clauses: ['orne-thd/17.d', 'orne-thd/17.f', 'orne-thd/17.g', 'orne-thd/17.h', 'orne-thd/17.5'],
  input: {
    subscriptionPrice: noted(money, 'monthly, tax included'),
    operatorFault: boolean,
    ...portClaimInput,
  },
  output: { eligible: boolean, reason: refusalReason, amount: money, claimBy: date, answerBy: nullable(date) },
  check: (facts) => portClaimFault(facts),
  decide(facts, figures) {
    const { claimBy, answerBy } = portClaimDays(facts, figures);
    const reason = facts.operatorFault ? portClaimRefusal(facts, claimBy) : 'not-operator-fault';
    if (reason !== undefined)
      return answer({ eligible: false, reason, amount: NO_MONEY, claimBy, answerBy }, [
        facts.operatorFault ? 'orne-thd/17.g' : 'orne-thd/17.d',
      ]);
    const amount = multiply(facts.subscriptionPrice, figures.numberLossMonths);
    return answer({ eligible: true, amount, claimBy, answerBy }, [
      'orne-thd/17.d',
      'orne-thd/17.5',
      'orne-thd/17.g',
      'orne-thd/17.h',
      'orne-thd/17.f',
    ]);
  },
  explain(facts, figures, result) {
    const [price, amount] = [moneyText(facts.subscriptionPrice), moneyText(result.amount)];
    const months = figures.numberLossMonths;
    const claim = portClaimSteps(facts, figures);
    if (!result.eligible) return claim;
    const fr = `Numéro perdu : ${months} × ${price} € = ${amount} € TTC.`;
    const en = `Number lost: ${months} x EUR ${price} = EUR ${amount} incl. tax.`;
    return [{ clause: 'orne-thd/17.f', fr, en }, ...claim];
  },
});
