import { dividedBy, type Exact, plus, ratio, times, ZERO } from '../../../kernel/exact.ts';
import { moneyText, subtract, toCents } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, decimal, money, noted, optional } from '../../model/fields.ts';
import { trimmedDecimal } from '../../rules/trimmed-decimal.ts';
import { decision } from './figures.ts';

const HUNDRED = ratio(100);
const TAXED = ['orne-thd/8.d'];
const UNTAXED = ['orne-thd/pro.10.a'];

/** Tax-included amount of a price shown without tax, at the rate of the billing day (article 8). */
export const priceInclTax = decision({
  name: 'price-incl-tax',
  question: { fr: 'Quel est le prix TTC de ce prix hors taxes ?', en: 'What is this price with tax included?' },
  clauses: ['orne-thd/8.d', 'orne-thd/pro.10.a'],
  input: {
    priceExclTax: decimal,
    subjectToVat: boolean,
    vatRatePercent: optional(noted(decimal, 'rate in force on the billing day; 20 when absent')),
  },
  output: { priceInclTax: money, vat: money },
  decide(facts, figures) {
    const usual: Exact = facts.vatRatePercent ?? ratio(figures.usualVatPercent);
    const rate = facts.subjectToVat ? usual : ZERO;
    const inclTax = toCents(dividedBy(times(facts.priceExclTax, plus(HUNDRED, rate)), 100));
    return answer(
      { priceInclTax: inclTax, vat: subtract(inclTax, toCents(facts.priceExclTax)) },
      facts.subjectToVat ? TAXED : UNTAXED,
    );
  },
  explain(facts, figures, result) {
    const [inclTax, vat] = [moneyText(result.priceInclTax), moneyText(result.vat)];
    if (!facts.subjectToVat)
      return [
        {
          clause: 'orne-thd/pro.10.a',
          fr: `Somme hors du champ de la TVA : ${inclTax} €.`,
          en: `Not subject to VAT: EUR ${inclTax}.`,
        },
      ];
    const rate = facts.vatRatePercent ? trimmedDecimal(facts.vatRatePercent) : String(figures.usualVatPercent);
    return [
      {
        clause: 'orne-thd/8.d',
        fr: `TVA au taux du jour de facturation, ${rate} % : ${vat} €, soit ${inclTax} € TTC.`,
        en: `VAT at the rate of the billing day, ${rate} %: EUR ${vat}, that is EUR ${inclTax} incl. tax.`,
      },
    ];
  },
});
