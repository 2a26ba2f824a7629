import { NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, money, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const ACCOUNT = ['livebox-ag/annex5.1.service', 'livebox-ag/annex5.4.3'];

/** Loading and spending the prepaid account of the TV portal (annex 5, article 4). */
export const tvPrepaidAccount = decision({
  name: 'tv-prepaid-account',
  question: {
    fr: 'Que devient le compte prépayé de la TV après ce chargement ou cet achat ?',
    en: 'What becomes of the prepaid TV account after this load or purchase?',
  },
  clauses: ['livebox-ag/annex5.4.3', 'livebox-ag/annex5.1.service'],
  input: { operation: oneOf('load', 'purchase'), balance: money, amount: money },
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('insufficient-balance')), 'absent unless something is refused, deleted or unpriced'),
    addedToBill: money,
    newBalance: money,
  },
  check(facts) {
    return facts.amount === NO_MONEY
      ? fault('amount', 'Donnez un montant supérieur à zéro.', 'Give an amount above zero.')
      : undefined;
  },
  decide(facts) {
    const { balance, amount } = facts;
    if (facts.operation === 'load')
      return answer({ eligible: true, addedToBill: amount, newBalance: sum(balance, amount) }, ACCOUNT);
    if (amount > balance)
      return answer(
        { eligible: false, reason: 'insufficient-balance', addedToBill: NO_MONEY, newBalance: balance },
        ACCOUNT,
      );
    return answer({ eligible: true, addedToBill: NO_MONEY, newBalance: subtract(balance, amount) }, ACCOUNT);
  },
});
