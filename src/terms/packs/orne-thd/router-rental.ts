import { earliest, lastOfMonth, latest } from '../../../kernel/civil-date.ts';
import { moneyText, monthlyPriceByDay, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, optional, text } from '../../model/fields.ts';
import { parseMonth } from '../../rules/calendar-month.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/2.b.2'];

/** Rental of OrneTHD's router for a calendar month, by the day (article 2.b). */
export const routerRental = decision({
  name: 'router-rental',
  question: {
    fr: 'Combien coûte la location du routeur ce mois-ci ?',
    en: 'What does the router rental cost this month?',
  },
  clauses: ['orne-thd/2.b.2'],
  input: {
    month: noted(text, 'YYYY-MM'),
    ownRouter: boolean,
    rentedFrom: optional(date),
    returnedOn: optional(date),
  },
  output: { rentedDays: integer, rentalInclTax: money },
  check(facts) {
    if (parseMonth(facts.month) === undefined)
      return fault('month', 'Écrivez le mois sous la forme AAAA-MM.', 'Write the month as YYYY-MM.');
    if (facts.ownRouter) return undefined;
    if (facts.rentedFrom === undefined)
      return fault('rentedFrom', 'Indiquez depuis quand le routeur est loué.', 'Say since when the router is rented.');
    if (facts.returnedOn !== undefined && facts.returnedOn < facts.rentedFrom)
      return fault(
        'returnedOn',
        'Le retour ne peut précéder la location.',
        'The return cannot come before the rental.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (facts.ownRouter) return answer({ rentedDays: 0, rentalInclTax: NO_MONEY }, BECAUSE);
    const first = parseMonth(facts.month)!;
    const last = lastOfMonth(first);
    const from = latest(first, facts.rentedFrom!);
    const to = facts.returnedOn === undefined ? last : earliest(last, facts.returnedOn);
    const rentalInclTax = toCents(monthlyPriceByDay(figures.routerRental, from, to));
    return answer({ rentedDays: Math.max(0, to - from + 1), rentalInclTax }, BECAUSE);
  },
  explain(facts, figures, result) {
    const [monthly, owed] = [moneyText(figures.routerRental), moneyText(result.rentalInclTax)];
    return [
      {
        clause: 'orne-thd/2.b.2',
        fr: `${facts.month} : ${result.rentedDays} jours loués, à ${monthly} € par mois : ${owed} € TTC.`,
        en: `${facts.month}: ${result.rentedDays} days rented, at EUR ${monthly} a month: EUR ${owed} incl. tax.`,
      },
    ];
  },
});
