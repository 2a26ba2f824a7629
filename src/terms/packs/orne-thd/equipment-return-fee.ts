import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, multiply } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, listOf, money, noted, optional, record, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const IN_TIME = ['orne-thd/9.e'];
const CHARGED = ['orne-thd/9.e', 'orne-thd/9.f'];

/** Fee for equipment not given back by the last day of the subscription (article 9). */
export const equipmentReturnFee = decision({
  name: 'equipment-return-fee',
  question: { fr: 'Que coûte le matériel non rendu ?', en: 'What does equipment not given back cost?' },
  clauses: ['orne-thd/9.e', 'orne-thd/9.f'],
  input: {
    lastDayOn: noted(date, 'last day of the subscription'),
    asOf: date,
    items: listOf(record({ label: text, ownedByCustomer: boolean, returnedOn: optional(date) })),
  },
  output: { feeItems: integer, stillToReturn: integer, feeInclTax: money },
  check(facts) {
    return facts.items.length === 0
      ? fault('items', 'Donnez au moins un matériel.', 'Give at least one item.')
      : undefined;
  },
  decide(facts, figures) {
    const { lastDayOn, asOf } = facts;
    let missing = 0;
    for (const { ownedByCustomer, returnedOn } of facts.items) {
      const back = returnedOn !== undefined && returnedOn <= lastDayOn && returnedOn <= asOf;
      if (!ownedByCustomer && !back) missing += 1;
    }
    const feeItems = asOf > lastDayOn ? missing : 0;
    return answer(
      { feeItems, stillToReturn: missing - feeItems, feeInclTax: multiply(figures.unreturnedItemFee, feeItems) },
      feeItems > 0 ? CHARGED : IN_TIME,
    );
  },
  explain(facts, figures, result) {
    const [unit, fee, until] = [
      moneyText(figures.unreturnedItemFee),
      moneyText(result.feeInclTax),
      isoDate(facts.lastDayOn),
    ];
    return [
      {
        clause: 'orne-thd/9.f',
        fr: `Matériel attendu jusqu’au ${until} inclus : ${result.feeItems} non rendu(s) à ${unit} €, soit ${fee} € TTC.`,
        en: `Equipment expected up to and including ${until}: ${result.feeItems} not returned at EUR ${unit}, that is EUR ${fee} incl. tax.`,
      },
    ];
  },
});
