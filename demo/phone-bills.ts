import { type CivilDate, firstOfMonth, isoDate, lastOfMonth, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';
import { type Destination, everywhere, NEAR } from './destinations.ts';

type Told = Record<string, unknown>;

/** Near numbers are called so many times more than far ones. */
const NEAR_WEIGHT = 3;
const FAR_A_MONTH = 3;

/** Calls of each month, brought in on the first night of the next: mostly near ones, and a few to anywhere in the price list. */
export function callHabits(luck: Chance): (startsOn: CivilDate, last: CivilDate) => Told[] {
  const far = everywhere(luck);
  const reasonable = ({ to, network }: Destination): Told => ({ to, network });
  return (startsOn, last) => {
    const events: Told[] = [];
    const friends = Array.from({ length: 4 }, () => luck.pick(NEAR));
    for (let month = firstOfMonth(startsOn); plusMonths(month, 1) <= last; month = plusMonths(month, 1)) {
      const from = startsOn > month ? plusDays(startsOn, 1) : month;
      const to = lastOfMonth(month);
      const count = 4 + luck.below(24);
      const called = [
        ...Array.from({ length: NEAR_WEIGHT }, () => friends).flat(),
        ...Array.from({ length: FAR_A_MONTH }, () => luck.pick(far)),
      ];
      if (from > to) continue;
      const generate = {
        count,
        from: isoDate(from),
        to: isoDate(to),
        destinations: called.map(reasonable),
        minSeconds: 0,
        maxSeconds: 700,
        seed: luck.below(1_000_000),
      };
      events.push({ on: isoDate(plusMonths(month, 1)), do: 'calls', generate });
    }
    return events;
  };
}
