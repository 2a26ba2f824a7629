import { decimal, decimalText, dividedBy, times } from '../../../kernel/exact.ts';
import type { DisputeSubject, MerchantTerms, SolutionsAnswer, SolutionsStopped } from '../../model/life-merchants.ts';
import type { ContractFacts, JsonFacts } from '../../model/life.ts';
import { words } from '../../rules/choice-parts.ts';
import { verdictOf } from './life-answers.ts';

/** The topic under which the contract says who answers for a complaint. */
const TOPICS: Readonly<Record<DisputeSubject, string>> = {
  'not-working': 'service-question',
  'not-delivered': 'service-delivery',
  price: 'billing-method-of-service',
  information: 'pre-purchase-information',
  withdrawal: 'subscription-withdrawal',
  'merchant-data': 'data-collected-by-merchant',
  'on-bill': 'orange-bill',
  'not-mine': 'use-of-payment-solution',
};

const HANDLERS = { merchant: 'merchant', orange: 'operator', subscriber: 'subscriber' } as const;

/** Which of the three kinds of offers of annex 5 a contract is; the Livebox unless its catalogue says otherwise. */
export function offerKindOf(contract: Pick<ContractFacts, 'characteristics'>): 'livebox' | 'mobile' | 'mobile-prepaid' {
  const kind = contract.characteristics.offerKind;
  return kind === 'mobile' || kind === 'mobile-prepaid' ? kind : 'livebox';
}

/** What the law on the caps asks for beside the contract goes with the facts. */
function lowestCap(caps: readonly string[]): JsonFacts {
  const [lowest] = [...caps].sort((a, b) => Number(a) - Number(b));
  return lowest === undefined ? {} : { cap: lowest };
}

/** The merchant's terms say which subscriptions end at once; the others stay until what is paid runs out. */
function afterStop(facts: SolutionsStopped, active: boolean): SolutionsAnswer['subscriptions'] {
  return facts.subscriptions.map(({ id, solution, endsEarly, paidUntil }) => {
    if (!facts.targets.includes(solution)) return { id, state: 'unaffected', endsOn: null };
    if (endsEarly) return { id, state: 'ended', endsOn: facts.on };
    return active ? { id, state: 'unaffected', endsOn: null } : { id, state: 'runs-to-term', endsOn: paidUntil };
  });
}

/** Purchases from merchants on the bill of the Livebox (annex 5). */
export const merchants: MerchantTerms = {
  title: words('Achats à des marchands sur la facture', 'Purchases from merchants on the bill'),
  solutions: [
    { code: 'internet-plus', option: 'operator-bill', label: words('Internet+', 'Internet+') },
    { code: 'app-store', option: 'operator-bill', label: words('Magasin d’applications', 'Application store') },
    { code: 'orange-portal', option: 'operator-bill', label: words('Portails et TV', 'Portals and TV') },
    { code: 'premium-voice', option: 'operator-bill', label: words('Services vocaux', 'Voice services') },
  ],
  periods: ['weekly', 'twice-monthly', 'monthly'],
  clauses: ['livebox-ag/annex5.4.2', 'livebox-ag/annex5.3.1.price'],

  purchase(ask, contract, facts) {
    // A price by the minute comes to what was connected, to the second.
    const price =
      facts.formula === 'duration'
        ? dividedBy(times(decimal(facts.unitPrice), facts.connectedSeconds ?? 0), 60)
        : decimal(facts.unitPrice);
    const caps = [
      ...(facts.capPerPurchase === undefined ? [] : [{ limit: facts.capPerPurchase, spent: '0.00' }]),
      ...(facts.capPerMonth === undefined ? [] : [{ limit: facts.capPerMonth, spent: facts.collectedThisMonth }]),
    ];
    const taken = ask('third-party-purchase', {
      offerKind: offerKindOf(contract),
      contractActive: facts.lineActive,
      accessWithdrawn: facts.accessWithdrawn,
      solutionActive: facts.solutionActive,
      serviceNature: facts.nature,
      blockedNatures: facts.blockedNatures,
      identificationBlocked: facts.needsIdentification && facts.identificationRefused,
      price: decimalText(price, 2),
      caps,
      collectedThisMonth: facts.collectedThisMonth,
    });
    const { addedToBill, debitedFromPrepaid } = taken.result;
    const prepaid = debitedFromPrepaid !== '0.00';
    return {
      ...verdictOf(taken),
      chargedInclTax: String(prepaid ? debitedFromPrepaid : addedToBill),
      through: prepaid ? 'prepaid' : 'bill',
    };
  },

  subscription(ask, _contract, facts) {
    const taken = ask('third-party-subscription', {
      subscribedOn: facts.subscribedOn,
      period: facts.period,
      autoRenew: facts.renews,
      price: facts.priceInclTax,
      ...lowestCap(facts.caps),
      ...(facts.terminatedOn === undefined ? {} : { terminatedOn: facts.terminatedOn }),
      asOf: facts.asOf,
    });
    const { payments, nextPaymentOn, endsOn, endReason, resubscribeFrom } = taken.result;
    return {
      eligible: payments !== 0,
      warnings: [],
      taken,
      ...(payments === 0 ? { reason: 'cap-reached' } : {}),
      payments: Number(payments),
      nextPaymentOn: nextPaymentOn as string | null,
      endsOn: endsOn as string | null,
      endReason: endReason as string | null,
      resubscribeFrom: resubscribeFrom as string | null,
    };
  },

  stopSolutions(ask, contract, facts) {
    const taken = ask('payment-solution-deactivation', {
      event: facts.event,
      offerKind: offerKindOf(contract),
      ...(facts.event === 'deactivation' ? { channel: facts.byAgent ? 'customer-service' : 'online-account' } : {}),
      deactivatedBefore: false,
      linkedSubscriptions: facts.subscriptions.length,
    });
    return {
      subscriptions: afterStop(facts, taken.result.solutionActive === true),
      sumsDueNow: taken.result.sumsDueNow === true,
      taken,
    };
  },

  dispute(ask, _contract, { subject }) {
    const taken = ask('third-party-responsibility', { topic: TOPICS[subject] });
    const handledBy = HANDLERS[taken.result.handledBy as keyof typeof HANDLERS];
    return { handledBy, contact: handledBy === 'subscriber' ? null : handledBy, taken };
  },

  prepaidAccount(ask, _contract, { operation, balance, amount }) {
    const taken = ask('tv-prepaid-account', { operation, balance, amount });
    return {
      ...verdictOf(taken),
      addedToBill: String(taken.result.addedToBill),
      newBalance: String(taken.result.newBalance),
    };
  },
};
