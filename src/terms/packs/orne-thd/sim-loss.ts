import { type Exact, ZERO } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY, sum, toCents } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, datetime, decimal, listOf, money, noted, oneOf, record } from '../../model/fields.ts';
import { addDecimals } from '../../rules/decimal-sum.ts';
import { decision } from './figures.ts';

const DECLARED = ['orne-thd/8.y.1', 'orne-thd/8.y.2', 'orne-thd/11.m'];
const NOT_DECLARED = ['orne-thd/8.y.1', 'orne-thd/11.m'];

/** What the customer owes when a SIM card is lost or stolen (articles 8 and 11). */
export const simLoss = decision({
  name: 'sim-loss',
  question: {
    fr: 'Que doit le client après la perte ou le vol de sa carte SIM ?',
    en: 'What does the customer owe after the loss or theft of a SIM card?',
  },
  clauses: ['orne-thd/8.y.1', 'orne-thd/8.y.2', 'orne-thd/8.y.4', 'orne-thd/11.m'],
  input: {
    event: oneOf('loss', 'theft'),
    declaredAt: datetime,
    channel: oneOf('email', 'agency', 'phone', 'other'),
    usages: noted(
      listOf(record({ at: noted(datetime, 'start of the communication'), amountInclTax: decimal })),
      'communications charged, beyond or outside the plan',
    ),
    monthlyPlanInclTax: money,
    newSim: noted(boolean, 'a new SIM card is handed over'),
    simTariffInclTax: money,
  },
  output: {
    lineSuspended: boolean,
    planBillingContinues: boolean,
    usageDueInclTax: money,
    newSimInclTax: money,
    totalInclTax: money,
    complaintAdvised: boolean,
  },
  decide(facts) {
    const declared = facts.channel === 'email' || facts.channel === 'agency';
    let due: Exact = ZERO;
    for (const usage of facts.usages) {
      if (!declared || usage.at < facts.declaredAt) due = addDecimals(due, usage.amountInclTax);
    }
    const usageDueInclTax = toCents(due);
    const newSimInclTax = facts.newSim ? facts.simTariffInclTax : NO_MONEY;
    const because = declared ? DECLARED : NOT_DECLARED;
    return answer(
      {
        lineSuspended: declared,
        planBillingContinues: true,
        usageDueInclTax,
        newSimInclTax,
        totalInclTax: sum(facts.monthlyPlanInclTax, usageDueInclTax, newSimInclTax),
        complaintAdvised: facts.event === 'theft',
      },
      [...because, 'orne-thd/8.y.4'],
    );
  },
  explain(facts, _figures, result) {
    const [plan, usage, card, total] = [
      facts.monthlyPlanInclTax,
      result.usageDueInclTax,
      result.newSimInclTax,
      result.totalInclTax,
    ].map(moneyText);
    return [
      {
        clause: 'orne-thd/8.y.2',
        fr: result.lineSuspended
          ? `Communications dues jusqu’à la déclaration : ${usage} € TTC.`
          : `Déclaration non valable par ce canal : toutes les communications sont dues, ${usage} € TTC.`,
        en: result.lineSuspended
          ? `Communications due until the declaration: EUR ${usage} incl. tax.`
          : `Not a valid declaration: every communication is due, EUR ${usage} incl. tax.`,
      },
      {
        clause: 'orne-thd/8.y.4',
        fr: `Forfait ${plan} €, nouvelle carte ${card} € : total ${total} € TTC.`,
        en: `Plan EUR ${plan}, new card EUR ${card}: total EUR ${total} incl. tax.`,
      },
    ];
  },
});
