import { yearMonthDay } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, listOf, money, noted, oneOf, record } from '../../model/fields.ts';
import { decision } from './figures.ts';

const direction = oneOf('up', 'down');
const FREE = ['orne-thd/8.j'];
const CHARGED = ['orne-thd/8.j', 'orne-thd/9.d'];

function counts(change: { readonly direction: 'up' | 'down'; readonly underPromotion: boolean }): boolean {
  return change.direction === 'up' && !change.underPromotion;
}

/** Fee for a change of plan: only upward changes outside promotions count (articles 8 and 9). */
export const planChangeFee = decision({
  name: 'plan-change-fee',
  question: { fr: 'Combien coûte ce changement de formule ?', en: 'What does this change of plan cost?' },
  clauses: ['orne-thd/8.j', 'orne-thd/9.d'],
  input: {
    on: date,
    direction,
    underPromotion: noted(boolean, 'the change is made under a promotional offer'),
    previous: noted(
      listOf(record({ on: date, direction, underPromotion: boolean })),
      'earlier changes of the same contract',
    ),
  },
  output: { upwardThisYear: integer, freeRemaining: integer, feeInclTax: money },
  check(facts) {
    if (facts.previous.some((one) => one.on > facts.on))
      return fault('previous', 'Ne citez que des changements antérieurs.', 'List earlier changes only.');
    return undefined;
  },
  decide(facts, figures) {
    const { year } = yearMonthDay(facts.on);
    let upwardThisYear = counts(facts) ? 1 : 0;
    for (const one of facts.previous) {
      if (counts(one) && yearMonthDay(one.on).year === year) upwardThisYear += 1;
    }
    const charged = counts(facts) && upwardThisYear > figures.freeUpwardChanges;
    return answer(
      {
        upwardThisYear,
        freeRemaining: Math.max(0, figures.freeUpwardChanges - upwardThisYear),
        feeInclTax: charged ? figures.planChangeFee : NO_MONEY,
      },
      charged ? CHARGED : FREE,
    );
  },
  explain(_facts, figures, result) {
    const fee = moneyText(result.feeInclTax);
    return [
      {
        clause: 'orne-thd/8.j',
        fr: `${result.upwardThisYear} changement(s) à la hausse cette année, ${figures.freeUpwardChanges} gratuits : frais de ${fee} € TTC.`,
        en: `${result.upwardThisYear} upward change(s) this year, ${figures.freeUpwardChanges} free: fee of EUR ${fee} incl. tax.`,
      },
    ];
  },
});
