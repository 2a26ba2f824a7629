import { isoDate, plusYears } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, noted, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const input = {
  claimant: noted(oneOf('customer', 'operator'), 'customer: to get back a price paid; operator: for sums owed'),
  customerType: noted(
    oneOf('residential', 'professional', 'public-body'),
    'public-body: the State or a local authority',
  ),
  startsOn: noted(date, 'payment day for the customer, due date for the operator'),
  claimOn: date,
};

function clauseOf(facts: FactsOf<typeof input>): string {
  if (facts.customerType === 'professional') return 'orne-thd/pro.11.a';
  if (facts.customerType === 'public-body') return 'orne-thd/pro.11.b';
  return facts.claimant === 'customer' ? 'orne-thd/12.a' : 'orne-thd/12.b';
}

/** Until when a claim on a price paid or a sum owed can be made (article 12). */
export const limitationPeriod = decision({
  name: 'limitation-period',
  question: { fr: 'Jusqu’à quand cette somme peut-elle être réclamée ?', en: 'Until when can this sum be claimed?' },
  clauses: ['orne-thd/12.a', 'orne-thd/12.b', 'orne-thd/pro.11.a', 'orne-thd/pro.11.b'],
  input,
  output: { years: integer, startsFrom: oneOf('payment-day', 'due-date'), expiresOn: date, barred: boolean },
  check(facts) {
    return facts.claimOn < facts.startsOn
      ? fault(
          'claimOn',
          'La réclamation ne peut précéder le point de départ.',
          'The claim cannot come before the start.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const years = figures.limitationYears[facts.customerType];
    const expiresOn = plusYears(facts.startsOn, years);
    return answer(
      {
        years,
        startsFrom: facts.claimant === 'customer' ? 'payment-day' : 'due-date',
        expiresOn,
        barred: facts.claimOn > expiresOn,
      },
      [clauseOf(facts)],
    );
  },
  explain(facts, _figures, result) {
    const [from, until] = [isoDate(facts.startsOn), isoDate(result.expiresOn)];
    return [
      {
        clause: clauseOf(facts),
        fr: `${result.years} an(s) à compter du ${from} : jusqu’au ${until} inclus.`,
        en: `${result.years} year(s) from ${from}: up to and including ${until}.`,
      },
    ];
  },
});
