import { isoDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CARD = ['boutique-pro/9.b'];
const CASH_ON_DELIVERY = ['boutique-pro/9.c'];

/** Day on which the payment is taken (article 9). A voucher, on which the text is silent, is consumed at the order. */
export const paymentDue = decision({
  name: 'payment-due',
  question: { fr: 'Quel jour le paiement est-il pris ?', en: 'On which day is the payment taken?' },
  clauses: ['boutique-pro/9.b', 'boutique-pro/9.c'],
  input: {
    method: oneOf('card', 'cash-on-delivery', 'voucher'),
    paymentValidatedOn: date,
    dispatchedOn: optional(date),
    deliveredOn: optional(date),
  },
  output: { chargedOn: nullable(date), event: oneOf('dispatch', 'delivery', 'order') },
  check({ paymentValidatedOn, dispatchedOn, deliveredOn }) {
    if (dispatchedOn !== undefined && dispatchedOn < paymentValidatedOn)
      return fault(
        'dispatchedOn',
        'L’expédition suit la validation du paiement.',
        'The dispatch comes after the validation of the payment.',
      );
    if (deliveredOn !== undefined && (dispatchedOn === undefined || deliveredOn < dispatchedOn))
      return fault(
        'deliveredOn',
        'La livraison suit l’expédition : donnez les deux.',
        'The delivery comes after the dispatch: give both.',
      );
    return undefined;
  },
  decide({ method, paymentValidatedOn, dispatchedOn, deliveredOn }) {
    if (method === 'card') return answer({ chargedOn: dispatchedOn ?? null, event: 'dispatch' }, CARD);
    if (method === 'voucher') return answer({ chargedOn: paymentValidatedOn, event: 'order' }, CARD);
    return answer({ chargedOn: deliveredOn ?? null, event: 'delivery' }, CASH_ON_DELIVERY);
  },
  explain(facts, figures, { chargedOn, event }) {
    if (chargedOn === null) return [];
    const on = isoDate(chargedOn);
    const words = {
      dispatch: {
        clause: 'boutique-pro/9.b',
        fr: `Carte débitée à l’expédition : ${on}.`,
        en: `Card debited at the dispatch: ${on}.`,
      },
      delivery: { clause: 'boutique-pro/9.c', fr: `Payé à la livraison : ${on}.`, en: `Paid at the delivery: ${on}.` },
      order: {
        clause: 'boutique-pro/9.b',
        fr: `Bon consommé à la commande : ${on}.`,
        en: `Voucher consumed at the order: ${on}.`,
      },
    };
    return [words[event]];
  },
});
