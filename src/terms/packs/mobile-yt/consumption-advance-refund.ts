import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, smallest, subtract } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const REFUND = 'mobile-yt/8.b';

function refusalOf(remainingDue: Money, balance: Money) {
  if (remainingDue > NO_MONEY) return 'sums-outstanding';
  return balance === NO_MONEY ? 'nothing-left' : 'last-bill-unpaid';
}

/** Deduction of the advance from the sums due and refund of its balance (article 8). */
export const consumptionAdvanceRefund = decision({
  name: 'consumption-advance-refund',
  question: {
    fr: 'Que reste-t-il de l’avance, et quand est-ce rendu ?',
    en: 'What is left of the advance, and when is it refunded?',
  },
  clauses: [REFUND],
  input: { advancePaid: money, sumsDue: money, lastBillPaidOn: optional(date) },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('sums-outstanding', 'nothing-left', 'last-bill-unpaid')),
    deducted: money,
    remainingDue: money,
    refund: money,
    refundBy: nullable(date),
  },
  decide(facts, figures) {
    const deducted = smallest(facts.advancePaid, facts.sumsDue);
    const remainingDue = subtract(facts.sumsDue, deducted);
    const balance = subtract(facts.advancePaid, deducted);
    const refundable = remainingDue === NO_MONEY && balance > NO_MONEY;
    if (refundable && facts.lastBillPaidOn !== undefined) {
      const refundBy = plusDays(facts.lastBillPaidOn, figures.advanceRefundDays);
      return answer({ eligible: true, reason: null, deducted, remainingDue, refund: balance, refundBy }, [REFUND]);
    }
    const reason = refusalOf(remainingDue, balance);
    return answer({ eligible: false, reason, deducted, remainingDue, refund: NO_MONEY, refundBy: null }, [REFUND]);
  },
  explain(facts, figures, result) {
    const by = result.refundBy === null ? '' : isoDate(result.refundBy);
    const sums = `${moneyText(facts.advancePaid)} - ${moneyText(result.deducted)} = ${moneyText(result.refund)}`;
    return [
      result.refundBy === null
        ? {
            clause: REFUND,
            fr: `${moneyText(result.deducted)} € déduits des sommes dues, rien à rembourser pour l’instant.`,
            en: `EUR ${moneyText(result.deducted)} taken off the sums due, nothing to refund for now.`,
          }
        : {
            clause: REFUND,
            fr: `${sums} €, à rendre dans les ${figures.advanceRefundDays} jours, jusqu’au ${by}.`,
            en: `EUR ${sums}, refunded within ${figures.advanceRefundDays} days, until ${by}.`,
          },
    ];
  },
});
