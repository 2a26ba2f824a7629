import { plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, multiply, smallest, subtract, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, integer, listOf, money, noted, optional, record, text } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision } from './figures.ts';

const SCHEDULE = 'mobile-yt/blocked.4.a';

/** The yearly schedule sent to a blocked-plan customer (blocked plans, article 4). */
export const blockedPlanSchedule = decision({
  name: 'blocked-plan-schedule',
  question: {
    fr: 'Que contient l’échéancier annuel du forfait bloqué ?',
    en: 'What does the yearly schedule of the blocked plan contain?',
  },
  clauses: [SCHEDULE],
  input: {
    firstDueOn: date,
    monthlyFee: money,
    options: listOf(record({ code: text, monthlyInclTax: money })),
    discounts: listOf(
      record({
        code: text,
        monthlyInclTax: money,
        months: noted(optional(integer), 'number of first months covered; absent: all twelve'),
      }),
    ),
  },
  output: {
    lines: listOf(record({ dueOn: date, fee: money, options: money, discounts: money, total: money })),
    yearTotal: money,
  },
  check(facts) {
    if (listedTwice(facts.options.map(({ code }) => code)))
      return fault('options', 'Chaque option figure une seule fois.', 'Each option is listed once.');
    if (listedTwice(facts.discounts.map(({ code }) => code)) || facts.discounts.some(({ months }) => months === 0))
      return fault(
        'discounts',
        'Chaque remise figure une seule fois, pour un mois au moins.',
        'Each discount is listed once, for one month at least.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const options = sum(...facts.options.map(({ monthlyInclTax }) => monthlyInclTax));
    const due = sum(facts.monthlyFee, options);
    const lines = Array.from({ length: figures.scheduleMonths }, (_, k) => {
      const covering = facts.discounts.filter(({ months }) => months === undefined || months > k);
      const discounts = smallest(sum(...covering.map(({ monthlyInclTax }) => monthlyInclTax)), due);
      const total = subtract(due, discounts);
      return { dueOn: plusMonths(facts.firstDueOn, k), fee: facts.monthlyFee, options, discounts, total };
    });
    return answer({ lines, yearTotal: sum(...lines.map(({ total }) => total)) }, [SCHEDULE]);
  },
  explain(facts, figures, result) {
    const before = moneyText(multiply(facts.monthlyFee, figures.scheduleMonths));
    const total = moneyText(result.yearTotal);
    return [
      {
        clause: SCHEDULE,
        fr: `${figures.scheduleMonths} échéances : ${before} € d’abonnement, ${total} € avec options et remises.`,
        en: `${figures.scheduleMonths} lines: EUR ${before} of fees, EUR ${total} with options and discounts.`,
      },
    ];
  },
});
