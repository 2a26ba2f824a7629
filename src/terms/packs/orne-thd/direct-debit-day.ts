import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, noted, nullable, optional } from '../../model/fields.ts';
import { firstOfMonthAfter } from '../../rules/calendar-month.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

function usualDay(billedOn: CivilDate, chosenDay: number): CivilDate {
  return plusDays(firstOfMonthAfter(billedOn, 1), chosenDay - 1);
}

/** Day of the direct debit of a bill, in the month after it (articles 8 and 10). */
export const directDebitDay = decision({
  name: 'direct-debit-day',
  question: { fr: 'Quand cette facture est-elle prélevée ?', en: 'When is this bill debited?' },
  clauses: ['orne-thd/8.e', 'orne-thd/10.c', 'orne-thd/10.h'],
  input: {
    chosenDay: noted(integer, '5, 10 or 15'),
    billedOn: date,
    bankDetailsValid: noted(boolean, 'a valid RIB was handed over beforehand'),
    shiftedTo: optional(noted(date, 'day to which OrneTHD exceptionally shifts the debit')),
  },
  output: { eligible: boolean, reason: refusalReason, debitOn: nullable(date), shifted: boolean },
  check(facts, figures) {
    if (!figures.debitDays.includes(facts.chosenDay)) {
      const days = figures.debitDays.join(', ');
      return fault('chosenDay', `Choisissez un de ces jours : ${days}.`, `Choose one of these days: ${days}.`);
    }
    if (facts.shiftedTo !== undefined && facts.shiftedTo <= facts.billedOn)
      return fault('shiftedTo', 'Le prélèvement doit suivre la facture.', 'The direct debit must come after the bill.');
    return undefined;
  },
  decide(facts) {
    if (!facts.bankDetailsValid)
      return answer({ eligible: false, reason: 'bank-details-missing', debitOn: null, shifted: false }, [
        'orne-thd/10.c',
      ]);
    const usual = usualDay(facts.billedOn, facts.chosenDay);
    const debitOn = facts.shiftedTo ?? usual;
    const shifted = debitOn !== usual;
    return answer(
      { eligible: true, debitOn, shifted },
      shifted ? ['orne-thd/10.h', 'orne-thd/8.e'] : ['orne-thd/10.h'],
    );
  },
  explain(facts, _figures, result) {
    if (result.debitOn === null) return [];
    const [usual, day] = [isoDate(usualDay(facts.billedOn, facts.chosenDay)), isoDate(result.debitOn)];
    return [
      {
        clause: 'orne-thd/10.h',
        fr: `Le ${facts.chosenDay} du mois suivant la facturation : ${usual}.`,
        en: `Day ${facts.chosenDay} of the month after billing: ${usual}.`,
      },
      ...(result.shifted
        ? [{ clause: 'orne-thd/8.e', fr: `Décalage exceptionnel au ${day}.`, en: `Exceptionally shifted to ${day}.` }]
        : []),
    ];
  },
});
