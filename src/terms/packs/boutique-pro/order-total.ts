import { ONE, plus, shortestDecimalText, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, multiply, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { decimal, integer, listOf, money, noted, optional, record } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['boutique-pro/8.a', 'boutique-pro/8.b', 'boutique-pro/8.c'];

/** Amount of an order from prices shown excluding tax; the levies are inside the prices (article 8). */
export const orderTotal = decision({
  name: 'order-total',
  question: { fr: 'Combien coûte la commande ?', en: 'What does the order cost?' },
  clauses: ['boutique-pro/8.a', 'boutique-pro/8.b', 'boutique-pro/8.c'],
  input: {
    vatRate: noted(decimal, "decimal string, e.g. '0.20'; not in the text, given by the product"),
    lines: listOf(
      record({
        unitPriceExclTax: money,
        quantity: integer,
        ecoContributionExclTax: optional(money),
        privateCopyExclTax: optional(money),
      }),
    ),
  },
  output: {
    goodsExclTax: money,
    deliveryExclTax: money,
    vat: money,
    totalInclTax: money,
    ofWhichEcoContributionExclTax: money,
  },
  check({ lines }) {
    if (lines.length === 0 || lines.some((line) => line.quantity < 1))
      return fault(
        'lines',
        'Donnez au moins une ligne, chacune d’une quantité d’au moins 1.',
        'Give at least one line, each with a quantity of at least 1.',
      );
    const levies = lines.map((one) => sum(one.ecoContributionExclTax ?? NO_MONEY, one.privateCopyExclTax ?? NO_MONEY));
    if (lines.some((line, i) => levies[i]! > line.unitPriceExclTax))
      return fault(
        'lines',
        'Les contributions sont comprises dans le prix unitaire : elles ne peuvent le dépasser.',
        'The contributions are inside the unit price: they cannot be above it.',
      );
    return undefined;
  },
  decide({ vatRate, lines }, figures) {
    const goodsExclTax = sum(...lines.map((line) => multiply(line.unitPriceExclTax, line.quantity)));
    const eco = sum(...lines.map((line) => multiply(line.ecoContributionExclTax ?? NO_MONEY, line.quantity)));
    const totalInclTax = toCents(times(exactEuros(goodsExclTax), plus(ONE, vatRate)));
    return answer(
      {
        goodsExclTax,
        deliveryExclTax: figures.deliveryFee,
        vat: subtract(totalInclTax, goodsExclTax),
        totalInclTax,
        ofWhichEcoContributionExclTax: eco,
      },
      BECAUSE,
    );
  },
  explain({ vatRate }, figures, result) {
    const goods = moneyText(result.goodsExclTax);
    const total = moneyText(result.totalInclTax);
    const rate = shortestDecimalText(times(vatRate, 100n));
    return [
      {
        clause: 'boutique-pro/8.a',
        fr: `${goods} € HT, TVA à ${rate} % arrondie une fois sur l’ensemble : ${total} € TTC.`,
        en: `EUR ${goods} excl. tax, VAT at ${rate}% rounded once on the whole: EUR ${total} incl. tax.`,
      },
    ];
  },
});
