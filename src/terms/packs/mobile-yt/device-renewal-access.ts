import { answer, fault } from '../../model/decision.ts';
import { boolean, type FactsOf, noted, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BENEFICIARY = 'mobile-yt/device.0.a';
const ASKING = 'mobile-yt/device.3.e';
const COLLECTING = 'mobile-yt/device.4.a';
const STOCK = 'mobile-yt/device.4.b';

const input = {
  action: oneOf('ask-discount', 'collect'),
  person: oneOf('beneficiary', 'line-user', 'third-party'),
  place: oneOf('participating-shop', 'other-shop', 'phone-456', 'home-delivery'),
  fromOrangeMobile: noted(optional(boolean), 'required for phone-456'),
  orderedRemotely: noted(optional(boolean), 'required for collect'),
  inStock: noted(optional(boolean), 'required for collect in a participating shop'),
} as const;

type Facts = FactsOf<typeof input>;

function askingRefusal(facts: Facts) {
  if (facts.person === 'third-party') return 'not-authorised';
  return facts.place === 'phone-456' && !facts.fromOrangeMobile ? 'not-from-orange-mobile' : null;
}

function collectingRefusal(facts: Facts) {
  if (facts.person !== 'beneficiary') return 'not-beneficiary';
  if (facts.place === 'other-shop') return 'shop-not-participating';
  if (facts.place === 'home-delivery' && !facts.orderedRemotely) return 'collect-in-shop';
  return facts.place === 'participating-shop' && !facts.inStock ? 'out-of-stock' : null;
}

/** Who may ask for the discount of a line, and who may collect the renewed handset, and where (handset renewal). */
export const deviceRenewalAccess = decision({
  name: 'device-renewal-access',
  question: {
    fr: 'Cette personne peut-elle demander la remise ou retirer le mobile à cet endroit ?',
    en: 'May this person ask for the discount or collect the handset there?',
  },
  clauses: [BENEFICIARY, ASKING, COLLECTING, STOCK],
  input,
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'not-authorised',
          'not-from-orange-mobile',
          'not-beneficiary',
          'shop-not-participating',
          'collect-in-shop',
          'out-of-stock',
        ),
      ),
      'present only on a refusal',
    ),
  },
  check(facts) {
    const collecting = facts.action === 'collect';
    if (facts.place === (collecting ? 'phone-456' : 'home-delivery'))
      return fault(
        'place',
        'La remise se demande en boutique ou au 456, le mobile se retire ou se livre.',
        'The discount is asked for in a shop or on 456; the handset is collected or delivered.',
      );
    if (facts.place === 'phone-456' && facts.fromOrangeMobile === undefined)
      return fault('fromOrangeMobile', 'Indiquez d’où vient l’appel.', 'Say where the call comes from.');
    if (collecting && facts.orderedRemotely === undefined)
      return fault('orderedRemotely', 'Indiquez si la commande est à distance.', 'Say whether the order was remote.');
    if (collecting && facts.place === 'participating-shop' && facts.inStock === undefined)
      return fault('inStock', 'Indiquez si le mobile est en stock.', 'Say whether the handset is in stock.');
    return undefined;
  },
  decide(facts) {
    if (facts.action === 'ask-discount') {
      const reason = askingRefusal(facts);
      return answer(reason === null ? { eligible: true } : { eligible: false, reason }, [ASKING]);
    }
    const reason = collectingRefusal(facts);
    const because = facts.place === 'participating-shop' ? [BENEFICIARY, COLLECTING, STOCK] : [BENEFICIARY, COLLECTING];
    return answer(reason === null ? { eligible: true } : { eligible: false, reason }, because);
  },
});
