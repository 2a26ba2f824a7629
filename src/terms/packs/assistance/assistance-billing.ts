import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { listOf, money, oneOf, optional, record } from '../../model/fields.ts';
import { type AssistanceFigures, decision } from './figures.ts';
import { SERVICE, SERVICE_CODES, SERVICES, type ServiceCode } from './price-list.ts';

type Outcome = 'success' | 'failed' | 'access-not-reconfigured' | 'stopped-by-customer' | 'not-performed';
interface Item {
  readonly code: ServiceCode;
  readonly outcome: Outcome;
}

/** Whether the intervention left something unsolved, so that a home visit may follow. */
function unsolved({ outcome }: Item): boolean {
  return outcome !== 'success' && outcome !== 'not-performed';
}

/** A service that succeeded is billed; virus removal is billed whenever it was carried out (4.9). */
function isBilled(item: Item): boolean {
  return item.outcome === 'success' || (unsolved(item) && SERVICE[item.code].traits.includes('virus'));
}

function priceOf(item: Item, figures: AssistanceFigures): Money {
  return isBilled(item) ? figures[`price ${item.code}`] : NO_MONEY;
}

function clausesOf(items: readonly Item[]): readonly string[] {
  const because = new Set<string>(['assistance/1.c', 'assistance/5.a']);
  for (const item of items) {
    if (isBilled(item)) because.add(SERVICE[item.code].clause);
    if (unsolved(item)) because.add(isBilled(item) ? 'assistance/4.9.b' : 'assistance/4.9.a');
  }
  because.add('assistance/4.7');
  return [...because];
}

/** What is billed after an intervention of one or more services of the price lists (articles 3.3, 4.7 to 4.9 and 5). */
export const assistanceBilling = decision({
  name: 'assistance-billing',
  question: {
    fr: 'Que facturer après l’intervention à distance ?',
    en: 'What is billed after the remote intervention?',
  },
  clauses: [
    'assistance/1.c',
    ...SERVICES.map((one) => one.clause),
    'assistance/4.7',
    'assistance/4.8',
    'assistance/4.9.a',
    'assistance/4.9.b',
    'assistance/5.a',
  ],
  input: {
    segment: oneOf('residential', 'pro'),
    items: listOf(
      record({
        code: oneOf(...SERVICE_CODES),
        outcome: oneOf('success', 'failed', 'access-not-reconfigured', 'stopped-by-customer', 'not-performed'),
      }),
    ),
    homeVisit: oneOf('none', 'booked', 'performed'),
    homeVisitPriceInclTax: optional(money),
  },
  output: {
    remoteInclTax: money,
    homeVisitInclTax: money,
    totalInclTax: money,
    status: oneOf('billed', 'not-billed', 'pending'),
  },
  check({ segment, items, homeVisit, homeVisitPriceInclTax }) {
    if (items.length === 0) return fault('items', 'Indiquez au moins une prestation.', 'Give at least one service.');
    if (items.some((item) => SERVICE[item.code].segment !== segment))
      return fault(
        'items',
        'Chaque prestation doit être de la grille tarifaire du client.',
        'Every service must be on the customer’s own price list.',
      );
    if (homeVisit !== 'none' && !items.some(unsolved))
      return fault(
        'homeVisit',
        'Un rendez-vous à domicile suit une prestation qui n’a pas abouti.',
        'A home visit follows a service that did not solve the problem.',
      );
    if ((homeVisit === 'performed') !== (homeVisitPriceInclTax !== undefined))
      return fault(
        'homeVisitPriceInclTax',
        'Donnez le prix de la visite à domicile si elle a eu lieu, et seulement alors.',
        'Give the price of the home visit when it took place, and only then.',
      );
    return undefined;
  },
  decide({ items, homeVisit, homeVisitPriceInclTax }, figures) {
    if (homeVisit === 'booked') {
      const nothing = { remoteInclTax: NO_MONEY, homeVisitInclTax: NO_MONEY, totalInclTax: NO_MONEY };
      return answer({ ...nothing, status: 'pending' }, ['assistance/4.8']);
    }
    const visited = homeVisit === 'performed';
    const remoteInclTax = visited ? NO_MONEY : sum(...items.map((item) => priceOf(item, figures)));
    const homeVisitInclTax = homeVisitPriceInclTax ?? NO_MONEY;
    const totalInclTax = sum(remoteInclTax, homeVisitInclTax);
    return answer(
      { remoteInclTax, homeVisitInclTax, totalInclTax, status: totalInclTax > NO_MONEY ? 'billed' : 'not-billed' },
      visited ? ['assistance/4.8'] : clausesOf(items),
    );
  },
  explain({ items, homeVisit }, figures, result) {
    if (homeVisit !== 'none') {
      const amount = moneyText(result.homeVisitInclTax);
      return [
        {
          clause: 'assistance/4.8',
          fr: `Rendez-vous à domicile : lui seul est facturé, ${amount} € TTC.`,
          en: `Home visit: it alone is billed, EUR ${amount} incl. tax.`,
        },
      ];
    }
    return items.map((item) => {
      const { clause, label } = SERVICE[item.code];
      const amount = moneyText(priceOf(item, figures));
      return { clause, fr: `${label.fr} : ${amount} € TTC.`, en: `${label.en}: EUR ${amount} incl. tax.` };
    });
  },
});
