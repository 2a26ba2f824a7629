import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const FIRST = ['orne-thd/2.c.4'];
const CHANGE = ['orne-thd/2.c.4', 'orne-thd/8.m'];

/** Whether a new geographic number is given, and at what price (articles 2.c and 8). */
export const newFixedNumber = decision({
  name: 'new-fixed-number',
  question: {
    fr: 'Un nouveau numéro fixe peut-il être attribué, et à quel prix ?',
    en: 'May a new fixed number be given, and at what price?',
  },
  clauses: ['orne-thd/2.c.4', 'orne-thd/8.m'],
  input: {
    hasFixedTelephony: noted(boolean, 'fixed telephony is subscribed or being subscribed'),
    atSubscription: noted(boolean, 'first number, asked for when subscribing instead of porting'),
    justified: noted(boolean, 'the request for another number is duly justified'),
    tariffInclTax: noted(money, 'tariff of the request day for another number'),
  },
  output: { eligible: boolean, reason: refusalReason, feeInclTax: money },
  decide(facts) {
    if (!facts.hasFixedTelephony)
      return answer({ eligible: false, reason: 'no-fixed-telephony', feeInclTax: NO_MONEY }, FIRST);
    if (facts.atSubscription) return answer({ eligible: true, feeInclTax: NO_MONEY }, FIRST);
    if (!facts.justified) return answer({ eligible: false, reason: 'not-justified', feeInclTax: NO_MONEY }, CHANGE);
    return answer({ eligible: true, feeInclTax: facts.tariffInclTax }, CHANGE);
  },
});
