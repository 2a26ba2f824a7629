import { type CivilDate, isoDate, plusDays, plusMonths } from '../../src/kernel/civil-date.ts';
import { type Fate, fateOf } from '../../demo/fates.ts';
import { type Life, lifeOf } from '../../demo/lives.ts';
import type { DemoOperator, Told } from '../../demo/market.ts';
import { weekdayFrom } from '../../demo/weekdays.ts';
import { callHabits } from '../../demo/phone-bills.ts';
import { chance, type Chance } from '../../src/story/chance.ts';

/** Years between two things that happen to somebody, on average: out of how many years one brings it. */
const YEARS = 365;

interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** How customers of each market ask to leave. */
const FORMS: Readonly<Record<string, readonly Told[]>> = {
  'orne-thd': [{ form: 'registered-letter' }, { form: 'email' }, { form: 'online-form' }],
};

function event(on: CivilDate, told: Told): Told {
  return { on: isoDate(on), ...told };
}

function goes(pack: string, on: CivilDate, luck: Chance): Told[] {
  const form = luck.pick(FORMS[pack] ?? [{}]);
  const port = luck.oneIn(4) ? { requestKind: 'portability', portedOn: isoDate(plusDays(on, 7)) } : {};
  const stays = luck.oneIn(12) ? [event(plusDays(on, 2), { do: 'cancel-termination' })] : [];
  const gone = plusDays(on, 15 + luck.below(25));
  const back = luck.below(10) < 8 ? [event(gone, { do: 'return-equipment' })] : [];
  const damaged = luck.oneIn(9)
    ? [event(gone, { do: 'return-equipment', condition: 'faulty', repairCostInclTax: '45.00' })]
    : back;
  return [event(on, { do: 'terminate', ...form, ...port }), ...stays, ...damaged];
}

/** What happens on a day of an ordinary life; mostly nothing much. */
function happening(on: CivilDate, luck: Chance): Told[] {
  const seed = luck.below(1_000_000);
  const facts = [4, 25].map((days) => event(plusDays(on, days), { do: 'some-fact', seed: seed + days }));
  const what = luck.below(20);
  if (what < 12) return [event(on, { do: 'some-case', seed }), ...facts];
  if (what < 15) {
    const paid = luck.below(10) < 9 ? [event(plusDays(on, 25 + luck.below(20)), { do: 'pay', method: 'card' })] : [];
    return [event(on, { do: 'bank-return', reason: luck.pick(['AM04', 'MD06', 'MS03']) }), ...paid];
  }
  if (what < 16) return [event(on, { do: 'change-iban', iban: 'FR7630006000011234567890189' })];
  if (what < 17) return [event(on, { do: 'suspend' }), event(plusDays(on, 5 + luck.below(20)), { do: 'resume' })];
  if (what < 18) {
    const until = isoDate(plusDays(on, 60));
    return [event(on, { do: 'pause-collection', until, reason: 'hardship' })];
  }
  return [event(on, { do: 'pay', amount: `${5 + luck.below(40)}.00`, method: 'card' })];
}

/** Everything that happens between the start of a service and the end of the span or of the service. */
function middle(pack: string, startsOn: CivilDate, last: CivilDate, luck: Chance): { events: Told[]; end: CivilDate } {
  const events: Told[] = [];
  let day = plusDays(startsOn, 20 + luck.below(200));
  for (;;) {
    if (day >= last) return { events, end: last };
    if (luck.oneIn(16)) {
      events.push(...goes(pack, day, luck));
      return { events, end: day };
    }
    events.push(...happening(day, luck));
    day = plusDays(day, 30 + luck.below(YEARS));
  }
}

/** A life told to its end, and the day from which its place is free for another. */
interface LongLife {
  readonly life: Life;
  readonly events: Told[];
  readonly freeFrom: CivilDate;
}

function longLife(
  operator: DemoOperator,
  span: Span,
  rank: number,
  orderedOn: CivilDate,
  luck: Chance,
  calls: ReturnType<typeof callHabits>,
): LongLife {
  const { market } = operator;
  const usual = market.fates.filter((one) => one.name !== 'is leaving');
  // Two in three live on; the others have one of the short or troubled lives of the demonstration.
  const fate: Fate = luck.below(3) > 0 ? fateOf([], 0) : fateOf(usual, 2 * luck.below(usual.length) + 1);
  const life = lifeOf(market, { luck, ...span }, rank, { fate, orderedOn });
  const { startsOn } = life;
  if (startsOn === undefined) return { life, events: life.events, freeFrom: plusMonths(orderedOn, 4) };
  const short = fate.lastsMonths;
  const { events, end } =
    short === undefined
      ? middle(market.pack, plusMonths(startsOn, 9), span.last, luck)
      : { events: [], end: plusMonths(startsOn, short + 1) };
  // One month in six has calls: enough for every bill to have met some.
  const phone = life.line ? calls(startsOn, end < span.last ? end : span.last).filter(() => luck.oneIn(6)) : [];
  return { life, events: [...life.events, ...events, ...phone], freeFrom: plusMonths(end, 3) };
}

/**
 * Lives that follow one another in so many places, from the first year on: whoever leaves is followed by somebody else. The same
 * seed makes up the same lives.
 */
export function longLives(
  operator: DemoOperator,
  wanted: Span & { readonly places: number; readonly seed: number },
): Life[] {
  const luck = chance(wanted.seed);
  const calls = callHabits(operator.market, luck);
  const lives: Life[] = [];
  for (let place = 0; place < wanted.places; place += 1) {
    let orderedOn = weekdayFrom(plusDays(wanted.first, luck.below(300)));
    while (plusDays(orderedOn, 60) < wanted.last) {
      const told = longLife(operator, wanted, lives.length, orderedOn, luck, calls);
      const events = told.events.filter((one) => String(one.on) < isoDate(wanted.last));
      lives.push({ ...told.life, events });
      orderedOn = weekdayFrom(plusDays(told.freeFrom, luck.below(90)));
    }
  }
  return lives;
}
