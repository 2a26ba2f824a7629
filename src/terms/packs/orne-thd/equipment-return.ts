import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, oneOf, optional, record, text } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision } from './figures.ts';

interface Item {
  readonly ref: string;
  readonly returnedOn?: CivilDate | undefined;
  readonly working: boolean;
  readonly missingPartsCost?: Money | undefined;
  readonly repairCost?: Money | undefined;
}

/** What one item has become by `asOf`, and what is billed for it. */
function settleItem(item: Item, dueOn: CivilDate, asOf: CivilDate, unreturnedFee: Money) {
  const { ref, returnedOn, working } = item;
  if (returnedOn === undefined)
    return asOf <= dueOn
      ? ({ ref, state: 'awaited', charge: NO_MONEY } as const)
      : ({ ref, state: 'not-returned', charge: unreturnedFee } as const);
  if (returnedOn > dueOn) return { ref, state: 'returned-late', charge: unreturnedFee } as const;
  const missing = item.missingPartsCost ?? NO_MONEY;
  return working
    ? ({ ref, state: 'returned', charge: missing } as const)
    : ({ ref, state: 'returned-not-working', charge: sum(missing, item.repairCost ?? NO_MONEY) } as const);
}

const CLAUSES_OF_STATE = {
  awaited: [],
  returned: ['orne-thd/14.c'],
  'returned-not-working': ['orne-thd/14.c', 'orne-thd/14.d'],
  'returned-late': ['orne-thd/14.e'],
  'not-returned': ['orne-thd/14.e'],
} as const;

/** What is billed for the equipment at the end of the subscription (article 14, amount of article 9). */
export const equipmentReturn = decision({
  name: 'equipment-return',
  question: {
    fr: 'Que facture-t-on pour les équipements à la fin de l’abonnement ?',
    en: 'What is billed for the equipment at the end of the subscription?',
  },
  clauses: ['orne-thd/14.a', 'orne-thd/14.b', 'orne-thd/14.c', 'orne-thd/14.d', 'orne-thd/14.e'],
  input: {
    lastServiceOn: noted(
      date,
      'last day of the subscription (lastServiceOn of decision termination); after a death, equipmentDueOn of decision death',
    ),
    asOf: date,
    items: listOf(
      record({
        ref: text,
        returnedOn: optional(noted(date, 'day handed in or posted')),
        working: boolean,
        missingPartsCost: optional(money),
        repairCost: optional(noted(money, 'repair or replacement at the tariff of the return day')),
      }),
    ),
  },
  output: {
    dueOn: date,
    items: listOf(
      record({
        ref: text,
        state: oneOf('awaited', 'returned', 'returned-not-working', 'returned-late', 'not-returned'),
        charge: money,
      }),
    ),
    total: money,
  },
  check({ items }) {
    return items.length === 0 || listedTwice(items.map((item) => item.ref))
      ? fault(
          'items',
          'Donnez au moins un équipement, chaque référence une seule fois.',
          'Give at least one item, each reference once.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const dueOn = facts.lastServiceOn;
    const items = facts.items.map((item) => settleItem(item, dueOn, facts.asOf, figures.unreturnedItemFee));
    const because = ['orne-thd/14.a', 'orne-thd/14.b'];
    for (const { state } of items) {
      for (const id of CLAUSES_OF_STATE[state]) if (!because.includes(id)) because.push(id);
    }
    return answer({ dueOn, items, total: sum(...items.map((item) => item.charge)) }, because);
  },
  explain(_facts, figures, result) {
    const due = isoDate(result.dueOn);
    const fee = moneyText(figures.unreturnedItemFee);
    const late = result.items.filter((item) => item.state === 'returned-late' || item.state === 'not-returned').length;
    const total = moneyText(result.total);
    return [
      {
        clause: 'orne-thd/14.b',
        fr: `Équipements à rendre au plus tard le ${due}, dernier jour de l’abonnement.`,
        en: `Equipment due back by ${due}, last day of the subscription.`,
      },
      {
        clause: 'orne-thd/14.e',
        fr: `${late} hors délai à ${fee} € pièce, pièces et réparations comprises : ${total} € TTC.`,
        en: `${late} out of time at EUR ${fee} each, parts and repairs included: EUR ${total} incl. tax.`,
      },
    ];
  },
});
