import { civilDate, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { euros, moneyText, subtract } from '../../../kernel/money.ts';
import type { Ask, ChargeEffect, ContractFacts, Life, Taken, UnpaidFacts } from '../../model/life.ts';
import { noonOf } from './life-activation.ts';
import { chargeOf, departmentOf, granted, mainService, servicesOf, tariff } from './life-answers.ts';
import { practice } from './price-sheet.ts';

type Facts = UnpaidFacts & { readonly asOf: string };

const later = (day: string, days: number): string => isoDate(plusDays(civilDate(day), days));
const latestOf = (...days: readonly (string | null | undefined)[]): string =>
  isoDate(latest(...days.flatMap((day) => (day ? [civilDate(day)] : []))));

/** The letters of the operator as the contract counts them: a suspension counts from the day after the time of the reminder. */
function ladder(facts: Facts) {
  const { reminderSentOn, suspendedOn, paidOn } = facts;
  const reminderDeadlineOn = reminderSentOn === undefined ? undefined : later(reminderSentOn, practice.reminderDays);
  const from =
    suspendedOn === undefined || reminderDeadlineOn === undefined
      ? undefined
      : latestOf(suspendedOn, later(reminderDeadlineOn, 1));
  const counts = from !== undefined && from <= facts.asOf && (paidOn === undefined || from <= paidOn);
  return {
    ...(reminderDeadlineOn === undefined ? {} : { reminderDeadlineOn }),
    ...(counts ? { suspendedOn: from, suspensionDeadlineOn: later(from, practice.suspensionDays) } : {}),
  };
}

function askUnpaid(ask: Ask, facts: Facts, disconnectedOn?: string): Taken {
  return ask('unpaid', {
    amountInclTax: facts.amountInclTax,
    dueOn: facts.dueOn,
    ...ladder(facts),
    disconnectedOn,
    paidOn: facts.paidOn,
    asOf: facts.asOf,
    thirdPartyPayer: false,
    unpaidFeeInclTax: tariff('UNPAID-FEE'),
    disconnectionFeeInclTax: tariff('DISCONNECTION-FEE'),
  });
}

/** What a professional owes besides, from the first day of lateness: outside the scope of VAT. */
function professionalLateness(ask: Ask, facts: Facts): ChargeEffect[] {
  const { amountInclTax, dueOn, paidOn, asOf } = facts;
  const taken = ask('pro-late-payment', {
    customerType: 'professional',
    asOf,
    annualRatePercent: practice.professionalPenaltyRatePercent,
    invoices: [{ amountInclTax, dueOn, ...(paidOn === undefined ? {} : { paidOn }) }],
  });
  const { indemnityNoVat, penaltiesNoVat } = taken.result;
  return [
    ...chargeOf(taken, indemnityNoVat as string, { code: 'PRO-RECOVERY-INDEMNITY', kind: 'late-increase', on: asOf }),
    ...chargeOf(taken, penaltiesNoVat as string, { code: 'PRO-LATE-PENALTY', kind: 'late-increase', on: asOf }),
  ];
}

/** The formal notice of article 13 to a customer who does not pay. */
function askBreach(ask: Ask, contract: ContractFacts, facts: Facts): Taken | undefined {
  if (facts.noticeSentOn === undefined || facts.noticeSentOn > facts.asOf) return undefined;
  return ask('mutual-breach-termination', {
    party: 'operator',
    breach: 'non-payment',
    registeredLetter: true,
    sentOn: facts.noticeSentOn,
    presentedOn: facts.noticeReceivedOn,
    aid: facts.aid ?? 'none',
    services: servicesOf(contract),
    asOf: facts.asOf,
  });
}

/** Bills that are not paid. */
export const collectionLife: Pick<
  Life,
  'collection' | 'suspension' | 'lateFees' | 'operatorTermination' | 'reactivation' | 'limitation' | 'hardshipClauses'
> = {
  hardshipClauses: ['orne-thd/11.a', 'orne-thd/11.l'],

  // The reminder on the morrow; suspension once its time is over; the formal notice the day after; the end once both times are.
  collection: {
    reminderDaysAfterDue: 1,
    suspensionDaysAfterDue: practice.reminderDays + 2,
    formalNoticeDaysAfterDue: practice.reminderDays + 3,
    terminationDaysAfterDue: practice.reminderDays + practice.suspensionDays + 3,
  },

  suspension(ask, contract, facts) {
    const unpaid = askUnpaid(ask, facts);
    const { reminderDeadlineOn } = ladder(facts);
    const taken = ask('suspension', {
      service: mainService(contract),
      requestedBy: 'operator',
      ground: 'unpaid',
      reminderDeadlinePassed: unpaid.result.nextStep === 'suspend',
    });
    const earliestOn = reminderDeadlineOn === undefined ? null : later(reminderDeadlineOn, 1);
    const reason = taken.result.reason as string | undefined;
    return { ...granted(taken, reason), earliestOn, charges: [] };
  },

  lateFees(ask, contract, facts) {
    const taken = askUnpaid(ask, facts);
    const on = facts.asOf;
    const fee = chargeOf(taken, taken.result.feesInclTax as string, { code: 'UNPAID-FEE', kind: 'penalty', on });
    return contract.segment === 'professional' ? [...fee, ...professionalLateness(ask, facts)] : fee;
  },

  operatorTermination(ask, contract, facts) {
    const unpaid = askUnpaid(ask, facts);
    const breach = askBreach(ask, contract, facts);
    const { suspensionDeadlineOn } = ladder(facts);
    const known = suspensionDeadlineOn !== undefined && breach && breach.result.earliestOn !== null;
    const earliestOn = known ? latestOf(later(suspensionDeadlineOn, 1), breach.result.earliestOn as string) : null;
    // An aid keeps the telephone services: a contract that has one of them is not ended whole.
    const kept = ((breach?.result.maintained ?? []) as readonly string[]).length > 0;
    const ends = unpaid.result.nextStep === 'disconnect' && breach?.result.eligible === true && !kept;
    if (!ends) {
      const helped = facts.aid !== undefined && facts.aid !== 'refused' && kept;
      const reason = (breach?.result.reason as string | undefined) ?? (helped ? 'aid' : 'time-to-pay-running');
      return { ...granted(breach ?? unpaid, reason), earliestOn, charges: [], due: [] };
    }
    const cut = askUnpaid(ask, facts, facts.asOf);
    const [before, after] = [unpaid, cut].map((one) => euros(one.result.feesInclTax as string)) as [never, never];
    const charges = chargeOf(cut, moneyText(subtract(after, before)), {
      code: 'DISCONNECTION-FEE',
      kind: 'termination',
      on: facts.asOf,
    });
    return { ...granted(cut), earliestOn, charges, due: [] };
  },

  limitation(ask, contract, { startsOn, asOf: claimOn }) {
    const taken = ask('limitation-period', { claimant: 'operator', customerType: contract.segment, startsOn, claimOn });
    return { expiresOn: taken.result.expiresOn as string, barred: taken.result.barred as boolean, taken };
  },

  reactivation(ask, contract, { paidOn, method, requestedAt }) {
    const taken = ask('service-reactivation', {
      paymentEffectiveAt: noonOf(paidOn),
      fullAmount: true,
      requestedAt,
      // By card in the customer space or in an agency: the reading that brings the service back sooner.
      channel: method === 'card' ? 'customer-space' : 'other',
      territory: contract.territory === 'FR' ? 'FR' : departmentOf(contract),
    });
    const { notBefore, notAfter } = taken.result as { notBefore: string | null; notAfter: string | null };
    return { notBefore, notAfter, taken };
  },
};
