import { daysInMonth, plusDays } from '../../../kernel/civil-date.ts';
import { decimalText, dividedBy, ratio, times } from '../../../kernel/exact.ts';
import { type Instant, instantOf, MINUTE_MS } from '../../../kernel/instant.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, datetime, integer, listOf, money, noted, oneOf, optional, record, text } from '../../model/fields.ts';
import { parseMonth } from '../../rules/calendar-month.ts';
import { coveredMs } from '../../rules/downtime.ts';
import { decision } from './figures.ts';

interface Outage {
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: 'orange' | 'outside-cause' | 'customer';
  readonly reported: boolean;
}

const stretch = ({ from, to }: Outage) => ({ startAt: from, endAt: to });

/** What the customer is owed when the access was available less than 97 % of a calendar month (articles 9.1 and 9.2 f and g). */
export const availability = decision({
  name: 'availability',
  question: {
    fr: 'L’accès a-t-il été assez disponible ce mois-là, et que doit Orange sinon ?',
    en: 'Was the access available enough in that month, and what does Orange owe if not?',
  },
  clauses: ['livebox-ag/9.1.a', 'livebox-ag/9.1.b', 'livebox-ag/9.2.f', 'livebox-ag/9.2.g'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    month: noted(text, 'YYYY-MM, a finished calendar month'),
    monthlyPriceInclTax: money,
    outages: listOf(
      record({
        from: datetime,
        to: datetime,
        cause: oneOf('orange', 'outside-cause', 'customer'),
        reported: noted(boolean, 'reported by the customer'),
      }),
    ),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    availabilityPercent: noted(text, 'two decimals, cut, never rounded up'),
    downtimeMinutes: integer,
    compensation: money,
  },
  check({ month, outages }) {
    if (parseMonth(month) === undefined)
      return fault(
        'month',
        'Indiquez le mois sous la forme AAAA-MM ("2026-04").',
        'Give the month as YYYY-MM ("2026-04").',
      );
    return outages.some((one) => one.to <= one.from)
      ? fault('outages', 'Une coupure finit après son début.', 'An outage ends after its start.')
      : undefined;
  },
  decide(facts, figures) {
    const first = parseMonth(facts.month)!;
    const from = instantOf(facts.territory, first);
    const to = instantOf(facts.territory, plusDays(first, daysInMonth(first)));
    const monthMs = to - from;
    const orange = facts.outages.filter((one) => one.cause === 'orange');
    const downMs = coveredMs(orange.map(stretch), from, to);
    const hundredths = Math.floor(((monthMs - downMs) * 10_000) / monthMs);
    const told = {
      availabilityPercent: decimalText(ratio(hundredths, 100), 2),
      downtimeMinutes: Math.floor(downMs / MINUTE_MS),
    };
    if ((monthMs - downMs) * 100 >= figures.availabilityPercent * monthMs)
      return answer({ eligible: false, reason: 'commitment-met', ...told, compensation: NO_MONEY }, [
        'livebox-ag/9.2.f',
        'livebox-ag/9.1.a',
      ]);
    const reportedMs = coveredMs(orange.filter((one) => one.reported).map(stretch), from, to);
    if (reportedMs === 0)
      return answer({ eligible: false, reason: 'not-reported', ...told, compensation: NO_MONEY }, [
        'livebox-ag/9.2.f',
        'livebox-ag/9.1.a',
        'livebox-ag/9.2.g',
      ]);
    const owed = dividedBy(times(exactEuros(facts.monthlyPriceInclTax), reportedMs), monthMs);
    return answer({ eligible: true, ...told, compensation: toCents(owed) }, [
      'livebox-ag/9.2.f',
      'livebox-ag/9.1.a',
      'livebox-ag/9.2.g',
      'livebox-ag/9.1.b',
    ]);
  },
  explain(facts, figures, result) {
    const steps: Step[] = [
      {
        clause: 'livebox-ag/9.1.a',
        fr: `${result.downtimeMinutes} minutes de coupure en ${facts.month} : ${result.availabilityPercent} % de disponibilité pour ${figures.availabilityPercent} % promis.`,
        en: `${result.downtimeMinutes} minutes down in ${facts.month}: available ${result.availabilityPercent} %, ${figures.availabilityPercent} % promised.`,
      },
    ];
    const [price, owed] = [moneyText(facts.monthlyPriceInclTax), moneyText(result.compensation)];
    if (result.eligible)
      steps.push({
        clause: 'livebox-ag/9.1.b',
        fr: `Coupures signalées, au prorata de ${price} € par mois : ${owed} € dus au client.`,
        en: `Outages reported, pro rata of EUR ${price} a month: EUR ${owed} owed to the customer.`,
      });
    return steps;
  },
});
