import { type CivilDate, isoDate, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';

type Told = Record<string, unknown>;

/** What will become of a subscriber, beyond an ordinary life. */
export interface Fate {
  readonly name: string;
  readonly channel?: 'shop' | 'distance';
  readonly papers: 'with-order' | 'later' | 'never';
  readonly installation: 'kept' | 'missed' | 'operator-missed' | 'moved' | 'cancelled' | 'no-appointment';
  readonly lateActivation: boolean;
  readonly payment: 'good' | 'late' | 'never' | 'refused-debits';
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

const at = (day: CivilDate, event: Told): Told => ({ on: isoDate(day), ...event });

/** Reasons for which banks refuse a debit, in the demonstration. */
const REASONS = ['AM04', 'AM04', 'AM04', 'AC04', 'AC06', 'MD06', 'MS03', 'AC01'];

function refusedOnce(months: number): Fate['after'] {
  return (_orderedOn, startsOn, luck) => {
    if (startsOn === undefined) return [];
    const on = plusMonths(startsOn, months);
    const reason = luck.pick(REASONS);
    const paid = plusDays(on, 20 + luck.below(12));
    const later: Told[] =
      reason === 'AC04' || reason === 'AC01'
        ? [at(plusDays(on, 34), { do: 'change-iban', iban: 'FR7630006000011234567890189' })]
        : [];
    return [at(on, { do: 'bank-return', reason }), at(paid, { do: 'pay', method: 'card' }), ...later];
  };
}

function refusedEver(months: number): Fate['after'] {
  return (_orderedOn, startsOn) =>
    startsOn === undefined
      ? []
      : [0, 1, 2, 3].map((more) => at(plusMonths(startsOn, months + more), { do: 'bank-return', reason: 'AM04' }));
}

function leaves(months: number, told: Told, gives: 'back' | 'damaged' | 'nothing'): Fate['after'] {
  return (_orderedOn, startsOn) => {
    if (startsOn === undefined) return [];
    const on = plusMonths(startsOn, months);
    const condition = gives === 'damaged' ? { condition: 'faulty', repairCostInclTax: '60.00' } : {};
    const back = gives === 'nothing' ? [] : [at(plusDays(on, 24), { do: 'return-equipment', ...condition })];
    const ported = told.requestKind === 'portability' ? { portedOn: isoDate(plusDays(on, 7)) } : {};
    return [at(on, { do: 'terminate', ...told, ...ported }), ...back];
  };
}

const withdraws: Fate['after'] = (orderedOn, startsOn) => {
  const on = startsOn === undefined ? plusDays(orderedOn, 3) : plusDays(startsOn, 3);
  return [at(on, { do: 'withdraw' }), at(plusDays(on, 9), { do: 'return-equipment' })];
};

/** Asked to leave in the last days: what that does can be seen while it is pending. */
const isLeaving: Fate['after'] = (_orderedOn, startsOn, luck, today) => {
  const on = plusDays(today, -1 - luck.below(6));
  return startsOn === undefined || plusDays(startsOn, 5) > on ? [] : [at(on, { do: 'terminate' })];
};

const hardship: Fate['after'] = (_orderedOn, startsOn) => {
  if (startsOn === undefined) return [];
  const on = plusMonths(startsOn, 4);
  const until = isoDate(plusDays(on, 75));
  return [
    at(on, { do: 'bank-return', reason: 'AM04' }),
    at(plusDays(on, 38), { do: 'pause-collection', until, reason: 'hardship' }),
    at(plusDays(on, 60), { do: 'pay', method: 'transfer' }),
  ];
};

/** Lives out of the ordinary: one in so many subscribers has each of them, by rank. */
const FATES: readonly Partial<Fate>[] = [
  { name: 'missed appointment', installation: 'missed' },
  { name: 'late activation', lateActivation: true },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(2) },
  { name: 'leaves in the commitment', lastsMonths: 5, after: leaves(5, {}, 'back') },
  { name: 'pays late', payment: 'late' },
  { name: 'appointment moved', installation: 'moved' },
  { name: 'withdraws', channel: 'distance', papers: 'with-order', lastsMonths: 0, after: withdraws },
  { name: 'refused debits, never paid', payment: 'refused-debits', lastsMonths: 5, after: refusedEver(3) },
  { name: 'leaves, equipment not returned', lastsMonths: 7, after: leaves(7, {}, 'nothing') },
  { name: 'operator missed the appointment', installation: 'operator-missed' },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(4) },
  { name: 'papers never sent', channel: 'distance', papers: 'never', lastsMonths: 0 },
  { name: 'leaves by number portability', lastsMonths: 6, after: leaves(6, { requestKind: 'portability' }, 'back') },
  { name: 'is leaving', after: isLeaving },
  { name: 'hardship', payment: 'refused-debits', after: hardship },
  { name: 'order cancelled', installation: 'cancelled' },
  { name: 'leaves, equipment damaged', lastsMonths: 8, after: leaves(8, {}, 'damaged') },
  { name: 'never pays', lastsMonths: 2, payment: 'never' },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(6) },
  { name: 'no appointment', installation: 'no-appointment' },
];

/** One subscriber in two has an ordinary life; the others take turns at what can happen. */
export function fateOf(rank: number, _luck: Chance): Fate {
  if (rank % 2 === 0) return ordinary;
  return { ...ordinary, ...FATES[((rank - 1) / 2) % FATES.length] };
}
