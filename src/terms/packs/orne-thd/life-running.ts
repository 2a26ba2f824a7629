import {
  type CivilDate,
  civilDate,
  dateOf,
  daysBetween,
  isoDate,
  plusDays,
  plusMonths,
  wholeMonthsBetween,
  yearMonthDay,
} from '../../../kernel/civil-date.ts';
import type { Ask, BillingRules, ContractFacts, Life, Taken } from '../../model/life.ts';
import { askCommitment } from './life-commitment.ts';
import { toldText } from './life-answers.ts';
import { practice } from './price-sheet.ts';

const CLAUSES = ['orne-thd/10.b', 'orne-thd/8.v', 'orne-thd/8.b'];
const MONTHLY: BillingRules = {
  mode: 'arrears',
  periodMonths: 1,
  pricesInclTax: true,
  firstDayBilled: true,
  clauses: CLAUSES,
};
const RULES: Readonly<Record<string, BillingRules>> = {
  monthly: MONTHLY,
  quarterly: { ...MONTHLY, mode: 'advance', periodMonths: 3 },
  'half-yearly': { ...MONTHLY, mode: 'advance', periodMonths: 6 },
};

/** How often the customer chose to be billed. */
function frequencyOf(contract: ContractFacts): string {
  return toldText(contract, 'billingFrequency') ?? 'monthly';
}

/** The last day of the billing period of a day. */
function periodEnd(day: CivilDate, billingDay: number): CivilDate {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  const start = dateOf(year, month, billingDay);
  return plusDays(dayOfMonth >= billingDay ? plusMonths(start, 1) : start, -1);
}

/** Asks what a price comes to over some days, both included. */
function askDays(ask: Ask, contract: ContractFacts, from: string, to: string): Taken {
  return ask('first-bill', {
    items: [{ label: contract.offer, monthlyPriceInclTax: contract.monthlyPriceInclTax, effectiveOn: from }],
    periodEndsOn: to,
    activationFeesInclTax: '0.00',
    extrasInclTax: '0.00',
  });
}

function daysInWords(contract: ContractFacts, from: string, to: string, amount: string) {
  const price = contract.monthlyPriceInclTax;
  return [
    {
      clause: 'orne-thd/8.b',
      fr: `${price} € par mois, au prorata des jours de chaque mois, du ${from} au ${to} inclus = ${amount} € TTC.`,
      en: `EUR ${price} a month, by the days of each month, from ${from} to ${to} included = EUR ${amount} incl. tax.`,
    },
  ];
}

/** While the service runs: bills and calls. */
export const runningLife: Pick<
  Life,
  'billing' | 'billingOf' | 'billDue' | 'debitShift' | 'commitment' | 'firstPeriod' | 'partialPeriod'
> = {
  billing: MONTHLY,

  billingOf: (contract) => RULES[frequencyOf(contract)] ?? MONTHLY,

  billDue(ask, contract, { billedOn, directDebit }) {
    const frequency = frequencyOf(contract);
    const issued = civilDate(billedOn);
    const taken = ask('invoice-due', {
      frequency,
      periodStartsOn: isoDate(frequency === 'monthly' ? plusMonths(issued, -1) : issued),
      issuedOn: billedOn,
      asOf: billedOn,
    });
    const dueOn = taken.result.dueOn as string;
    if (!directDebit) return { dueOn, taken };
    const chosenDay = Number(contract.characteristics.debitDay ?? practice.debitDay);
    const debit = ask('direct-debit-day', { chosenDay, billedOn, bankDetailsValid: true });
    // Nobody is late before the day of the debit, nor before the fifteen days are over.
    const debitOn = debit.result.debitOn as string;
    return debitOn > dueOn ? { dueOn: debitOn, taken: debit } : { dueOn, taken };
  },

  debitShift(ask, contract, { billedOn, shiftedTo }) {
    const chosenDay = Number(contract.characteristics.debitDay ?? practice.debitDay);
    const taken = ask('direct-debit-day', { chosenDay, billedOn, bankDetailsValid: true, shiftedTo });
    return { dueOn: taken.result.debitOn as string, taken };
  },

  commitment(ask, contract, asOf) {
    const taken = askCommitment(ask, contract, contract.activatedOn ?? '', asOf);
    const endsOn = taken.result.endsOn as string | null;
    const inCommitment = taken.result.committed as boolean;
    const [now, end] = [civilDate(asOf), civilDate(endsOn ?? asOf)];
    return {
      inCommitment,
      endsOn,
      remainingMonths: inCommitment ? wholeMonthsBetween(now, end) : 0,
      remainingDays: inCommitment ? daysBetween(now, end) : 0,
      taken,
    };
  },

  firstPeriod(ask, contract, { billingDay }) {
    const from = contract.activatedOn!;
    const start = civilDate(from);
    const end = periodEnd(start, billingDay);
    const to = isoDate(end);
    const taken = askDays(ask, contract, from, to);
    const subscriptionInclTax = taken.result.subscriptionInclTax as string;
    return {
      from,
      to,
      billedDays: daysBetween(start, end) + 1,
      daysInPeriod: daysBetween(plusMonths(plusDays(end, 1), -1), end) + 1,
      subscriptionInclTax,
      taken,
      steps: daysInWords(contract, from, to, subscriptionInclTax),
    };
  },

  partialPeriod(ask, contract, { from, to }) {
    const taken = askDays(ask, contract, from, to);
    const amountInclTax = taken.result.subscriptionInclTax as string;
    return { amountInclTax, taken, steps: daysInWords(contract, from, to, amountInclTax) };
  },
};
