import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, money, noted, oneOf, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** Means of payment open to an order (article 9). */
export const paymentMethods = decision({
  name: 'payment-methods',
  question: { fr: 'Comment cette commande peut-elle être payée ?', en: 'How may this order be paid?' },
  clauses: [
    'boutique-pro/9.a',
    'boutique-pro/9.c',
    'boutique-pro/9.d',
    'boutique-pro/9.e',
    'boutique-pro/9.f',
    'boutique-pro/9.g',
  ],
  input: {
    totalInclTax: noted(money, 'whole order, before any voucher'),
    deliveryMode: oneOf('colissimo', 'chronorelais', 'chronopost'),
    containsLaptop: boolean,
    containsPhoneWithMobilePlan: boolean,
  },
  output: { card: boolean, cashOnDelivery: boolean, cashOnDeliveryReasons: listOf(text), voucher: boolean },
  check({ totalInclTax }) {
    return totalInclTax === NO_MONEY
      ? fault('totalInclTax', 'Donnez le montant de la commande.', 'Give the amount of the order.')
      : undefined;
  },
  decide({ totalInclTax, deliveryMode, containsLaptop, containsPhoneWithMobilePlan }, figures) {
    const reasons: string[] = [];
    const because = ['boutique-pro/9.a'];
    if (deliveryMode !== 'colissimo') {
      reasons.push('relay-or-chronopost-delivery');
      because.push('boutique-pro/9.d');
    }
    if (totalInclTax >= figures.cashOnDeliveryBelow) {
      reasons.push('amount-1500-or-more');
      because.push('boutique-pro/9.e');
    }
    if (containsLaptop) {
      reasons.push('laptop');
      because.push('boutique-pro/9.f');
    }
    const cashOnDelivery = reasons.length === 0;
    if (cashOnDelivery) because.push('boutique-pro/9.c');
    because.push('boutique-pro/9.g');
    const voucher = !containsPhoneWithMobilePlan;
    return answer({ card: true, cashOnDelivery, cashOnDeliveryReasons: reasons, voucher }, because);
  },
});
