import { type CivilDate, daysBetween, isoDate, plusDays } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';
import { type Fate, fateOf } from './fates.ts';
import type { Commune, Market, Take, Told } from './market.ts';
import { weekdayFrom } from './weekdays.ts';

/** A subscriber of the demonstration, as a story tells of one. */
export interface Life {
  readonly name: string;
  readonly fate: Fate;
  readonly customer: Told;
  readonly address: Told & { readonly territory: string };
  readonly contract: Told;
  readonly payDaysAfterDue?: number;
  readonly events: Told[];
  /** The day on which the service is to start; none when it never does. */
  readonly startsOn: CivilDate | undefined;
  /** Whether calls can be made from it. */
  readonly line: boolean;
}

/** The span of a demonstration, and its stream of chance. */
export interface Plan {
  readonly luck: Chance;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** What is settled before a life is told: its day, its fate. */
export interface Given {
  readonly fate: Fate;
  readonly orderedOn: CivilDate;
}

/** One in so many ordered in the last days: their visit is still to come. */
const NEWCOMERS = 20;
const VISIT_TIMES = ['08:30', '09:00', '10:30', '14:00', '15:30'];

function weighted(communes: readonly Commune[], luck: Chance): Commune {
  const total = communes.reduce((all, one) => all + one.weight, 0);
  let at = luck.below(total);
  return communes.find((one) => (at -= one.weight) < 0)!;
}

/** Mostly early, so that there is much to see; a few in the last weeks, so that something is going on. */
function orderDay({ luck, first, last }: Plan, rank: number, fate: Fate): CivilDate {
  if (fate.early) return weekdayFrom(plusDays(first, luck.below(Math.floor(daysBetween(first, last) * 0.2))));
  if (rank % NEWCOMERS === NEWCOMERS - 1) return weekdayFrom(plusDays(last, -2 - luck.below(8)));
  const span = daysBetween(first, last);
  const early = luck.below(10) < 5;
  const day = plusDays(first, early ? luck.below(Math.floor(span * 0.45)) : luck.below(Math.max(1, span - 4)));
  return weekdayFrom(day);
}

function paymentFor(
  { means = ['transfer', 'cheque', 'card'] }: Market,
  fate: Fate,
  luck: Chance,
): { payment: Told; payDaysAfterDue?: number } {
  const debits = fate.payment === 'refused-debits' || fate.payment === 'debits';
  if (debits || (fate.payment === 'good' && luck.below(100) < 72)) return { payment: { method: 'direct-debit' } };
  const method = luck.pick(means);
  const habit = { good: luck.below(9) - 6, late: 2 + luck.below(12), never: undefined }[fate.payment as 'good'];
  return habit === undefined ? { payment: { method } } : { payment: { method }, payDaysAfterDue: habit };
}

/** What starts the service: events in order, and the day on which it starts. */
interface Start {
  readonly events: Told[];
  readonly startsOn: CivilDate | undefined;
}

/** Nobody comes: the service is there as soon as the card is in the customer's hands. */
function handedOver(luck: Chance, fate: Fate, orderedOn: CivilDate): Start {
  if (fate.installation === 'cancelled') {
    return { events: [{ on: isoDate(orderedOn), at: '15:00', do: 'cancel-order' }], startsOn: undefined };
  }
  if (fate.installation === 'none' || fate.deposit === 'never') return { events: [], startsOn: undefined };
  const startsOn = plusDays(orderedOn, fate.lateActivation ? 5 + luck.below(4) : luck.below(3));
  const deposit =
    fate.deposit === 'paid' ? [{ on: isoDate(orderedOn), at: '10:30', do: 'deposit', action: 'pay' }] : [];
  return { events: [...deposit, { on: isoDate(startsOn), at: '17:30', do: 'activate' }], startsOn };
}

/** The visit and the activation that follow an order, with what goes wrong on the way. */
function installation(luck: Chance, fate: Fate, orderedOn: CivilDate): Start {
  const events: Told[] = [];
  const wait = fate.wait ?? (fate.lateActivation ? 17 + luck.below(12) : 4 + luck.below(9));
  let visitOn = weekdayFrom(plusDays(orderedOn, wait));
  const time = luck.pick(VISIT_TIMES);
  const appointment = (on: CivilDate, at: string, action: string, more: Told = {}): void => {
    events.push({ on: isoDate(on), at, do: 'appointment', action, ...more });
  };
  if (fate.installation === 'none') return { events, startsOn: undefined };
  appointment(orderedOn, '11:00', 'book', { for: `${isoDate(visitOn)}T${time}` });
  if (fate.installation === 'cancelled') {
    events.push({ on: isoDate(plusDays(orderedOn, 2)), do: 'cancel-order' });
    return { events, startsOn: undefined };
  }
  if (fate.installation === 'missed' || fate.installation === 'operator-missed') {
    appointment(visitOn, '16:30', fate.installation === 'missed' ? 'miss' : 'operator-missed');
    const again = weekdayFrom(plusDays(visitOn, 5 + luck.below(6)));
    appointment(visitOn, '17:00', 'book', { for: `${isoDate(again)}T${time}` });
    visitOn = again;
  } else if (fate.installation === 'moved') {
    const again = weekdayFrom(plusDays(visitOn, 3));
    appointment(plusDays(orderedOn, 1), '10:00', 'change', { for: `${isoDate(again)}T${time}` });
    visitOn = again;
  }
  appointment(visitOn, '17:00', 'keep');
  events.push({ on: isoDate(visitOn), at: '17:30', do: 'activate' });
  return { events, startsOn: visitOn };
}

function ordering(market: Market, fate: Fate, channel: string, orderedOn: CivilDate, luck: Chance): Told[] {
  const order: Told = { on: isoDate(orderedOn), do: 'order' };
  if (channel === 'shop' || fate.papers === 'with-order' || !market.papers) return [order];
  const later = weekdayFrom(plusDays(orderedOn, 2 + luck.below(4)));
  const sent = fate.papers === 'never' ? [] : [{ on: isoDate(later), do: 'documents', documents: market.papers }];
  return [{ ...order, documents: { provided: [] } }, ...sent];
}

function someone(market: Market, luck: Chance, rank: number): { customer: Told; name: string } {
  const madame = luck.oneIn(2);
  const { names } = market;
  const givenName = luck.pick(madame ? names.madame : names.monsieur);
  const familyName = names.family[(rank * 7 + luck.below(3)) % names.family.length]!;
  const mail = `${givenName}.${familyName}.${rank + 1}`
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9.-]/g, '')
    .toLowerCase();
  return {
    name: `${givenName} ${familyName}`,
    customer: {
      title: madame ? 'madame' : 'monsieur',
      givenName,
      familyName,
      email: `${mail}@${market.mail}`,
      language: luck.oneIn(12) ? 'en' : 'fr',
      paperBill: luck.oneIn(25),
      ...(luck.oneIn(3) ? { billingDay: 15 } : {}),
    },
  };
}

