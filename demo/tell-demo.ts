import { type CivilDate, earliest, isoDate, plusDays, plusMonths, yearMonthDay } from '../src/kernel/civil-date.ts';
import { instantOf } from '../src/kernel/instant.ts';
import type { Database } from '../src/platform/database/connect.ts';
import { Agenda } from '../src/story/agenda.ts';
import type { Cast } from '../src/story/cast.ts';
import { chance } from '../src/story/chance.ts';
import { type Play, playStory } from '../src/story/play.ts';
import { nowhere, planEvents } from '../src/story/run-story.ts';
import { counters, type Stage } from '../src/story/stage.ts';
import { type StoryEvent, type Subscriber, subscriberSchema } from '../src/story/story.ts';
import { storyClock } from '../src/story/story-clock.ts';
import { markDoneThrough } from '../src/daily/catch-up.ts';
import { furnish } from './furnish.ts';
import type { Fate } from './fates.ts';
import { makeLife } from './lives.ts';
import { callHabits } from './phone-bills.ts';

/** The fictitious operator of the demonstration. */
export const DEMO_OPERATOR = 'atr';

export interface DemoWanted {
  readonly seed: number;
  readonly subscribers: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  print(line: string): void;
}

function setStage(database: Database, wanted: DemoWanted): Stage {
  return {
    database,
    db: database.db,
    operatorId: DEMO_OPERATOR,
    clock: storyClock(instantOf('GP', wanted.first)),
    random: chance(wanted.seed).bytes,
    territory: 'GP',
    transport: nowhere,
    refusals: [],
    supplied: true,
    calls: [],
    next: counters(),
  };
}

/** The day from which a line makes no more calls. */
function silentFrom(fate: Fate, startsOn: CivilDate, last: CivilDate): CivilDate {
  return fate.lastsMonths === undefined ? last : earliest(last, plusMonths(startsOn, fate.lastsMonths));
}

function subscribers(wanted: DemoWanted): Subscriber[] {
  const luck = chance(wanted.seed + 1);
  const calls = callHabits(luck);
  const plan = { luck, first: wanted.first, last: plusDays(wanted.last, -1) };
  return Array.from({ length: wanted.subscribers }, (_, rank) => {
    const { fate, startsOn, name, ...told } = makeLife(plan, rank);
    const phone = startsOn === undefined ? [] : calls(startsOn, silentFrom(fate, startsOn, wanted.last));
    // What would happen after today has not happened.
    const events = [...told.events, ...phone].filter((event) => String(event.on) < isoDate(wanted.last));
    return subscriberSchema.parse({ name, ...told, events });
  });
}

function castOf({ name, customer, address, contract, payDaysAfterDue }: Subscriber): Cast {
  return { name: name!, told: { customer, address, contract }, payDaysAfterDue, history: [] };
}

/** Plays the lives of the subscribers of a fictitious operator on an empty, migrated database. */
export async function tellDemo(database: Database, wanted: DemoWanted): Promise<Play> {
  const stage = setStage(database, wanted);
  const all = subscribers(wanted);
  const addresses = all.map((one) => one.address);
  const luck = chance(wanted.seed + 2);
  await furnish(stage, wanted.first, { subscribers: wanted.subscribers, addresses }, luck);
  const casts = all.map(castOf);
  const play: Play = { stage, casts, agenda: new Agenda(), told: [], planned: new Set(), thorough: false };
  all.forEach((one, i) => planEvents(play, casts[i]!, one.events as unknown as StoryEvent[]));
  let month = 0;
  await playStory(play, wanted.first, wanted.last, (day) => {
    const now = yearMonthDay(day);
    if (now.month === month) return;
    month = now.month;
    const served = casts.filter((cast) => cast.agreementId !== undefined).length;
    wanted.print(`  ${isoDate(day).slice(0, 7)}  ${served} subscribers, ${play.told.length} events told`);
  });
  await markDoneThrough(stage.db, { operatorId: DEMO_OPERATOR }, wanted.last);
  return play;
}
