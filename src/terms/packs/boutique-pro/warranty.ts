import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/12.a'];
const REFUSED = { remedy: null, refundInclTax: NO_MONEY, awaitingReturn: false } as const;

/** Legal warranty against hidden defects, counted from the discovery (article 12). */
export const warranty = decision({
  name: 'warranty',
  question: {
    fr: 'La garantie des vices cachés joue-t-elle, et que rembourser ?',
    en: 'Does the hidden-defect warranty apply, and what is refunded?',
  },
  clauses: ['boutique-pro/12.a'],
  input: {
    hiddenDefect: boolean,
    discoveredOn: date,
    claimedOn: date,
    choice: oneOf('keep', 'return'),
    goodsReturned: boolean,
    pricePaidInclTax: money,
    agreedReductionInclTax: optional(money),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    claimDeadline: nullable(date),
    remedy: nullable(oneOf('price-reduction', 'full-refund')),
    refundInclTax: money,
    awaitingReturn: boolean,
  },
  check({ discoveredOn, claimedOn, choice, pricePaidInclTax, agreedReductionInclTax }) {
    if (claimedOn < discoveredOn)
      return fault(
        'claimedOn',
        'La demande suit la découverte du vice.',
        'The claim comes after the discovery of the defect.',
      );
    if (agreedReductionInclTax === undefined) return undefined;
    if (choice === 'return')
      return fault(
        'agreedReductionInclTax',
        'Une réduction s’accorde à qui garde le bien.',
        'A reduction is for a customer who keeps the goods.',
      );
    if (agreedReductionInclTax > pricePaidInclTax)
      return fault(
        'agreedReductionInclTax',
        'La réduction ne dépasse pas le prix payé.',
        'The reduction is at most the price paid.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (!facts.hiddenDefect) {
      return answer({ eligible: false, reason: 'not-hidden-defect', claimDeadline: null, ...REFUSED }, BECAUSE);
    }
    const claimDeadline = plusMonths(facts.discoveredOn, figures.hiddenDefectMonths);
    if (facts.claimedOn > claimDeadline) {
      return answer({ eligible: false, reason: 'warranty-expired', claimDeadline, ...REFUSED }, BECAUSE);
    }
    const granted = { eligible: true, reason: undefined, claimDeadline };
    if (facts.choice === 'keep') {
      const refundInclTax = facts.agreedReductionInclTax ?? NO_MONEY;
      return answer({ ...granted, remedy: 'price-reduction', refundInclTax, awaitingReturn: false }, BECAUSE);
    }
    const refundInclTax = facts.goodsReturned ? facts.pricePaidInclTax : NO_MONEY;
    return answer({ ...granted, remedy: 'full-refund', refundInclTax, awaitingReturn: !facts.goodsReturned }, BECAUSE);
  },
  explain({ discoveredOn }, figures, { claimDeadline }) {
    if (claimDeadline === null) return [];
    const [found, until] = [discoveredOn, claimDeadline].map(isoDate);
    return [
      {
        clause: 'boutique-pro/12.a',
        fr: `${figures.hiddenDefectMonths} mois après la découverte du ${found} : ${until} inclus.`,
        en: `${figures.hiddenDefectMonths} months after the discovery of ${found}: ${until} included.`,
      },
    ];
  },
});