function takenWith(take: Take, fate: Fate): Told {
  const deposit = { amountInclTax: '60.00', facts: { chequeOrBankDetails: false } };
  return {
    ...take.contract,
    ...(fate.offer === undefined ? {} : { offer: fate.offer, options: [] }),
    ...(fate.deposit === undefined ? {} : { deposit }),
    ...fate.contract,
  };
}

/** Makes up one subscriber who orders on a day: who, where, what they take, and what becomes of it. */
export function lifeOf(market: Market, plan: Plan, rank: number, { fate, orderedOn }: Given): Life {
  const { luck } = plan;
  const { name, customer } = someone(market, luck, rank);
  const commune = weighted(market.communes, luck);
  const take = market.take(luck, fate);
  const channel = fate.channel ?? (luck.below(100) < 55 ? 'shop' : 'distance');
  const start = take.visit ? installation(luck, fate, orderedOn) : handedOver(luck, fate, orderedOn);
  const { payment, payDaysAfterDue } = paymentFor(market, fate, luck);
  return {
    name,
    fate,
    customer: { ...customer, ...take.customer, payment },
    address: {
      territory: commune.territory,
      street: `${1 + rank} ${luck.pick(market.streets)}`,
      postcode: commune.postcode,
      commune: commune.name,
      ...take.address,
    },
    contract: { pack: market.pack, channel, ...takenWith(take, fate) },
    ...(payDaysAfterDue === undefined ? {} : { payDaysAfterDue }),
    events: [
      ...ordering(market, fate, channel, orderedOn, luck),
      ...start.events,
      ...fate.after(orderedOn, start.startsOn, luck, plan.last),
    ],
    startsOn: start.startsOn,
    line: take.line,
  };
}

/** Makes up the subscriber of a rank, on a day and with a fate of that rank. */
export function makeLife(market: Market, plan: Plan, rank: number): Life {
  const fate = fateOf(market.fates, rank);
  return lifeOf(market, plan, rank, { fate, orderedOn: orderDay(plan, rank, fate) });
}
