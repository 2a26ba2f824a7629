import { isoDate } from '../../../kernel/civil-date.ts';
import { type Exact, plus, ZERO } from '../../../kernel/exact.ts';
import { moneyText, monthlyPriceByDay, NO_MONEY, sum, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, listOf, money, noted, record, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** The fees and the extras rest on the article of the network, which the bill does not know: both are cited. */
function becauseOf(activation: boolean, extras: boolean): readonly string[] {
  const because = ['orne-thd/8.b', 'orne-thd/8.c'];
  if (activation) because.push('orne-thd/8.a', 'orne-thd/7.hist.c');
  if (extras) because.push('orne-thd/7.hist.d');
  if (activation || extras) because.push('orne-thd/7.ftth.b');
  return because;
}

/** Amount of a first bill: subscriptions by day from the effective date of each, plus fees and extras (article 8). */
export const firstBill = decision({
  name: 'first-bill',
  question: { fr: 'Quel est le montant de la première facture ?', en: 'What does the first bill amount to?' },
  clauses: [
    'orne-thd/7.hist.c',
    'orne-thd/7.hist.d',
    'orne-thd/7.ftth.b',
    'orne-thd/8.a',
    'orne-thd/8.b',
    'orne-thd/8.c',
  ],
  input: {
    items: noted(
      listOf(record({ label: text, monthlyPriceInclTax: money, effectiveOn: date })),
      'each service and option',
    ),
    periodEndsOn: noted(date, 'last day covered by the bill'),
    activationFeesInclTax: noted(money, 'activation and access fees, at the tariff of the subscription date'),
    extrasInclTax: noted(money, 'extra equipment and services asked for, at the tariff of the day they are done'),
  },
  output: {
    subscriptionInclTax: money,
    activationFeesInclTax: money,
    extrasInclTax: money,
    totalInclTax: money,
  },
  check(facts) {
    if (facts.items.length === 0) return fault('items', 'Donnez au moins un service.', 'Give at least one service.');
    if (facts.items.some((one) => one.effectiveOn > facts.periodEndsOn))
      return fault(
        'items',
        'Chaque service doit avoir pris effet dans la période.',
        'Every service must be effective within the period.',
      );
    return undefined;
  },
  decide(facts) {
    let exact: Exact = ZERO;
    for (const one of facts.items)
      exact = plus(exact, monthlyPriceByDay(one.monthlyPriceInclTax, one.effectiveOn, facts.periodEndsOn));
    const subscriptionInclTax = toCents(exact);
    const { activationFeesInclTax, extrasInclTax } = facts;
    return answer(
      {
        subscriptionInclTax,
        activationFeesInclTax,
        extrasInclTax,
        totalInclTax: sum(subscriptionInclTax, activationFeesInclTax, extrasInclTax),
      },
      becauseOf(activationFeesInclTax !== NO_MONEY, extrasInclTax !== NO_MONEY),
    );
  },
  explain(facts, _figures, result) {
    const until = isoDate(facts.periodEndsOn);
    const listed = facts.items
      .map((one) => `${one.label} ${moneyText(one.monthlyPriceInclTax)} € (${isoDate(one.effectiveOn)})`)
      .join(', ');
    const [subscription, fees, extras, total] = [
      result.subscriptionInclTax,
      result.activationFeesInclTax,
      result.extrasInclTax,
      result.totalInclTax,
    ].map(moneyText);
    return [
      {
        clause: 'orne-thd/8.b',
        fr: `${listed} : au prorata des jours de chaque mois jusqu’au ${until} inclus, ${subscription} € TTC.`,
        en: `${listed}: by the days of each month up to and including ${until}, EUR ${subscription} incl. tax.`,
      },
      {
        clause: 'orne-thd/8.a',
        fr: `Frais de mise en service ${fees} €, suppléments ${extras} € : total ${total} € TTC.`,
        en: `Activation fees EUR ${fees}, extras EUR ${extras}: total EUR ${total} incl. tax.`,
      },
    ];
  },
});
