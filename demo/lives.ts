import { type CivilDate, daysBetween, isoDate, plusDays, weekday } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';
import { type Commune, COMMUNES, STREETS } from './places.ts';
import { FAMILY, MADAME, MONSIEUR } from './people.ts';
import { fateOf, type Fate } from './fates.ts';

type Told = Record<string, unknown>;

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
}

interface Plan {
  readonly luck: Chance;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** One in so many ordered in the last days: their visit is still to come. */
const NEWCOMERS = 20;
const VISIT_TIMES = ['08:30', '09:00', '10:30', '14:00', '15:30'];

function weighted(luck: Chance): Commune {
  const total = COMMUNES.reduce((all, one) => all + one.weight, 0);
  let at = luck.below(total);
  return COMMUNES.find((one) => (at -= one.weight) < 0)!;
}

/** The first working day on or after a day: visits and papers are for weekdays. */
export function weekdayFrom(day: CivilDate): CivilDate {
  const rank = weekday(day);
  return rank <= 5 ? day : plusDays(day, 8 - rank);
}

/** Mostly early, so that there is much to see; a few in the last weeks, so that something is going on. */
function orderDay({ luck, first, last }: Plan, rank: number): CivilDate {
  if (rank % NEWCOMERS === NEWCOMERS - 1) return weekdayFrom(plusDays(last, -2 - luck.below(8)));
  const span = daysBetween(first, last);
  const early = luck.below(10) < 5;
  const day = plusDays(first, early ? luck.below(Math.floor(span * 0.45)) : luck.below(Math.max(1, span - 4)));
  return weekdayFrom(day);
}

function offerFor(technology: string, luck: Chance): { offer: string; options: string[] } {
  const plan = luck.below(100) < 45 ? 'INFINI' : 'ESSENTIEL';
  const fixed = technology !== 'FIBRE' && luck.oneIn(6) ? '-FIXED-LINE' : '';
  const options: string[] = [];
  if (plan === 'INFINI' && luck.oneIn(4)) options.push('OPT-TV-KEY');
  if (plan === 'INFINI' && luck.oneIn(5)) options.push('OPT-SECURITY-SUITE');
  if (plan === 'ESSENTIEL' && luck.oneIn(5)) options.push('OPT-TV-RECORDER-80GB');
  return { offer: `${plan}-${technology}${fixed}`, options };
}

function paymentFor(fate: Fate, luck: Chance): { payment: Told; payDaysAfterDue?: number } {
  if (fate.payment === 'refused-debits' || fate.payment === 'good') {
    if (fate.payment === 'refused-debits' || luck.below(100) < 72) return { payment: { method: 'direct-debit' } };
  }
  const method = luck.pick(['transfer', 'cheque', 'card']);
  const habit = { good: luck.below(9) - 6, late: 2 + luck.below(12), never: undefined }[fate.payment as 'good'];
  return habit === undefined ? { payment: { method } } : { payment: { method }, payDaysAfterDue: habit };
}

/** The visit and the activation that follow an order, with what goes wrong on the way. */
function installation(
  plan: Plan,
  fate: Fate,
  orderedOn: CivilDate,
): { events: Told[]; startsOn: CivilDate | undefined } {
  const { luck } = plan;
  const events: Told[] = [];
  const wait = fate.lateActivation ? 17 + luck.below(12) : 4 + luck.below(9);
  let visitOn = weekdayFrom(plusDays(orderedOn, wait));
  const time = luck.pick(VISIT_TIMES);
  const appointment = (on: CivilDate, at: string, action: string, more: Told = {}): void => {
    events.push({ on: isoDate(on), at, do: 'appointment', action, ...more });
  };
  if (fate.installation === 'no-appointment') return { events, startsOn: undefined };
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

function ordering(fate: Fate, channel: string, orderedOn: CivilDate, luck: Chance): Told[] {
  const order: Told = { on: isoDate(orderedOn), do: 'order' };
  if (channel === 'shop' || fate.papers === 'with-order') return [order];
  const later = weekdayFrom(plusDays(orderedOn, 2 + luck.below(4)));
  const papers = { provided: ['identity', 'bank-details'], identityType: 'passport', identityExpiresOn: '2035-01-01' };
  const sent = fate.papers === 'never' ? [] : [{ on: isoDate(later), do: 'documents', documents: papers }];
  return [{ ...order, documents: { provided: [] } }, ...sent];
}

/** Makes up one subscriber: who, where, what they take, and the fate that is theirs. */
export function makeLife(plan: Plan, rank: number): Life {
  const { luck } = plan;
  const fate = fateOf(rank, luck);
  const madame = luck.oneIn(2);
  const givenName = luck.pick(madame ? MADAME : MONSIEUR);
  const familyName = FAMILY[(rank * 7 + luck.below(3)) % FAMILY.length]!;
  const commune = weighted(luck);
  const technology = luck.below(100) < 62 ? 'FIBRE' : luck.pick(['ADSL', 'VDSL2']);
  const channel = fate.channel ?? (luck.below(100) < 55 ? 'shop' : 'distance');
  const orderedOn = orderDay(plan, rank);
  const { events, startsOn } = installation(plan, fate, orderedOn);
  const detached = luck.oneIn(3);
  const { payment, payDaysAfterDue } = paymentFor(fate, luck);
  const mail = `${givenName}.${familyName}.${rank + 1}`
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9.-]/g, '')
    .toLowerCase();
  return {
    name: `${givenName} ${familyName}`,
    fate,
    customer: {
      title: madame ? 'madame' : 'monsieur',
      givenName,
      familyName,
      email: `${mail}@example.org`,
      language: luck.oneIn(12) ? 'en' : 'fr',
      paperBill: luck.oneIn(25),
      ...(luck.oneIn(3) ? { billingDay: 15 } : {}),
      payment,
    },
    address: {
      territory: commune.territory,
      street: `${1 + rank} ${luck.pick(STREETS)}`,
      postcode: commune.postcode,
      commune: commune.name,
      fibre: technology === 'FIBRE',
      vdsl2: technology !== 'ADSL',
      adsl: true,
      detachedHouse: detached,
    },
    contract: {
      pack: 'livebox-ag',
      channel,
      ...offerFor(technology, luck),
      takesDecoder: true,
      newTvCustomer: luck.below(10) < 8,
      ...(technology !== 'FIBRE' && luck.oneIn(5) ? { visitFoundNeededAtSubscription: true } : {}),
    },
    ...(payDaysAfterDue === undefined ? {} : { payDaysAfterDue }),
    events: [
      ...ordering(fate, channel, orderedOn, luck),
      ...events,
      ...fate.after(orderedOn, startsOn, luck, plan.last),
    ],
    startsOn,
  };
}
