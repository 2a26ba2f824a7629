import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Exact, ZERO } from '../../../kernel/exact.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  date,
  datetime,
  decimal,
  type FactsOf,
  listOf,
  money,
  noted,
  oneOf,
  optional,
  record,
  text,
} from '../../model/fields.ts';
import { firstOfMonthAfter, monthText } from '../../rules/calendar-month.ts';
import { addDecimals } from '../../rules/decimal-sum.ts';
import { decision } from './figures.ts';

const input = {
  usages: listOf(
    record({
      at: datetime,
      amountInclTax: noted(decimal, 'at the tariff of the day of the communication; any number of decimals'),
      kind: oneOf('included', 'beyond-plan', 'out-of-plan', 'fixed-to-mobile'),
    }),
  ),
  terminatedOn: optional(date),
  optionActivatedAt: optional(noted(datetime, 'activation of the unlimited fixed-to-mobile option')),
};
type Asked = FactsOf<typeof input>;

function billed(usage: Asked['usages'][number], optionActivatedAt: Asked['optionActivatedAt']): boolean {
  if (usage.kind === 'included') return false;
  return usage.kind !== 'fixed-to-mobile' || optionActivatedAt === undefined || usage.at < optionActivatedAt;
}

function becauseOf(usages: Asked['usages']): readonly string[] {
  const because = ['orne-thd/8.g', 'orne-thd/8.h'];
  if (usages.some((one) => one.kind === 'out-of-plan')) because.push('orne-thd/2.c.7');
  if (usages.some((one) => one.kind === 'fixed-to-mobile')) because.push('orne-thd/8.o');
  because.push('orne-thd/8.q', 'orne-thd/10.d');
  return because;
}

/** On which bill communications outside the subscription are charged: the one of the month after (articles 8 and 10). */
export const usageBilling = decision({
  name: 'usage-billing',
  question: {
    fr: 'Sur quelle facture ces communications sont-elles comptées, et pour combien ?',
    en: 'On which bill are these communications charged, and for how much?',
  },
  clauses: ['orne-thd/2.c.7', 'orne-thd/8.g', 'orne-thd/8.h', 'orne-thd/8.o', 'orne-thd/8.q', 'orne-thd/10.d'],
  input,
  output: { bills: listOf(record({ billMonth: text, amountInclTax: money })), totalInclTax: money },
  check(facts) {
    const { terminatedOn } = facts;
    if (terminatedOn !== undefined && facts.usages.some((one) => localDate('FR', one.at) > terminatedOn))
      return fault(
        'usages',
        'Aucune communication ne peut suivre la résiliation.',
        'No communication can come after the termination.',
      );
    return undefined;
  },
  decide(facts) {
    const byMonth = new Map<CivilDate, Exact>();
    let total: Exact = ZERO;
    for (const usage of facts.usages) {
      if (!billed(usage, facts.optionActivatedAt)) continue;
      const month = firstOfMonthAfter(localDate('FR', usage.at), 1);
      byMonth.set(month, addDecimals(byMonth.get(month) ?? ZERO, usage.amountInclTax));
      total = addDecimals(total, usage.amountInclTax);
    }
    const months = [...byMonth.keys()].sort((a, b) => a - b);
    const bills = months.map((month) => ({ billMonth: monthText(month), amountInclTax: toCents(byMonth.get(month)!) }));
    return answer({ bills, totalInclTax: toCents(total) }, becauseOf(facts.usages));
  },
  explain(facts, _figures, result) {
    const total = moneyText(result.totalInclTax);
    const rows = result.bills.map((one) => `${one.billMonth}: ${moneyText(one.amountInclTax)}`).join(', ');
    const ended = facts.terminatedOn === undefined ? '' : ` (${isoDate(facts.terminatedOn)})`;
    return [
      {
        clause: 'orne-thd/8.g',
        fr: `Communications hors forfait sur la facture du mois suivant${ended} : ${rows || 'aucune'} ; total ${total} € TTC.`,
        en: `Communications outside the plan on the next month's bill${ended}: ${rows || 'none'}; total EUR ${total} incl. tax.`,
      },
    ];
  },
});
