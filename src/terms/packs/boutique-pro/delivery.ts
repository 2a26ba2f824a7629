import { type CivilDate, isoDate, latest } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { type Refusal, refusal, refusalReason } from '../../rules/refusal.ts';
import { type BoutiqueProFigures, decision } from './figures.ts';

const OUTSIDE = refusal('outside-mainland-france', 'boutique-pro/11.1.a');
const NOT_OFFERED = refusal('mode-not-offered', 'boutique-pro/11.1.b', 'boutique-pro/11.1.d');
const NO_COLISSIMO = refusal('colissimo-excluded', 'boutique-pro/11.1.c');
const NO_PART = refusal('no-partial-delivery', 'boutique-pro/7.c');

interface Order {
  readonly territory: string;
  readonly mode: 'colissimo' | 'chronorelais' | 'chronopost';
  readonly containsPhoneWithMobilePlan: boolean;
  readonly validatedOn: CivilDate;
  readonly allItemsInStock: boolean;
  readonly preOrder: boolean;
  readonly releaseOn?: CivilDate | undefined;
  readonly partialDeliveryRequested: boolean;
}

function refuse(order: Order): Refusal | undefined {
  if (order.territory !== 'FR') return OUTSIDE;
  if (order.mode === 'chronopost') return NOT_OFFERED;
  if (order.mode === 'colissimo' && order.containsPhoneWithMobilePlan) return NO_COLISSIMO;
  return order.partialDeliveryRequested ? NO_PART : undefined;
}

/** The delivery window; `null` while the release of a pre-order is not confirmed. */
function windowOf({ validatedOn, preOrder, releaseOn }: Order, figures: BoutiqueProFigures) {
  if (preOrder && releaseOn === undefined) return { earliestOn: null, latestOn: null };
  const start = releaseOn === undefined ? validatedOn : latest(releaseOn, validatedOn);
  const prepared = plusWorkingDays('ouvre', 'FR', validatedOn, figures.earliestDeliveryDays);
  return {
    earliestOn: releaseOn === undefined ? prepared : latest(releaseOn, prepared),
    latestOn: plusWorkingDays('ouvre', 'FR', start, figures.latestDeliveryDays),
  };
}

function granted({ mode, allItemsInStock, preOrder }: Order): readonly string[] {
  const because = ['boutique-pro/11.1.a', mode === 'colissimo' ? 'boutique-pro/11.1.b' : 'boutique-pro/11.1.d'];
  if (mode === 'colissimo') because.push('boutique-pro/11.1.c');
  because.push('boutique-pro/7.c', 'boutique-pro/11.2.a');
  if (!allItemsInStock) because.push('boutique-pro/7.b');
  if (preOrder) because.push('boutique-pro/7.e', 'boutique-pro/11.2.b');
  return because;
}

/** Whether a delivery mode is open to an order, and the delivery window (articles 7 and 11). */
export const delivery = decision({
  name: 'delivery',
  question: {
    fr: 'Ce mode de livraison est-il possible, et entre quelles dates ?',
    en: 'Is this delivery mode open, and between which dates?',
  },
  clauses: [
    'boutique-pro/7.b',
    'boutique-pro/7.c',
    'boutique-pro/7.e',
    'boutique-pro/11.1.a',
    'boutique-pro/11.1.b',
    'boutique-pro/11.1.c',
    'boutique-pro/11.1.d',
    'boutique-pro/11.2.a',
    'boutique-pro/11.2.b',
  ],
  input: {
    territory: oneOf('FR', 'GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE'),
    mode: oneOf('colissimo', 'chronorelais', 'chronopost'),
    containsPhoneWithMobilePlan: boolean,
    validatedOn: date,
    allItemsInStock: boolean,
    preOrder: boolean,
    releaseOn: noted(optional(date), 'release date confirmed by the manufacturer'),
    partialDeliveryRequested: boolean,
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    earliestOn: nullable(date),
    latestOn: nullable(date),
    feeExclTax: money,
    onHold: boolean,
  },
  check({ preOrder, releaseOn }) {
    return releaseOn !== undefined && !preOrder
      ? fault('releaseOn', 'Seule une précommande a une date de sortie.', 'Only a pre-order has a release date.')
      : undefined;
  },
  decide(order, figures) {
    const feeExclTax = figures.deliveryFee;
    const refused = refuse(order);
    if (refused) {
      const nothing = { earliestOn: null, latestOn: null, feeExclTax, onHold: false };
      return answer({ eligible: false, reason: refused.reason, ...nothing }, refused.because);
    }
    const result = {
      eligible: true,
      reason: undefined,
      ...windowOf(order, figures),
      feeExclTax,
      onHold: !order.allItemsInStock,
    };
    return answer(result, granted(order));
  },
  explain(order, figures, { earliestOn, latestOn }) {
    if (earliestOn === null || latestOn === null) return [];
    const [from, to, validated] = [earliestOn, latestOn, order.validatedOn].map(isoDate);
    const days = `${figures.earliestDeliveryDays}-${figures.latestDeliveryDays}`;
    return [
      {
        clause: order.preOrder ? 'boutique-pro/11.2.b' : 'boutique-pro/11.2.a',
        fr: `Commande validée le ${validated} : ${days} jours ouvrés${order.preOrder ? ', la sortie comptant' : ''}, du ${from} au ${to}.`,
        en: `Order validated on ${validated}: ${days} working days${order.preOrder ? ', with regard to the release' : ''}, from ${from} to ${to}.`,
      },
    ];
  },
});
