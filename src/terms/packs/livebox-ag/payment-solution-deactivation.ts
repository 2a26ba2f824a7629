import { answer, fault } from '../../model/decision.ts';
import { boolean, integer, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = {
  deactivation: [
    'livebox-ag/annex5.1.deactivation',
    'livebox-ag/annex5.4.1',
    'livebox-ag/annex5.7.2.online',
    'livebox-ag/annex5.7.1.subscriptions',
    'livebox-ag/annex5.7.1.sums-due',
  ],
  'offer-change': ['livebox-ag/annex5.7.3', 'livebox-ag/annex5.7.1.subscriptions', 'livebox-ag/annex5.7.1.sums-due'],
  'contract-end': [
    'livebox-ag/annex5.7.1.contract-end',
    'livebox-ag/annex5.7.1.subscriptions',
    'livebox-ag/annex5.7.1.sums-due',
  ],
  breach: ['livebox-ag/annex5.7.4'],
} as const;

/** State of the payment solution after a deactivation, a change of offer, the end of the contract or a breach (annex 5). */
export const paymentSolutionDeactivation = decision({
  name: 'payment-solution-deactivation',
  question: {
    fr: 'Que devient la solution de paiement après cet événement ?',
    en: 'What becomes of the payment solution after this event?',
  },
  clauses: [
    'livebox-ag/annex5.1.deactivation',
    'livebox-ag/annex5.4.1',
    'livebox-ag/annex5.5.internet-plus',
    'livebox-ag/annex5.7.1.contract-end',
    'livebox-ag/annex5.7.1.subscriptions',
    'livebox-ag/annex5.7.1.sums-due',
    'livebox-ag/annex5.7.2.online',
    'livebox-ag/annex5.7.2.by-nature',
    'livebox-ag/annex5.7.3',
    'livebox-ag/annex5.7.4',
  ],
  input: {
    event: oneOf('deactivation', 'offer-change', 'contract-end', 'breach'),
    offerKind: noted(oneOf('livebox', 'mobile', 'mobile-prepaid'), 'for an offer-change, the new offer'),
    channel: noted(optional(oneOf('online-account', 'customer-service')), 'required for a deactivation'),
    deactivatedBefore: noted(boolean, 'switched off under the old offer'),
    linkedSubscriptions: { ...integer, minimum: 0 },
  },
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('customer-service-only')), 'absent unless something is refused, deleted or unpriced'),
    solutionActive: boolean,
    mustDeactivateAgain: boolean,
    subscriptionsAtRisk: integer,
    sumsDueNow: boolean,
    blockingByNatureAvailable: boolean,
  },
  check(facts) {
    return facts.event === 'deactivation' && facts.channel === undefined
      ? fault('channel', 'Dites par où la désactivation est demandée.', 'Say where the deactivation is asked for.')
      : undefined;
  },
  decide(facts) {
    const { event, offerKind } = facts;
    const blockingByNatureAvailable = offerKind === 'mobile';
    if (event === 'deactivation' && offerKind === 'mobile-prepaid' && facts.channel === 'online-account')
      return answer(
        {
          eligible: false,
          reason: 'customer-service-only',
          solutionActive: true,
          mustDeactivateAgain: false,
          subscriptionsAtRisk: 0,
          sumsDueNow: false,
          blockingByNatureAvailable,
        },
        ['livebox-ag/annex5.1.deactivation'],
      );
    const offerChange = event === 'offer-change';
    return answer(
      {
        eligible: true,
        solutionActive: offerChange,
        mustDeactivateAgain: offerChange && facts.deactivatedBefore,
        subscriptionsAtRisk: facts.linkedSubscriptions,
        sumsDueNow: event !== 'breach',
        blockingByNatureAvailable,
      },
      BECAUSE[event],
    );
  },
});
