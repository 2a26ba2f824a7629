import { type CivilDate, earliest, isoDate, plusDays, plusMonths, yearMonthDay } from '../src/kernel/civil-date.ts';
import { instantOf } from '../src/kernel/instant.ts';
import type { Database } from '../src/platform/database/connect.ts';
import { Agenda } from '../src/story/agenda.ts';
import type { Cast } from '../src/story/cast.ts';
import { chance } from '../src/story/chance.ts';
import { type Play, playStory } from '../src/story/play.ts';
import { nowhere, planEvents } from '../src/story/run-story.ts';
import { contextOn, counters, type Stage } from '../src/story/stage.ts';
import { type StoryEvent, type Subscriber, subscriberSchema } from '../src/story/story.ts';
import { storyClock } from '../src/story/story-clock.ts';
import { markDoneThrough } from '../src/daily/catch-up.ts';
import { furnish } from './furnish.ts';
import { beginSms, demoTransport } from './letters.ts';
import { type Life, makeLife } from './lives.ts';
import type { DemoOperator } from './market.ts';
import { callHabits } from './phone-bills.ts';

export interface DemoWanted {
  readonly seed: number;
  readonly subscribers: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  print(line: string): void;
}

/** Sets the stage of an operator whose subscribers are told of from a day on. */
export function setStage(
  database: Database,
  operator: Pick<DemoOperator, 'id' | 'market'>,
  wanted: Pick<DemoWanted, 'seed' | 'first'>,
): Stage {
  const { territory } = operator.market;
  return {
    database,
    db: database.db,
    operatorId: operator.id,
    clock: storyClock(instantOf(territory, wanted.first)),
    random: chance(wanted.seed).bytes,
    territory,
    transport: nowhere,
    refusals: [],
    supplied: true,
    calls: [],
    next: counters(),
  };
}

/** The day from which a line makes no more calls. */
function silentFrom({ fate }: Life, startsOn: CivilDate, last: CivilDate): CivilDate {
  return fate.lastsMonths === undefined ? last : earliest(last, plusMonths(startsOn, fate.lastsMonths));
}

function lives({ market }: DemoOperator, wanted: DemoWanted): { subscriber: Subscriber; fate: string }[] {
  const luck = chance(wanted.seed + 1);
  const calls = callHabits(market, luck);
  const plan = { luck, first: wanted.first, last: plusDays(wanted.last, -1) };
  return Array.from({ length: wanted.subscribers }, (_, rank) => {
    const life = makeLife(market, plan, rank);
    const { fate, startsOn, name, line, ...told } = life;
    const phone = startsOn === undefined || !line ? [] : calls(startsOn, silentFrom(life, startsOn, wanted.last));
    // What would happen after today has not happened.
    const events = [...told.events, ...phone].filter((event) => String(event.on) < isoDate(wanted.last));
    return { subscriber: subscriberSchema.parse({ name, ...told, events }), fate: fate.name };
  });
}

function castOf({ name, customer, address, contract, payDaysAfterDue }: Subscriber): Cast {
  return { name: name!, told: { customer, address, contract }, payDaysAfterDue, history: [] };
}

/** The lives of an operator's subscribers as they were played, and the fate of each. */
export interface ToldDemo extends Play {
  readonly fates: readonly string[];
}

/** Plays the lives of the subscribers of a fictitious operator on a migrated database where it is not yet. */
export async function tellDemo(database: Database, operator: DemoOperator, wanted: DemoWanted): Promise<ToldDemo> {
  const bare = setStage(database, operator, wanted);
  const stage = { ...bare, transport: demoTransport(bare.clock, operator, wanted.last) };
  const all = lives(operator, wanted);
  const addresses = all.map((one) => one.subscriber.address);
  const { subscribers } = wanted;
  const stock = { subscribers, addresses, freeAddresses: 2 * subscribers };
  await furnish(stage, wanted.first, operator, stock, chance(wanted.seed + 2));
  await beginSms(stage.db, contextOn(stage, 'system:demo'), operator, wanted.last);
  const casts = all.map((one) => castOf(one.subscriber));
  const play: Play = { stage, casts, agenda: new Agenda(), told: [], planned: new Set(), thorough: false };
  all.forEach(({ subscriber }, i) => planEvents(play, casts[i]!, subscriber.events as unknown as StoryEvent[]));
  let month = 0;
  await playStory(play, wanted.first, wanted.last, (day) => {
    const now = yearMonthDay(day);
    if (now.month === month) return;
    month = now.month;
    const served = casts.filter((cast) => cast.agreementId !== undefined).length;
    wanted.print(`  ${isoDate(day).slice(0, 7)}  ${served} subscribers, ${play.told.length} events told`);
  });
  await markDoneThrough(stage.db, { operatorId: operator.id }, wanted.last);
  return { ...play, fates: all.map((one) => one.fate) };
}
