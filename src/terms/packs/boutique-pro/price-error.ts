import { decimalText, ratio } from '../../../kernel/exact.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, decimal, money, noted } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/8.d'];

/** Whether a sale may be cancelled for a manifest price display error; the ratio informs and decides nothing (article 8). */
export const priceError = decision({
  name: 'price-error',
  question: {
    fr: 'La vente peut-elle être annulée pour une erreur manifeste de prix ?',
    en: 'May the sale be cancelled for a manifest price error?',
  },
  clauses: ['boutique-pro/8.d'],
  input: {
    displayedPriceExclTax: money,
    usualPriceExclTax: noted(money, 'usual market price at the time of the order'),
    derisory: noted(boolean, "reviewer's finding"),
    unrelatedToMarketValue: noted(boolean, "reviewer's finding"),
    alreadyPaidInclTax: money,
  },
  output: {
    eligible: noted(boolean, 'true: the sale may be cancelled'),
    reason: refusalReason,
    priceRatio: noted(decimal, 'displayed / usual, 4 decimals'),
    refundInclTax: money,
  },
  check({ usualPriceExclTax }) {
    return usualPriceExclTax === NO_MONEY
      ? fault('usualPriceExclTax', 'Donnez le prix habituel du marché.', 'Give the usual market price.')
      : undefined;
  },
  decide({ displayedPriceExclTax, usualPriceExclTax, derisory, unrelatedToMarketValue, alreadyPaidInclTax }) {
    const reason =
      displayedPriceExclTax >= usualPriceExclTax
        ? 'price-not-below-market'
        : !derisory
          ? 'price-not-derisory'
          : !unrelatedToMarketValue
            ? 'price-related-to-market-value'
            : undefined;
    return answer(
      {
        eligible: reason === undefined,
        reason,
        priceRatio: decimalText(ratio(displayedPriceExclTax, usualPriceExclTax), 4),
        refundInclTax: reason === undefined ? alreadyPaidInclTax : NO_MONEY,
      },
      BECAUSE,
    );
  },
});
