import { isoDate, civilDate, plusDays, plusMonths, yearMonthDay, dateOf } from '../../../kernel/civil-date.ts';
import { decimal, shortestDecimalText, times } from '../../../kernel/exact.ts';
import { euros, moneyText, subtract, sum } from '../../../kernel/money.ts';
import type { Bilingual } from '../../model/decision.ts';
import type { Ask, ContractFacts, Life, PartialPeriodAnswer, UnpaidFacts } from '../../model/life.ts';
import { chargeOf, verdictOf } from './life-answers.ts';

const LATE_INCREASE: Bilingual = { fr: 'Majoration pour retard de paiement', en: 'Surcharge for late payment' };
const BY_DAYS = 'mobile-yt/7.1.a';

/** Last day of the billing period that a day is in. */
function periodEnd(day: string, billingDay: number): string {
  const { year, month, day: number } = yearMonthDay(civilDate(day));
  const start = dateOf(year, month, billingDay);
  return isoDate(plusDays(number >= billingDay ? plusMonths(start, 1) : start, -1));
}

/** Days at the price of a month, each for its share of its own calendar month. */
function byDays(ask: Ask, contract: ContractFacts, from: string, to: string): PartialPeriodAnswer {
  const monthlyFee = contract.monthlyPriceInclTax;
  const taken = ask('proration', { monthlyFee, from, to, specialTerms: false });
  const amount = taken.result.amount as string;
  const days = taken.result.days as number;
  const steps = [
    {
      clause: BY_DAYS,
      fr: `${monthlyFee} € par mois pour ${days} jours, du ${from} au ${to}, chacun pour sa part de son mois = ${amount} €.`,
      en: `EUR ${monthlyFee} a month for ${days} days, ${from} to ${to}, each for its share of its month = EUR ${amount}.`,
    },
  ];
  return { amountInclTax: amount, taken, steps };
}

/** The yearly legal rate on a day, in percent; none before the first known. */
function legalRatePercent(rates: readonly { readonly from: string; readonly annualRate: string }[], on: string) {
  const rate = rates.findLast((one) => one.from <= on) ?? { annualRate: '0' };
  return shortestDecimalText(times(decimal(rate.annualRate), 100));
}

/** What was still unpaid at the end of a day. No VAT is collected in Mayotte: with and without tax are the same. */
function unpaidAfter(facts: UnpaidFacts, day: string): string {
  const paid = facts.payments.filter((one) => one.on <= day).map((one) => euros(one.amountInclTax));
  const left = subtract(euros(facts.amountInclTax), sum(...paid));
  return left > 0n ? moneyText(left) : '0.00';
}

/** What a bill paid late costs, and whether it may be entered among the unpaid ones. */
export const latePayment: NonNullable<Life['lateIncrease']> = (ask, _contract, facts) => {
  const { dueOn, asOf, noticeReceivedOn, paidOn } = facts;
  const question = {
    dueOn,
    asOf,
    amountExclTax: facts.amountInclTax,
    legalRatePercent: legalRatePercent(facts.legalRates, facts.billedOn),
    noticeReceivedOn: noticeReceivedOn !== undefined && noticeReceivedOn <= asOf ? noticeReceivedOn : undefined,
    paidOn,
  };
  let taken = ask('late-payment', question);
  const noticeEndsOn = taken.result.noticeEndsOn as string | null;
  // What was paid while the notice ran is not late any more.
  const left = noticeEndsOn === null ? facts.amountInclTax : unpaidAfter(facts, noticeEndsOn);
  if (left !== facts.amountInclTax) taken = ask('late-payment', { ...question, amountExclTax: left });
  const applies = taken.result.surchargeApplies === true && left !== '0.00';
  return {
    ...verdictOf(taken, applies ? { eligible: true } : { eligible: false, reason: 'notice-not-expired' }),
    earliestOn: noticeEndsOn,
    charges: applies
      ? chargeOf(taken, taken.result.surcharge as string, {
          code: 'LATE-INCREASE',
          label: LATE_INCREASE,
          kind: 'late-increase',
          taxed: false,
          credit: false,
          on: asOf,
        })
      : [],
  };
};

/** While the line works: bills, calls, and bills that are not paid. */
export const runningLife: Pick<
  Life,
  | 'billing'
  | 'collects'
  | 'collection'
  | 'firstPeriod'
  | 'partialPeriod'
  | 'suspension'
  | 'lateIncrease'
  | 'operatorTermination'
  | 'limitation'
> = {
  billing: {
    mode: 'advance',
    periodMonths: 1,
    pricesInclTax: true,
    firstDayBilled: true,
    clauses: [BY_DAYS, 'mobile-yt/intro.13'],
  },
  collects: { merchant: { pack: 'mobile-yt', clauses: ['mobile-yt/payment.4.2', 'mobile-yt/payment.4.3'] } },
  // The contract wants reminders without effect and names no day: two of them, a week apart, then outgoing use cut, the notice
  // after it, all of the line a week later, and the end once the fifteen days of article 16.1 have run.
  collection: {
    reminderDaysAfterDue: 3,
    secondReminderDaysAfterDue: 10,
    suspensionDaysAfterDue: 15,
    fullSuspensionDaysAfterDue: 23,
    formalNoticeDaysAfterDue: 16,
    terminationDaysAfterDue: 32,
  },

  firstPeriod(ask, contract, facts) {
    const from = contract.activatedOn!;
    const to = periodEnd(from, facts.billingDay);
    const { amountInclTax, taken, steps } = byDays(ask, contract, from, to);
    const billedDays = taken.result.days as number;
    return { from, to, billedDays, daysInPeriod: billedDays, subscriptionInclTax: amountInclTax, taken, steps };
  },

  partialPeriod: (ask, contract, { from, to }) => byDays(ask, contract, from, to),

  suspension(ask, contract, facts) {
    const taken = ask('suspension', {
      cause: 'unpaid-bill',
      asOf: facts.asOf,
      dueOn: facts.dueOn,
      unpaid: unpaidAfter(facts, facts.asOf),
      remindersWithoutEffect: facts.remindersSent ?? (facts.reminderSentOn === undefined ? 0 : 1),
      monthlyFee: contract.monthlyPriceInclTax,
    });
    return { ...verdictOf(taken), earliestOn: null, charges: [] };
  },

  lateIncrease: latePayment,

  limitation(ask, _contract, { startsOn, asOf }) {
    const taken = ask('limitation-period', { claim: 'operator-debt', startOn: startsOn, presentedOn: asOf });
    return { expiresOn: taken.result.expiresOn as string | null, barred: taken.result.barred as boolean, taken };
  },

  operatorTermination(ask, _contract, facts) {
    const taken = ask('operator-termination', {
      cause: 'breach',
      asOf: facts.asOf,
      // Without effect is what the customer has received: the day of presentation counts, later than that of posting.
      formalNoticeOn: facts.noticeReceivedOn ?? facts.noticeSentOn,
      suspendedOn: facts.suspendedOn,
    });
    const ends = taken.result.terminationOn as string | null;
    const eligible = taken.result.status === 'terminated';
    return {
      ...verdictOf(taken, eligible ? { eligible } : { eligible, reason: String(taken.result.reason ?? 'too-early') }),
      earliestOn: ends === null ? null : isoDate(plusDays(civilDate(ends), 1)),
      charges: [],
      due: [],
    };
  },
};
