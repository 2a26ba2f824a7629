import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, money, noted } from '../../model/fields.ts';
import { decision } from './figures.ts';

const EMERGENCY = 'mobile-yt/blocked.3.k';
const TERMINATION = 'mobile-yt/blocked.7.a';
const LOST = 'mobile-yt/blocked.7.b';

/** What becomes of the credit, and of emergency calls, when a blocked-plan contract ends (blocked plans, article 7). */
export const blockedPlanTermination = decision({
  name: 'blocked-plan-termination',
  question: {
    fr: 'Que devient le crédit quand le forfait bloqué est résilié ?',
    en: 'What becomes of the credit when the blocked plan is terminated?',
  },
  clauses: [EMERGENCY, TERMINATION, LOST],
  input: {
    terminatesOn: noted(date, 'day of effect of the termination, from the general conditions'),
    at: noted(date, 'day on which the question is asked'),
    monthlyRemaining: money,
    carriedOverRemaining: money,
    topUpRemaining: money,
  },
  output: {
    creditUsable: boolean,
    emergencyCallsAllowed: boolean,
    balance: money,
    lostInclTax: money,
    refundInclTax: money,
  },
  decide(facts) {
    const running = facts.at <= facts.terminatesOn;
    const credit = sum(facts.monthlyRemaining, facts.carriedOverRemaining, facts.topUpRemaining);
    return answer(
      {
        creditUsable: running,
        emergencyCallsAllowed: running,
        balance: running ? credit : NO_MONEY,
        lostInclTax: running ? NO_MONEY : credit,
        refundInclTax: NO_MONEY,
      },
      running ? [TERMINATION, EMERGENCY] : [TERMINATION, LOST, EMERGENCY],
    );
  },
  explain(facts, _figures, result) {
    const last = isoDate(facts.terminatesOn);
    return [
      {
        clause: LOST,
        fr: `Crédit utilisable jusqu’au ${last} inclus ; reste ${moneyText(result.balance)} €, perdu ${moneyText(result.lostInclTax)} €.`,
        en: `Credit usable up to and including ${last}; EUR ${moneyText(result.balance)} left, EUR ${moneyText(result.lostInclTax)} lost.`,
      },
    ];
  },
});
