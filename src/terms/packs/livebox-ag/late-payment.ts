import { type CivilDate, earliest, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Exact, shortestDecimalText } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, NO_MONEY, sum, toCents } from '../../../kernel/money.ts';
import { exclTax, withoutTax } from '../../../kernel/vat.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  decimal,
  integer,
  listOf,
  money,
  noted,
  nullable,
  oneOf,
  optional,
  record,
  text,
} from '../../model/fields.ts';
import { lateIncrease } from '../../rules/late-increase.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';

const DUE = 'livebox-ag/10.2.b';
const NOTICE = 'livebox-ag/10.2.c';
const RATE = 'livebox-ag/10.2.d';
const PERIODS = 'livebox-ag/10.2.e';

interface Payment {
  readonly on: CivilDate;
  readonly amountInclTax: Money;
}

interface LegalRate {
  readonly from: CivilDate;
  readonly annualRate: Exact;
}

interface Debt {
  readonly amountInclTax: Money;
  readonly payments: readonly Payment[];
  readonly dueOn: CivilDate;
  readonly asOf: CivilDate;
}

/** What is left to pay of a bill on a day, payments after `asOf` ignored. */
function outstanding(debt: Debt, on: CivilDate): Money {
  const until = earliest(on, debt.asOf);
  let left = debt.amountInclTax as bigint;
  for (const payment of debt.payments) if (payment.on <= until) left -= payment.amountInclTax;
  return (left > 0n ? left : 0n) as Money;
}

/** The periods of lateness that count, and the sum of what each one is reckoned on, tax included. */
function latePeriods(debt: Debt, periodDays: number): { periods: number; base: Money } {
  let periods = 0;
  let base = NO_MONEY;
  for (let start = plusDays(debt.dueOn, 1); start <= debt.asOf; start = plusDays(start, periodDays)) {
    const owed = outstanding(debt, plusDays(start, -1));
    if (owed === NO_MONEY) break;
    periods += 1;
    base = sum(base, owed);
  }
  return { periods, base };
}

/** The rate of the latest entry on or before a day; `undefined` when there is none. */
function rateOn(rates: readonly LegalRate[], on: CivilDate): LegalRate | undefined {
  let found: LegalRate | undefined;
  for (const rate of rates) if (rate.from <= on && (found === undefined || rate.from > found.from)) found = rate;
  return found;
}

function notIncreased(reason: string, noticeEndsOn: CivilDate | null, because: readonly string[]) {
  const nothing = { periods: 0, baseExclTax: NO_MONEY, increase: NO_MONEY };
  return answer({ eligible: false, reason, noticeEndsOn, ...nothing }, because);
}

