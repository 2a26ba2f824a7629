import { inTerritory } from '../../../kernel/instant.ts';
import { answer } from '../../model/decision.ts';
import { boolean, datetime, decimal, nullable, oneOf, text } from '../../model/fields.ts';
import { nextOpening } from '../../rules/opening-hours.ts';
import { decision } from './figures.ts';

const NOTHING_SAID = {
  number: null,
  open: null,
  nextOpenAt: null,
  ratePerMinute: null,
  rateBasis: null,
  waitingFree: null,
} as const;
const TELEPHONE_SET = ['boutique-pro/12.c'];
const MOBILE_RANGE = ['boutique-pro/12.d'];
const BUSINESS_TELEPHONY = ['boutique-pro/12.e'];
const MANUFACTURER = ['boutique-pro/12.f'];
const LINE_FAULT = ['boutique-pro/12.g'];

/** Whom to call for a defective product or a line fault, when, and at what price (article 12). */
export const afterSalesContact = decision({
  name: 'after-sales-contact',
  question: {
    fr: 'Qui appeler pour ce produit, quand, et à quel prix ?',
    en: 'Whom to call for this product, when, and at what price?',
  },
  clauses: ['boutique-pro/12.c', 'boutique-pro/12.d', 'boutique-pro/12.e', 'boutique-pro/12.f', 'boutique-pro/12.g'],
  input: {
    product: oneOf(
      'telephone-set',
      'mobile-range',
      'business-telephony',
      'other-product',
      'fixed-line-fault',
      'numeris',
    ),
    caller: oneOf('mobile', 'orange-landline', 'other-landline'),
    at: datetime,
  },
  output: {
    number: nullable(text),
    open: nullable(boolean),
    nextOpenAt: nullable(datetime),
    pricing: oneOf('local-call', 'operator-dependent', 'voice-plan', 'per-minute', 'free', 'manufacturer'),
    ratePerMinute: nullable(decimal),
    rateBasis: nullable(oneOf('excl-tax', 'incl-tax')),
    waitingFree: nullable(boolean),
  },
  decide({ product, caller, at }, figures) {
    const ownLandline = caller === 'orange-landline';
    switch (product) {
      case 'telephone-set': {
        const pricing = ownLandline ? 'local-call' : 'operator-dependent';
        return answer(
          { ...NOTHING_SAID, number: figures.telephoneSetNumber, pricing, waitingFree: true },
          TELEPHONE_SET,
        );
      }
      case 'mobile-range': {
        const { mobile, landline } = figures.mobileRangeNumbers;
        if (caller === 'mobile')
          return answer({ ...NOTHING_SAID, number: mobile, pricing: 'voice-plan' }, MOBILE_RANGE);
        const rate = { pricing: 'per-minute', ratePerMinute: figures.mobileRangeRate, rateBasis: 'excl-tax' } as const;
        return answer({ ...NOTHING_SAID, number: landline, ...rate }, MOBILE_RANGE);
      }
      case 'business-telephony': {
        const next = nextOpening('FR', at, figures.businessTelephonyHours);
        const hours = { open: next === null, nextOpenAt: next === null ? null : inTerritory('FR', next) };
        const reached = { ...NOTHING_SAID, number: figures.businessTelephonyNumber, ...hours };
        if (!ownLandline) return answer({ ...reached, pricing: 'operator-dependent' }, BUSINESS_TELEPHONY);
        const rate = { ratePerMinute: figures.businessTelephonyRate, rateBasis: 'incl-tax' } as const;
        return answer({ ...reached, pricing: 'per-minute', ...rate }, BUSINESS_TELEPHONY);
      }
      case 'other-product':
        return answer({ ...NOTHING_SAID, pricing: 'manufacturer' }, MANUFACTURER);
      default: {
        const pricing = ownLandline ? 'free' : 'operator-dependent';
        return answer({ ...NOTHING_SAID, number: figures.lineFaultNumber, open: true, pricing }, LINE_FAULT);
      }
    }
  },
});
