import type { Bilingual } from '../../model/decision.ts';
import type { ContractFacts, Life, UnpaidFacts } from '../../model/life.ts';
import { chargeOf, verdictOf } from './life-answers.ts';

const LATE_INCREASE: Bilingual = { fr: 'Majoration pour retard de paiement', en: 'Increase for late payment' };
const REMAINING_FEES: Bilingual = {
  fr: 'Redevances restant à courir jusqu’au terme de l’engagement',
  en: 'Fees left until the end of the commitment',
};

function unpaid(contract: ContractFacts, facts: UnpaidFacts & { readonly asOf: string }) {
  return {
    territory: contract.territory,
    monthlyFee: contract.monthlyPriceInclTax,
    activatedOn: contract.activatedOn,
    commitmentMonths: contract.commitmentMonths,
    dueOn: facts.dueOn,
    curedOn: facts.paidOn,
    reminderSentOn: facts.reminderSentOn,
    noticeSentOn: facts.noticeSentOn,
    noticeReceivedOn: facts.noticeReceivedOn,
    suspendedOn: facts.suspendedOn,
    asOf: facts.asOf,
  };
}

/** While the service runs: bills, calls, and bills that are not paid. */
export const runningLife: Pick<
  Life,
  | 'billing'
  | 'collects'
  | 'collection'
  | 'commitment'
  | 'firstPeriod'
  | 'suspension'
  | 'lateIncrease'
  | 'operatorTermination'
> = {
  billing: { mode: 'advance', periodMonths: 1, pricesInclTax: true, clauses: ['livebox-ag/10.1.a', 'livebox-ag/7.b'] },
  collects: {
    merchant: { pack: 'livebox-ag', clauses: ['livebox-ag/annex5.4.2', 'livebox-ag/annex5.4.4'] },
    assistance: { pack: 'assistance', clauses: ['assistance/5.a'] },
    purchase: { pack: 'boutique-pro', clauses: ['boutique-pro/10'] },
  },
  // A reminder on the morrow, outgoing use cut once ten days have passed, the notice to pay with it, all of the service ten
  // days later (the contract lets a part or all of it be cut), the end once thirty have.
  collection: {
    reminderDaysAfterDue: 1,
    suspensionDaysAfterDue: 11,
    fullSuspensionDaysAfterDue: 21,
    formalNoticeDaysAfterDue: 11,
    terminationDaysAfterDue: 31,
  },

  commitment(ask, contract, asOf) {
    const { activatedOn, commitmentMonths } = contract;
    const taken = ask('commitment', { activatedOn, commitmentMonths, asOf });
    return {
      inCommitment: taken.result.inCommitment as boolean,
      endsOn: taken.result.commitmentEndsOn as string | null,
      remainingMonths: taken.result.remainingMonths as number,
      remainingDays: taken.result.remainingDays as number,
      taken,
    };
  },

  firstPeriod(ask, contract, facts) {
    const taken = ask('first-bill', {
      territory: contract.territory,
      monthlyFee: contract.monthlyPriceInclTax,
      activatedOn: contract.activatedOn,
      billingDay: facts.billingDay,
    });
    return {
      from: contract.activatedOn!,
      to: taken.result.periodEnd as string,
      billedDays: taken.result.billedDays as number,
      daysInPeriod: taken.result.daysInPeriod as number,
      subscriptionInclTax: taken.result.subscription as string,
      taken,
    };
  },

  suspension(ask, contract, facts) {
    const taken = ask('suspension', { ...unpaid(contract, facts), ground: 'unpaid-bill', occurredOn: facts.dueOn });
    return { ...verdictOf(taken), earliestOn: taken.result.earliestOn as string | null, charges: [] };
  },

  lateIncrease(ask, contract, facts) {
    const { amountInclTax, billedOn, dueOn, legalRates, payments, noticeReceivedOn, asOf } = facts;
    const taken = ask('late-payment', {
      territory: contract.territory,
      amountInclTax,
      billedOn,
      dueOn,
      legalRates: legalRates.map((one) => ({ ...one })),
      payments: payments.map((one) => ({ ...one })),
      noticeReceivedOn,
      asOf,
    });
    const increase = taken.result.increase as string;
    return {
      ...verdictOf(taken),
      earliestOn: taken.result.noticeEndsOn as string | null,
      charges: chargeOf(taken, increase, {
        code: 'LATE-INCREASE',
        label: LATE_INCREASE,
        kind: 'late-increase',
        taxed: false,
        on: asOf,
      }),
    };
  },

  operatorTermination(ask, contract, facts) {
    const taken = ask('operator-termination', { ...unpaid(contract, facts), route: 'unpaid' });
    return {
      ...verdictOf(taken),
      earliestOn: taken.result.earliestOn as string | null,
      charges: chargeOf(taken, taken.result.remainingFees as string, {
        code: 'REMAINING-FEES',
        label: REMAINING_FEES,
        kind: 'termination',
        taxed: true,
        on: facts.asOf,
      }),
      due: [],
    };
  },
};
