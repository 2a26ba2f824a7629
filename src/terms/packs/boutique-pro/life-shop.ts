import type { Bilingual } from '../../model/decision.ts';
import type { Taken } from '../../model/life.ts';
import type { DeliveryMode, ShopTerms, ShopVerdict } from '../../model/shop.ts';
import type { Json } from '../../model/write-outcome.ts';
import { afterSales } from './life-after-sales.ts';
import words from './shop-words.json' with { type: 'json' };

const said = (fr: string, en: string): Bilingual => ({ fr, en });

const deliveryModes: readonly DeliveryMode[] = [
  {
    code: 'colissimo',
    label: said('Colissimo, à l’adresse choisie', 'Colissimo, to the address of choice'),
    to: 'address',
    clauses: ['boutique-pro/11.1.b', 'boutique-pro/11.1.c'],
  },
  {
    code: 'chronorelais',
    label: said('Point de retrait Chronorelais', 'Chronorelais pick-up point'),
    to: 'pick-up-point',
    clauses: ['boutique-pro/11.1.d'],
  },
];

const contactFamilies = [
  { code: 'telephone-set', label: said('Poste téléphonique', 'Telephone set') },
  { code: 'mobile-range', label: said('Gamme mobile', 'Mobile range') },
  { code: 'business-telephony', label: said('Téléphonie d’entreprise', 'Business telephony') },
  { code: 'other-product', label: said('Autre produit', 'Other product') },
];

const identityDocuments = [
  { code: 'identity', label: said('Pièce d’identité du représentant', 'Identity document of the representative') },
  { code: 'registration', label: said('Extrait Kbis ou avis de situation', 'Company registration extract') },
];

const text = (value: Json | undefined): string => String(value ?? '');
const orNull = (value: Json | undefined): string | null =>
  value === undefined || value === null ? null : String(value);

function verdict(taken: Taken): ShopVerdict {
  const { eligible, reason } = taken.result;
  return {
    eligible: eligible === true,
    ...(reason === undefined || reason === null ? {} : { reason: String(reason) }),
    taken,
  };
}

/** How the shop asks these terms: each answer is one of the contract's decisions. */
export const shop: ShopTerms = {
  ...afterSales,
  deliveryModes,
  reasons: words,
  identityDocuments,
  contactFamilies,
  availability(ask, facts) {
    const taken = ask('offer-availability', { channel: 'boutique', ...facts });
    return { ...verdict(taken), promotionalPrice: taken.result['promotionalPrice'] === true };
  },
  acceptance(ask, facts) {
    const taken = ask('order-acceptance', facts);
    return { ...verdict(taken), registeredAt: orNull(taken.result['registeredAt']) };
  },
  handsets(ask, facts) {
    const taken = ask('order-limits', { ...facts, previousOrders: facts.previousOrders.map((one) => ({ ...one })) });
    return { ...verdict(taken), allowedNow: Number(taken.result['allowedNow']) };
  },
  total(ask, { vatRate, lines }) {
    const taken = ask('order-total', { vatRate, lines: lines.map((one) => ({ ...one })) });
    const { result } = taken;
    return {
      goodsExclTax: text(result['goodsExclTax']),
      deliveryExclTax: text(result['deliveryExclTax']),
      vat: text(result['vat']),
      totalInclTax: text(result['totalInclTax']),
      ecoContributionExclTax: text(result['ofWhichEcoContributionExclTax']),
      taken,
    };
  },
  delivery(ask, facts) {
    const taken = ask('delivery', facts);
    const { result } = taken;
    return {
      ...verdict(taken),
      earliestOn: orNull(result['earliestOn']),
      latestOn: orNull(result['latestOn']),
      feeExclTax: text(result['feeExclTax']),
      onHold: result['onHold'] === true,
    };
  },
  payments(ask, facts) {
    const taken = ask('payment-methods', facts);
    const { card, cashOnDelivery, cashOnDeliveryReasons, voucher } = taken.result;
    return {
      card: card === true,
      cashOnDelivery: cashOnDelivery === true,
      cashOnDeliveryReasons: (cashOnDeliveryReasons as readonly string[]) ?? [],
      voucher: voucher === true,
      taken,
    };
  },
  voucher(ask, facts) {
    const taken = ask('voucher', { request: 'use', ...facts, vouchers: facts.vouchers.map((one) => ({ ...one })) });
    const { result } = taken;
    return {
      ...verdict(taken),
      appliedInclTax: text(result['appliedInclTax']),
      remainderInclTax: text(result['remainderInclTax']),
      lostBalanceInclTax: text(result['lostBalanceInclTax']),
    };
  },
  paymentDue(ask, facts) {
    const taken = ask('payment-due', facts);
    const event = text(taken.result['event']) as 'dispatch' | 'delivery' | 'order';
    return { chargedOn: orNull(taken.result['chargedOn']), event, taken };
  },
  priceError(ask, facts) {
    const taken = ask('price-error', facts);
    return { ...verdict(taken), refundInclTax: text(taken.result['refundInclTax']) };
  },
  collection(ask, facts) {
    const taken = ask('parcel-collection', facts);
    const { collectAt, collectBy } = taken.result;
    return { ...verdict(taken), collectAt: text(collectAt), collectBy: orNull(collectBy) };
  },
  ownership(ask, { invoicedInclTax, payments }) {
    const taken = ask('title-transfer', { invoicedInclTax, payments: payments.map((one) => ({ ...one })) });
    const { ownershipTransferredOn, outstandingInclTax } = taken.result;
    return { transferredOn: orNull(ownershipTransferredOn), outstandingInclTax: text(outstandingInclTax), taken };
  },
  earlyExchange(ask, facts) {
    const taken = ask('early-exchange', facts);
    const { exchangeLimitAt, costInclTax } = taken.result;
    return { ...verdict(taken), exchangeLimitAt: text(exchangeLimitAt), costInclTax: text(costInclTax) };
  },
  warranty(ask, facts) {
    const taken = ask('warranty', facts);
    const { claimDeadline, refundInclTax, awaitingReturn } = taken.result;
    return {
      ...verdict(taken),
      claimDeadline: orNull(claimDeadline),
      refundInclTax: text(refundInclTax),
      awaitingReturn: awaitingReturn === true,
    };
  },
  contact: (ask, facts) => ask('after-sales-contact', facts),
};
