import { type CivilDate, firstOfMonth, isoDate, lastOfMonth, plusDays, plusMonths } from '../src/kernel/civil-date.ts';
import type { Chance } from '../src/story/chance.ts';
import type { Market, Told } from './market.ts';

/** Near numbers are called so many times more than far ones. */
const NEAR_WEIGHT = 3;
const FAR_A_MONTH = 3;

/** Calls of each month, brought in on the first night of the next: mostly near ones, and a few to anywhere in the price list. */
export function callHabits(market: Market, luck: Chance): (startsOn: CivilDate, last: CivilDate) => Told[] {
  const { near, far } = market.called(luck);
  return (startsOn, last) => {
    const events: Told[] = [];
    const friends = Array.from({ length: 4 }, () => luck.pick(near));
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
        destinations: called.map(({ to: number, network }) => ({ to: number, network })),
        minSeconds: 0,
        maxSeconds: 700,
        seed: luck.below(1_000_000),
      };
      events.push({ on: isoDate(plusMonths(month, 1)), do: 'calls', generate });
    }
    return events;
  };
}
