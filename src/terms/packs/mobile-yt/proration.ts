import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, monthlyPriceByDay, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, money } from '../../model/fields.ts';
import { firstOfMonthAfter } from '../../rules/calendar-month.ts';
import { decision } from './figures.ts';

const ADJUSTMENT = 'mobile-yt/7.1.a';

/** Pro rata adjustment of a monthly fee after an offer, service or product starts or changes (article 7.1). */
export const proration = decision({
  name: 'proration',
  question: {
    fr: 'Combien coûte cette partie de mois, et sur quelle facture ?',
    en: 'What does this part of a month cost, and on which bill?',
  },
  clauses: [ADJUSTMENT],
  input: { monthlyFee: money, from: date, to: date, specialTerms: boolean },
  output: { days: integer, amount: money, billMonth: date },
  check(facts) {
    return facts.to < facts.from ? fault('to', 'La fin précède le début.', 'The end is before the start.') : undefined;
  },
  decide(facts) {
    const { monthlyFee, from, to } = facts;
    return answer(
      {
        days: to - from + 1,
        amount: facts.specialTerms ? monthlyFee : toCents(monthlyPriceByDay(monthlyFee, from, to)),
        billMonth: firstOfMonthAfter(from, 1),
      },
      [ADJUSTMENT],
    );
  },
  explain(facts, _figures, result) {
    const fee = moneyText(facts.monthlyFee);
    const owed = moneyText(result.amount);
    const bill = isoDate(result.billMonth).slice(0, 7);
    return [
      {
        clause: ADJUSTMENT,
        fr: `${result.days} jours à ${fee} € par mois : ${owed} €, sur la facture de ${bill}.`,
        en: `${result.days} days at EUR ${fee} a month: EUR ${owed}, on the bill of ${bill}.`,
      },
    ];
  },
});
