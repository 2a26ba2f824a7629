import { answer } from '../../model/decision.ts';
import { nullable, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

type Topic =
  | 'service-question'
  | 'service-delivery'
  | 'pre-purchase-information'
  | 'billing-method-of-service'
  | 'subscription-withdrawal'
  | 'data-collected-by-merchant'
  | 'data-collected-by-orange'
  | 'payment-solution-question'
  | 'orange-bill'
  | 'use-of-payment-solution'
  | 'use-by-a-minor';

const BECAUSE: Readonly<Record<Topic, readonly string[]>> = {
  'service-question': ['livebox-ag/annex5.8.merchant'],
  'service-delivery': ['livebox-ag/annex5.1.merchant'],
  'pre-purchase-information': ['livebox-ag/annex5.3.1.information'],
  'billing-method-of-service': ['livebox-ag/annex5.5.merchant-information'],
  'subscription-withdrawal': ['livebox-ag/annex5.3.2'],
  'data-collected-by-merchant': ['livebox-ag/annex5.6.3'],
  'data-collected-by-orange': ['livebox-ag/annex5.6.4'],
  'payment-solution-question': ['livebox-ag/annex5.8.orange'],
  'orange-bill': ['livebox-ag/annex5.4.4'],
  'use-of-payment-solution': ['livebox-ag/annex5.9.1.use'],
  'use-by-a-minor': ['livebox-ag/annex5.9.1.use'],
};

/** Who answers for what in a payment to a merchant (annex 5). */
export const thirdPartyResponsibility = decision({
  name: 'third-party-responsibility',
  question: {
    fr: 'Qui répond de quoi dans un paiement à un marchand ?',
    en: 'Who answers for what in a payment to a merchant?',
  },
  clauses: [
    'livebox-ag/annex5.1.merchant',
    'livebox-ag/annex5.3.1.information',
    'livebox-ag/annex5.3.2',
    'livebox-ag/annex5.4.4',
    'livebox-ag/annex5.5.merchant-information',
    'livebox-ag/annex5.6.3',
    'livebox-ag/annex5.6.4',
    'livebox-ag/annex5.8.merchant',
    'livebox-ag/annex5.8.orange',
    'livebox-ag/annex5.9.1.use',
  ],
  input: {
    topic: oneOf(
      'service-question',
      'service-delivery',
      'pre-purchase-information',
      'billing-method-of-service',
      'subscription-withdrawal',
      'data-collected-by-merchant',
      'data-collected-by-orange',
      'payment-solution-question',
      'orange-bill',
      'use-of-payment-solution',
      'use-by-a-minor',
    ),
  },
  output: {
    handledBy: oneOf('merchant', 'orange', 'subscriber'),
    contact: nullable(oneOf('merchant-support', 'orange-customer-service', 'orange-data-protection')),
  },
  decide(facts) {
    const { topic } = facts;
    const because = BECAUSE[topic];
    switch (topic) {
      case 'data-collected-by-orange':
        return answer({ handledBy: 'orange', contact: 'orange-data-protection' }, because);
      case 'payment-solution-question':
      case 'orange-bill':
        return answer({ handledBy: 'orange', contact: 'orange-customer-service' }, because);
      case 'use-of-payment-solution':
      case 'use-by-a-minor':
        return answer({ handledBy: 'subscriber', contact: null }, because);
      default:
        return answer({ handledBy: 'merchant', contact: 'merchant-support' }, because);
    }
  },
});
