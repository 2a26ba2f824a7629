import type {
  DisputeSubject,
  MerchantPeriod,
  MerchantTerms,
  SolutionsEvent,
  SolutionsStopped,
} from '../../model/life-merchants.ts';
import { words } from '../../rules/choice-parts.ts';
import { verdictOf } from './life-answers.ts';
import { PAYMENT_SOLUTIONS } from './payment-solutions.ts';

const SUBJECTS: Readonly<Record<DisputeSubject, string>> = {
  'not-working': 'merchant-service',
  'not-delivered': 'merchant-delivery',
  price: 'merchant-price',
  information: 'merchant-information',
  withdrawal: 'purchase-withdrawal',
  'merchant-data': 'merchant-collected-data',
  'on-bill': 'billing-collection',
  'not-mine': 'unrecognised-purchase',
};
const LABELS = {
  'internet-plus': words('Internet+', 'Internet+'),
  'sms-plus': words('SMS+', 'SMS+'),
  'app-store': words('Magasin d’applications', 'Application store'),
  'orange-portal': words('Portails', 'Portals'),
  'premium-voice': words('Services vocaux', 'Voice services'),
} as const;
const WHO = { merchant: 'merchant', orange: 'operator', subscriber: 'subscriber' } as const;
const EVENTS: Readonly<Record<SolutionsEvent, string>> = {
  deactivation: 'deactivation',
  'offer-change': 'offer-change',
  'contract-end': 'line-termination',
  breach: 'breach',
};
/** The contract counts its periods in days, weeks, months or years: none falls twice a month. */
const UNITS: Partial<Record<MerchantPeriod, string>> = { weekly: 'week', monthly: 'month' };

function stopFacts(facts: SolutionsStopped) {
  const { event, on, targets } = facts;
  return {
    event: EVENTS[event],
    eventOn: on,
    // Solutions that were off already are not said to stop, nor are the subscriptions on them.
    solutions: PAYMENT_SOLUTIONS.map((code) => ({ code, active: targets.includes(code) || event === 'deactivation' })),
    ...(event === 'deactivation' || event === 'breach' ? { targets } : {}),
    ...(event === 'offer-change' ? { newOfferSolutions: PAYMENT_SOLUTIONS } : {}),
    ...(event === 'breach' ? { accessRemoved: false } : {}),
    merchantSubscriptions: facts.subscriptions.map((one) => ({ ...one })),
  };
}

/** Purchases from merchants with a mobile plan (operator-bill payments). */
export const merchants: MerchantTerms = {
  title: words('Achats à des marchands avec le forfait', 'Purchases from merchants with the plan'),
  solutions: PAYMENT_SOLUTIONS.map((code) => ({ code, option: code, label: LABELS[code] })),
  periods: ['weekly', 'monthly'],
  clauses: ['mobile-yt/payment.4.2', 'mobile-yt/payment.3.1.b'],

  purchase(ask, _contract, facts) {
    const prepaid = facts.prepaidCredit !== undefined;
    const taken = ask('third-party-purchase', {
      channel: facts.solution,
      formula: facts.formula,
      unitPriceInclTax: facts.unitPrice,
      ...(facts.formula === 'duration' ? { connectedSeconds: facts.connectedSeconds ?? 0 } : {}),
      account: prepaid ? 'prepaid' : 'bill',
      ...(prepaid ? { prepaidBalance: facts.prepaidCredit } : {}),
      lineActive: facts.lineActive,
      solutionActive: facts.solutionActive,
      deprivedForBreach: facts.accessWithdrawn,
      needsCookie: facts.needsIdentification,
      cookiesRefused: facts.identificationRefused,
      ...(facts.capPerPurchase === undefined ? {} : { capPerPurchase: facts.capPerPurchase }),
      ...(facts.capPerMonth === undefined ? {} : { capPerMonth: facts.capPerMonth }),
      collectedThisMonth: facts.collectedThisMonth,
    });
    return {
      ...verdictOf(taken),
      chargedInclTax: String(taken.result.chargedInclTax),
      through: taken.result.collectedThrough === 'prepaid-account' ? 'prepaid' : 'bill',
    };
  },

  subscription(ask, _contract, facts) {
    const taken = ask('third-party-subscription', {
      subscribedOn: facts.subscribedOn,
      at: facts.asOf,
      renewable: facts.renews,
      periodCount: 1,
      periodUnit: UNITS[facts.period] ?? facts.period,
      priceInclTax: facts.priceInclTax,
      caps: facts.caps,
      ...(facts.terminatedOn === undefined ? {} : { terminatedOn: facts.terminatedOn }),
    });
    const { renewals, nextRenewalOn, endsOn, endReason, resubscribeFrom } = taken.result;
    const verdict = verdictOf(taken);
    return {
      ...verdict,
      payments: verdict.eligible ? Number(renewals) + 1 : 0,
      nextPaymentOn: nextRenewalOn as string | null,
      endsOn: endsOn as string | null,
      endReason: endReason as string | null,
      resubscribeFrom: resubscribeFrom as string | null,
    };
  },

  stopSolutions(ask, _contract, facts) {
    const taken = ask('payment-solution-deactivation', stopFacts(facts));
    const after = taken.result.merchantSubscriptions as unknown as readonly {
      readonly id: string;
      readonly state: 'unaffected' | 'runs-to-term' | 'ended' | 'access-removed';
      readonly endsOn: string | null;
    }[];
    return {
      subscriptions: after.map(({ id, state, endsOn }) => ({
        id,
        state: state === 'access-removed' ? 'ended' : state,
        endsOn,
      })),
      sumsDueNow: taken.result.dueNowInclTax !== '0.00',
      taken,
    };
  },

  dispute(ask, _contract, { subject }) {
    const taken = ask('third-party-complaint', {
      subject: SUBJECTS[subject],
      ...(subject === 'not-mine' ? { usedBy: 'other-user' } : {}),
      purchaseExists: true,
    });
    return {
      handledBy: WHO[taken.result.responsible as keyof typeof WHO],
      contact: WHO[taken.result.contact as 'merchant' | 'orange'],
      taken,
    };
  },
};