/** Increase owed for paying a bill late, once a formal notice has stayed without effect (article 10.2). */
export const latePayment = decision({
  name: 'late-payment',
  question: {
    fr: 'Quelle majoration est due pour une facture payée en retard ?',
    en: 'What increase is owed for a bill paid late?',
  },
  clauses: ['livebox-ag/10.2.b', 'livebox-ag/10.2.c', 'livebox-ag/10.2.d', 'livebox-ag/10.2.e'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    amountInclTax: noted(money, 'unpaid amount of the bill at issue, above 0'),
    billedOn: date,
    dueOn: noted(date, 'payment limit date of the bill'),
    legalRates: noted(
      listOf(record({ from: date, annualRate: decimal })),
      '[{from: date, annualRate: decimal string, 0.0276 for 2.76 % a year}], any order',
    ),
    payments: noted(
      listOf(record({ on: date, amountInclTax: money })),
      '[{on: date, amountInclTax: money above 0}], any order, possibly empty',
    ),
    noticeReceivedOn: noted(optional(date), 'receipt of the formal notice'),
    asOf: date,
  },
  output: {
    eligible: noted(boolean, 'the increase applies'),
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    noticeEndsOn: noted(nullable(date), 'null when no notice counts'),
    periods: integer,
    baseExclTax: money,
    increase: noted(money, 'outside the scope of VAT'),
  },
  check(facts) {
    if (facts.amountInclTax === NO_MONEY)
      return fault('amountInclTax', 'Donnez un montant impayé supérieur à zéro.', 'Give an unpaid amount above zero.');
    if (facts.dueOn < facts.billedOn)
      return fault('dueOn', 'L’échéance ne peut précéder la facture.', 'The due date cannot come before the bill.');
    if (
      rateOn(facts.legalRates, facts.billedOn) === undefined ||
      new Set(facts.legalRates.map((rate) => rate.from)).size < facts.legalRates.length
    )
      return fault(
        'legalRates',
        'Donnez le taux légal en vigueur à la date de facture, un seul par date.',
        'Give the legal rate in force on the billing day, one a date.',
      );
    if (facts.noticeReceivedOn !== undefined && facts.noticeReceivedOn <= facts.dueOn)
      return fault(
        'noticeReceivedOn',
        'La mise en demeure se reçoit après l’échéance.',
        'The notice is received after the due date.',
      );
    if (facts.payments.some((payment) => payment.amountInclTax === NO_MONEY))
      return fault('payments', 'Un paiement est supérieur à zéro.', 'A payment is above zero.');
    return undefined;
  },
  decide(facts, figures) {
    const { dueOn, asOf, noticeReceivedOn } = facts;
    const owedWhenDue = outstanding(facts, dueOn);
    if (asOf <= dueOn || owedWhenDue === NO_MONEY) return notIncreased('not-late', null, [DUE]);
    if (noticeReceivedOn === undefined || noticeReceivedOn > asOf)
      return notIncreased('no-formal-notice', null, [DUE, NOTICE]);
    const noticeEndsOn = plusDays(noticeReceivedOn, figures.lateNoticeDays);
    if (outstanding(facts, noticeEndsOn) === NO_MONEY)
      return notIncreased('paid-within-notice-period', noticeEndsOn, [DUE, NOTICE]);
    if (asOf <= noticeEndsOn) return notIncreased('notice-period-running', noticeEndsOn, [DUE, NOTICE]);
    const vat = figures.taxZoneVatRate[taxZone(facts.territory)];
    const { periods, base } = latePeriods(facts, figures.latePeriodDays);
    const { annualRate } = rateOn(facts.legalRates, facts.billedOn)!;
    const terms = { rateMultiple: figures.lateRateMultiple, periodDays: figures.latePeriodDays };
    const increase = lateIncrease(withoutTax(exactEuros(base), vat), annualRate, 1, terms);
    return answer(
      { eligible: true, noticeEndsOn, periods, baseExclTax: exclTax(owedWhenDue, vat), increase: toCents(increase) },
      [DUE, NOTICE, RATE, PERIODS],
    );
  },
  explain(facts, figures, result) {
    const due = { clause: DUE, fr: `Échéance : ${isoDate(facts.dueOn)}.`, en: `Due on ${isoDate(facts.dueOn)}.` };
    if (result.noticeEndsOn === null) return [due];
    const ends = isoDate(result.noticeEndsOn);
    const days = figures.lateNoticeDays;
    const notice = {
      clause: NOTICE,
      fr: `La mise en demeure laisse ${days} jours, jusqu’au ${ends} compris.`,
      en: `The formal notice leaves ${days} days, up to ${ends} included.`,
    };
    if (!result.eligible) return [due, notice];
    const rate = shortestDecimalText(rateOn(facts.legalRates, facts.billedOn)!.annualRate);
    const { lateRateMultiple: multiple, latePeriodDays: period } = figures;
    return [
      due,
      notice,
      {
        clause: RATE,
        fr: `${multiple} fois le taux légal du jour de facture (${rate}).`,
        en: `${multiple} times the legal rate of the billing day (${rate}).`,
      },
      {
        clause: PERIODS,
        fr: `${result.periods} période(s) entière(s) de ${period} jours, sur ${moneyText(result.baseExclTax)} € HT à l’échéance : ${moneyText(result.increase)} €.`,
        en: `${result.periods} whole period(s) of ${period} days, on EUR ${moneyText(result.baseExclTax)} excl. tax when due: EUR ${moneyText(result.increase)}.`,
      },
    ];
  },
});
