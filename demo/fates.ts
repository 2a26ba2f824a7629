import { type CivilDate, isoDate, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';
import type { Told } from './market.ts';

/** What will become of a subscriber, beyond an ordinary life. */
export interface Fate {
  readonly name: string;
  readonly channel?: 'shop' | 'distance' | 'door-to-door';
  /** An offer that this life needs; any when absent. */
  readonly offer?: string;
  /** More to say of the contract. */
  readonly contract?: Told;
  readonly papers: 'with-order' | 'later' | 'never';
  readonly installation: 'kept' | 'missed' | 'operator-missed' | 'moved' | 'cancelled' | 'none';
  readonly lateActivation: boolean;
  /** Days from the order to the visit; some when absent. */
  readonly wait?: number;
  /** Ordered in the first months, so that there is time for all of it. */
  readonly early?: true;
  /** A deposit is asked for with the order, and paid or not. */
  readonly deposit?: 'paid' | 'never';
  readonly payment: 'good' | 'late' | 'never' | 'refused-debits' | 'debits';
  /** Months of service after which the line is silent; none: it goes on. */
  readonly lastsMonths?: number;
  /** What happens once the service runs (or was ordered, when it never does). */
  after(orderedOn: CivilDate, startsOn: CivilDate | undefined, luck: Chance, today: CivilDate): Told[];
}

const ordinary: Fate = {
  name: 'ordinary',
  papers: 'later',
  installation: 'kept',
  lateActivation: false,
  payment: 'good',
  after: () => [],
};

/** An event of a day. */
export function at(day: CivilDate, event: Told): Told {
  return { on: isoDate(day), ...event };
}

/** Something that happens so many days after the service began; nothing when it never does. */
export function inService(happens: (startsOn: CivilDate, luck: Chance) => Told[]): Fate['after'] {
  return (_orderedOn, startsOn, luck) => (startsOn === undefined ? [] : happens(startsOn, luck));
}

/** Reasons for which banks refuse a debit, in the demonstration. */
const REASONS = ['AM04', 'AM04', 'AM04', 'AC04', 'AC06', 'MD06', 'MS03', 'AC01'];
const ANOTHER_IBAN = 'FR7630006000011234567890189';

/** A direct debit is refused after some months, and paid later by card. */
export function refusedOnce(months: number): Fate['after'] {
  return inService((startsOn, luck) => {
    const on = plusMonths(startsOn, months);
    const reason = luck.pick(REASONS);
    const paid = plusDays(on, 20 + luck.below(12));
    const closed = reason === 'AC04' || reason === 'AC01';
    const later = closed ? [at(plusDays(on, 34), { do: 'change-iban', iban: ANOTHER_IBAN })] : [];
    return [at(on, { do: 'bank-return', reason }), at(paid, { do: 'pay', method: 'card' }), ...later];
  });
}

/** From some month on, every direct debit is refused and nothing is paid. */
export function refusedEver(months: number): Fate['after'] {
  return inService((startsOn) =>
    [0, 1, 2, 3].map((more) => at(plusMonths(startsOn, months + more), { do: 'bank-return', reason: 'AM04' })),
  );
}

/** Leaves after some months, and gives the equipment back or not. */
export function leaves(months: number, told: Told, gives: 'back' | 'damaged' | 'nothing'): Fate['after'] {
  return inService((startsOn) => {
    const on = plusMonths(startsOn, months);
    const condition = gives === 'damaged' ? { condition: 'faulty', repairCostInclTax: '60.00' } : {};
    const back = gives === 'nothing' ? [] : [at(plusDays(on, 24), { do: 'return-equipment', ...condition })];
    const ported = told.requestKind === 'portability' ? { portedOn: isoDate(plusDays(on, 7)) } : {};
    return [at(on, { do: 'terminate', ...told, ...ported }), ...back];
  });
}

/** Withdraws in the first days of the service. */
export const withdraws: Fate['after'] = (orderedOn, startsOn) => {
  const on = plusDays(startsOn ?? orderedOn, 3);
  return [at(on, { do: 'withdraw' }), at(plusDays(on, 9), { do: 'return-equipment' })];
};

/** Asked to leave in the last days: what that does can be seen while it is pending. */
export function isLeaving(told: Told = {}): Fate['after'] {
  return (_orderedOn, startsOn, luck, today) => {
    const on = plusDays(today, -1 - luck.below(6));
    return startsOn === undefined || plusDays(startsOn, 5) > on ? [] : [at(on, { do: 'terminate', ...told })];
  };
}

/** Falls ill and cannot pay for a while: collection is put on hold, then all is paid. */
export const hardship: Fate['after'] = inService((startsOn) => {
  const on = plusMonths(startsOn, 4);
  const until = isoDate(plusDays(on, 75));
  return [
    at(on, { do: 'bank-return', reason: 'AM04' }),
    at(plusDays(on, 38), { do: 'hold-collection', kind: 'illness', reason: 'Hospitalisation', until }),
    at(plusDays(on, 60), { do: 'pay' }),
  ];
});

/** Wants no surveys, and says so in the customer space. */
const objects: Fate['after'] = inService((startsOn) => [
  at(plusDays(startsOn, 20), { do: 'choose', sheet: 'consents', wished: { survey: false } }),
]);

/** One subscriber in two has an ordinary life; the others take turns at what can happen. */
export function fateOf(fates: readonly Partial<Fate>[], rank: number): Fate {
  if (rank % 10 === 4) return { ...ordinary, after: objects };
  if (rank % 2 === 0) return ordinary;
  return { ...ordinary, ...fates[((rank - 1) / 2) % fates.length] };
}
