import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, money, noted, oneOf, optional, record } from '../../model/fields.ts';
import { decision } from './figures.ts';

type Nature = 'digital-goods' | 'voice-services' | 'donations' | 'e-tickets';
type Reason =
  | 'contract-ended'
  | 'access-withdrawn'
  | 'solution-deactivated'
  | 'nature-blocked'
  | 'identification-blocked'
  | 'cap-reached';

interface Purchase {
  readonly offerKind: 'livebox' | 'mobile' | 'mobile-prepaid';
  readonly contractActive: boolean;
  readonly accessWithdrawn: boolean;
  readonly solutionActive: boolean;
  readonly serviceNature: Nature;
  readonly blockedNatures: readonly Nature[];
  readonly identificationBlocked: boolean;
  readonly price: Money;
  readonly caps: readonly { readonly limit: Money; readonly spent: Money }[];
}

const CLAUSE: Readonly<Record<Reason, string>> = {
  'contract-ended': 'livebox-ag/annex5.7.1.contract-end',
  'access-withdrawn': 'livebox-ag/annex5.7.4',
  'solution-deactivated': 'livebox-ag/annex5.1.payment-solution',
  'nature-blocked': 'livebox-ag/annex5.7.2.by-nature',
  'identification-blocked': 'livebox-ag/annex5.6.1.blocked',
  'cap-reached': 'livebox-ag/annex5.4.5',
};
const PAID = [
  'livebox-ag/annex5.1.payment-solution',
  'livebox-ag/annex5.3.1.price',
  'livebox-ag/annex5.4.2',
  'livebox-ag/annex5.4.5',
];

function refusalOf(purchase: Purchase): Reason | undefined {
  if (!purchase.contractActive) return 'contract-ended';
  if (purchase.accessWithdrawn) return 'access-withdrawn';
  if (!purchase.solutionActive) return 'solution-deactivated';
  if (purchase.offerKind === 'mobile' && purchase.blockedNatures.includes(purchase.serviceNature))
    return 'nature-blocked';
  if (purchase.identificationBlocked) return 'identification-blocked';
  const passed =
    purchase.offerKind !== 'mobile-prepaid' && purchase.caps.some((cap) => cap.spent + purchase.price > cap.limit);
  return passed ? 'cap-reached' : undefined;
}

/** Whether a purchase from a merchant can be paid through Orange, and where it is charged (annex 5). */
export const thirdPartyPurchase = decision({
  name: 'third-party-purchase',
  question: {
    fr: 'L’achat chez un marchand peut-il être payé par Orange ?',
    en: 'Can the purchase from a merchant be paid through Orange?',
  },
  clauses: [
    'livebox-ag/annex5.1.offer',
    'livebox-ag/annex5.1.payment-solution',
    'livebox-ag/annex5.1.service',
    'livebox-ag/annex5.3.1.price',
    'livebox-ag/annex5.4.2',
    'livebox-ag/annex5.4.5',
    'livebox-ag/annex5.6.1.blocked',
    'livebox-ag/annex5.7.1.contract-end',
    'livebox-ag/annex5.7.2.by-nature',
    'livebox-ag/annex5.7.4',
  ],
  input: {
    offerKind: oneOf('livebox', 'mobile', 'mobile-prepaid'),
    contractActive: boolean,
    accessWithdrawn: noted(boolean, 'taken away by Orange after a breach'),
    solutionActive: noted(boolean, 'false once switched off'),
    serviceNature: oneOf('digital-goods', 'voice-services', 'donations', 'e-tickets'),
    blockedNatures: listOf(oneOf('digital-goods', 'voice-services', 'donations', 'e-tickets')),
    identificationBlocked: noted(
      boolean,
      'the purchase needs cookie identification and the browser blocks all cookies',
    ),
    price: money,
    caps: listOf(record({ limit: money, spent: money })),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'contract-ended',
          'access-withdrawn',
          'solution-deactivated',
          'nature-blocked',
          'identification-blocked',
          'cap-reached',
        ),
      ),
      'absent unless something is refused, deleted or unpriced',
    ),
    addedToBill: money,
    debitedFromPrepaid: money,
  },
  check(facts) {
    return facts.price === NO_MONEY
      ? fault('price', 'Donnez un prix supérieur à zéro.', 'Give a price above zero.')
      : undefined;
  },
  decide(facts) {
    const reason = refusalOf(facts);
    if (reason !== undefined)
      return answer({ eligible: false, reason, addedToBill: NO_MONEY, debitedFromPrepaid: NO_MONEY }, [CLAUSE[reason]]);
    const prepaid = facts.offerKind === 'mobile-prepaid';
    return answer(
      {
        eligible: true,
        addedToBill: prepaid ? NO_MONEY : facts.price,
        debitedFromPrepaid: prepaid ? facts.price : NO_MONEY,
      },
      PAID,
    );
  },
});
