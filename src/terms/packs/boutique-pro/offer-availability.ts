import type { Instant } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, integer, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const FLASH_SALE = ['boutique-pro/6'];
const VISIBLE = ['boutique-pro/7.a'];

interface Sale {
  readonly channel: 'boutique' | 'other';
  readonly visible: boolean;
  readonly orderedAt: Instant;
  readonly quantity: number;
  readonly startsAt?: Instant | undefined;
  readonly endsAt?: Instant | undefined;
  readonly remainingQuantity?: number | undefined;
}

function refuseFlashSale(sale: Sale): string | undefined {
  if (sale.channel !== 'boutique') return 'boutique-only';
  if (sale.orderedAt < sale.startsAt!) return 'not-started';
  if (sale.orderedAt > sale.endsAt!) return 'sale-ended';
  if (!sale.visible) return 'not-visible';
  return sale.quantity > sale.remainingQuantity! ? 'stock-exhausted' : undefined;
}

/** Whether a product can be ordered now, and at the promotional price (articles 6 and 7). */
export const offerAvailability = decision({
  name: 'offer-availability',
  question: {
    fr: 'Ce produit peut-il être commandé maintenant, et au prix promotionnel ?',
    en: 'Can this product be ordered now, and at the promotional price?',
  },
  clauses: ['boutique-pro/6', 'boutique-pro/7.a'],
  input: {
    channel: oneOf('boutique', 'other'),
    kind: oneOf('regular', 'promotion', 'flash-sale'),
    visible: boolean,
    orderedAt: datetime,
    quantity: integer,
    startsAt: optional(datetime),
    endsAt: optional(datetime),
    remainingQuantity: optional(integer),
  },
  output: { eligible: boolean, reason: refusalReason, promotionalPrice: boolean },
  check({ kind, quantity, startsAt, endsAt, remainingQuantity }) {
    if (quantity < 1) return fault('quantity', 'Commandez au moins un article.', 'Order at least one item.');
    if (kind === 'flash-sale' && startsAt === undefined)
      return fault('startsAt', 'Donnez le début de la vente flash.', 'Give the start of the flash sale.');
    if (kind !== 'regular' && endsAt === undefined)
      return fault('endsAt', 'Donnez la fin de l’opération.', 'Give the end of the operation.');
    if (kind === 'flash-sale' && remainingQuantity === undefined)
      return fault('remainingQuantity', 'Donnez la quantité restante.', 'Give the quantity left.');
    if (startsAt !== undefined && endsAt !== undefined && endsAt < startsAt)
      return fault('endsAt', 'La fin suit le début.', 'The end comes after the start.');
    return undefined;
  },
  decide(facts) {
    const { kind, visible, orderedAt, startsAt, endsAt } = facts;
    if (kind === 'flash-sale') {
      const reason = refuseFlashSale(facts);
      return answer({ eligible: reason === undefined, reason, promotionalPrice: reason === undefined }, FLASH_SALE);
    }
    if (kind === 'regular') {
      return answer(
        { eligible: visible, reason: visible ? undefined : 'not-visible', promotionalPrice: false },
        VISIBLE,
      );
    }
    const inPeriod = (startsAt === undefined || orderedAt >= startsAt) && orderedAt <= endsAt!;
    const eligible = inPeriod || visible;
    const reason = eligible ? undefined : 'not-visible-and-promotion-over';
    return answer({ eligible, reason, promotionalPrice: inPeriod }, VISIBLE);
  },
});
