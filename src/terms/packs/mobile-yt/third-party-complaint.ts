import { answer, fault } from '../../model/decision.ts';
import { boolean, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const TERMS = 'mobile-yt/payment.3.1.a';
const WITHDRAWAL = 'mobile-yt/payment.3.2';
const FURTHER_DATA = 'mobile-yt/payment.6.3';
const ACCESS = 'mobile-yt/payment.6.4';
const MERCHANT = 'mobile-yt/payment.8.a';
const ORANGE = 'mobile-yt/payment.8.b';
const SUBSCRIBER = 'mobile-yt/payment.9.1.b';
const MERCHANT_ANSWERS = 'mobile-yt/payment.9.2';

const SUBJECTS = {
  'merchant-service': { handler: 'merchant', because: [MERCHANT, MERCHANT_ANSWERS] },
  'merchant-price': { handler: 'merchant', because: [TERMS, MERCHANT] },
  'merchant-delivery': { handler: 'merchant', because: [TERMS, MERCHANT, MERCHANT_ANSWERS] },
  'merchant-information': { handler: 'merchant', because: [TERMS, MERCHANT, MERCHANT_ANSWERS] },
  'purchase-withdrawal': { handler: 'merchant', because: [WITHDRAWAL] },
  'merchant-collected-data': { handler: 'merchant', because: [FURTHER_DATA, ACCESS] },
  'payment-solution': { handler: 'orange', because: [ORANGE] },
  'billing-collection': { handler: 'orange', because: [ORANGE] },
  'orange-collected-data': { handler: 'orange', because: [ACCESS] },
} as const;

const NEEDS_PURCHASE = ['merchant-delivery', 'purchase-withdrawal', 'unrecognised-purchase'];

/** Who handles a question or complaint about a merchant purchase, and who answers for it (operator-bill payments). */
export const thirdPartyComplaint = decision({
  name: 'third-party-complaint',
  question: {
    fr: 'À qui s’adresser pour cet achat chez un marchand, et qui en répond ?',
    en: 'Whom to turn to for this merchant purchase, and who answers for it?',
  },
  clauses: [TERMS, WITHDRAWAL, FURTHER_DATA, ACCESS, MERCHANT, ORANGE, SUBSCRIBER, MERCHANT_ANSWERS],
  input: {
    subject: oneOf(
      'merchant-service',
      'merchant-price',
      'merchant-delivery',
      'merchant-information',
      'purchase-withdrawal',
      'merchant-collected-data',
      'payment-solution',
      'billing-collection',
      'orange-collected-data',
      'unrecognised-purchase',
    ),
    usedBy: noted(
      optional(oneOf('subscriber', 'minor', 'other-user')),
      'unrecognised-purchase only: who used the solution',
    ),
    purchaseExists: noted(boolean, 'a purchase was recorded on the line through a payment solution'),
  },
  output: {
    contact: oneOf('merchant', 'orange'),
    responsible: oneOf('merchant', 'orange', 'subscriber'),
    deemedAuthorised: nullable(boolean),
  },
  check(facts) {
    if ((facts.subject === 'unrecognised-purchase') !== (facts.usedBy !== undefined))
      return fault(
        'usedBy',
        'Indiquez l’utilisateur pour un achat non reconnu, et pour lui seul.',
        'Say who used the solution for an unrecognised purchase, and for it alone.',
      );
    if (!facts.purchaseExists && NEEDS_PURCHASE.includes(facts.subject))
      return fault('purchaseExists', 'Cette demande suppose un achat.', 'This question needs a purchase.');
    return undefined;
  },
  decide(facts) {
    if (facts.subject === 'unrecognised-purchase')
      return answer({ contact: 'orange', responsible: 'subscriber', deemedAuthorised: true }, [ORANGE, SUBSCRIBER]);
    const { handler, because } = SUBJECTS[facts.subject];
    return answer({ contact: handler, responsible: handler, deemedAuthorised: null }, because);
  },
});
