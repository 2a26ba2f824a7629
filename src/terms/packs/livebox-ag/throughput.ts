import { type CivilDate, daysInMonth, lastOfMonth } from '../../../kernel/civil-date.ts';
import { dividedBy, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, listOf, money, noted, oneOf, optional, record, text } from '../../model/fields.ts';
import { parseMonth } from '../../rules/calendar-month.ts';
import { decision, type LiveboxFigures } from './figures.ts';

type Technology = 'adsl' | 'vdsl2' | 'fibre';

interface Measure {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly downKbps: number;
  readonly source: 'modem-page' | 'line-test' | 'device-test';
  readonly cause: 'orange' | 'outside-cause' | 'customer';
  readonly reported: boolean;
}

/** Why a slow measure does not count, with the clause; `undefined` when it does. */
const SET_ASIDE = {
  'not-reported': ['livebox-ag/9.2.f', 'livebox-ag/9.2.b', 'livebox-ag/9.2.g'],
  'not-attributable': ['livebox-ag/9.2.f', 'livebox-ag/9.2.b', 'livebox-ag/9.2.e'],
  'measure-not-accepted': ['livebox-ag/9.2.b', 'livebox-ag/9.2.d'],
  'commitment-met': ['livebox-ag/9.2.f', 'livebox-ag/9.2.b'],
} as const;

function objectionTo(measure: Measure, technology: Technology): keyof typeof SET_ASIDE | undefined {
  if (measure.source === 'device-test' || (measure.source === 'line-test' && technology !== 'fibre'))
    return 'measure-not-accepted';
  if (measure.cause !== 'orange') return 'not-attributable';
  return measure.reported ? undefined : 'not-reported';
}

/** The days of a month (bit n: its n-th day, from 0) that count as slow, and the objections met on the way. */
function slowDays(measures: readonly Measure[], technology: Technology, first: CivilDate, figures: LiveboxFigures) {
  const last = lastOfMonth(first);
  const objections = new Set<keyof typeof SET_ASIDE>();
  let days = 0;
  for (const measure of measures) {
    if (measure.downKbps >= figures.guaranteedDownKbps || measure.to < first || measure.from > last) continue;
    const objection = objectionTo(measure, technology);
    if (objection) {
      objections.add(objection);
      continue;
    }
    for (let day = Math.max(measure.from, first); day <= Math.min(measure.to, last); day += 1)
      days |= 1 << (day - first);
  }
  return { days, objections };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** What the customer is owed when the guaranteed downstream speed was not reached (article 9.2). */
export const throughput = decision({
  name: 'throughput',
  question: {
    fr: 'Le débit minimal garanti a-t-il été tenu ce mois-là, et que doit Orange sinon ?',
    en: 'Was the guaranteed minimum speed reached in that month, and what does Orange owe if not?',
  },
  clauses: [
    'livebox-ag/9.2.b',
    'livebox-ag/9.2.d',
    'livebox-ag/9.2.e',
    'livebox-ag/9.2.f',
    'livebox-ag/9.2.g',
    'livebox-ag/annex1.speeds.a',
    'livebox-ag/annex2.speeds.a',
    'livebox-ag/annex1.speeds.b',
    'livebox-ag/annex2.speeds.b',
  ],
  input: {
    technology: oneOf('adsl', 'vdsl2', 'fibre'),
    month: noted(text, 'YYYY-MM, a finished calendar month'),
    monthlyPriceInclTax: money,
    measures: listOf(
      record({
        from: date,
        to: date,
        downKbps: integer,
        source: oneOf('modem-page', 'line-test', 'device-test'),
        cause: oneOf('orange', 'outside-cause', 'customer'),
        reported: boolean,
      }),
    ),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    daysBelow: integer,
    compensation: money,
  },
  check({ month, measures }) {
    if (parseMonth(month) === undefined)
      return fault(
        'month',
        'Indiquez le mois sous la forme AAAA-MM ("2026-04").',
        'Give the month as YYYY-MM ("2026-04").',
      );
    return measures.some((one) => one.to < one.from)
      ? fault('measures', 'Une mesure ne peut finir avant de commencer.', 'A measure cannot end before it starts.')
      : undefined;
  },
  decide(facts, figures) {
    const first = parseMonth(facts.month)!;
    const { days, objections } = slowDays(facts.measures, facts.technology, first, figures);
    const daysBelow = countBits(days);
    if (daysBelow > 0) {
      const owed = dividedBy(times(exactEuros(facts.monthlyPriceInclTax), daysBelow), daysInMonth(first));
      return answer({ eligible: true, daysBelow, compensation: toCents(owed) }, [
        'livebox-ag/9.2.f',
        'livebox-ag/9.2.b',
        'livebox-ag/9.2.g',
        'livebox-ag/9.2.e',
      ]);
    }
    const reason = objections.has('not-reported')
      ? 'not-reported'
      : objections.has('not-attributable')
        ? 'not-attributable'
        : objections.has('measure-not-accepted')
          ? 'measure-not-accepted'
          : 'commitment-met';
    return answer({ eligible: false, reason, daysBelow: 0, compensation: NO_MONEY }, SET_ASIDE[reason]);
  },
  explain(facts, figures, result) {
    const steps: Step[] = [
      {
        clause: 'livebox-ag/9.2.b',
        fr: `${result.daysBelow} jours sous ${figures.guaranteedDownKbps} kbit/s, mesurés, signalés et du fait d’Orange, en ${facts.month}.`,
        en: `${result.daysBelow} days below ${figures.guaranteedDownKbps} kbit/s, measured, reported and due to Orange, in ${facts.month}.`,
      },
    ];
    const [price, owed] = [moneyText(facts.monthlyPriceInclTax), moneyText(result.compensation)];
    if (result.eligible)
      steps.push({
        clause: 'livebox-ag/9.2.e',
        fr: `Au prorata de ${price} € par mois : ${owed} € dus au client.`,
        en: `Pro rata of EUR ${price} a month: EUR ${owed} owed to the customer.`,
      });
    return steps;
  },
});
