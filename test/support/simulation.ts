import { type CivilDate, isoDate, plusDays, yearMonthDay } from '../../src/kernel/civil-date.ts';
import { markDoneThrough } from '../../src/daily/catch-up.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { Agenda } from '../../src/story/agenda.ts';
import type { Cast } from '../../src/story/cast.ts';
import { chance } from '../../src/story/chance.ts';
import { dayOf } from '../../src/story/fields.ts';
import { type Play, playStory } from '../../src/story/play.ts';
import { contextOn, type Stage } from '../../src/story/stage.ts';
import { type StoryEvent, subscriberSchema } from '../../src/story/story.ts';
import type { ToldEvent } from '../../src/story/told-event.ts';
import { vocabulary } from '../../src/story/vocabulary.ts';
import { impossibilities } from '../../demo/check-demo.ts';
import { furnish } from '../../demo/furnish.ts';
import type { Life } from '../../demo/lives.ts';
import type { DemoOperator, Told } from '../../demo/market.ts';
import { setStage } from '../../demo/tell-demo.ts';
import { someCase, someFact, TRIED } from './simulation-cases.ts';
import { longLives } from './simulation-lives.ts';

const words = [...vocabulary, someCase, someFact];

export interface SimulationWanted {
  readonly seed: number;
  /** Subscribers at any time, once the first year has brought them. */
  readonly places: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

export interface Simulated {
  readonly play: Play;
  /** People who came, over the years. */
  readonly people: number;
  readonly told: readonly ToldEvent[];
  /** Procedures of the contract of which a case was asked for. */
  readonly tried: ReadonlySet<string>;
  /** What can never be and was found, by the year at whose end it was. */
  readonly impossible: readonly string[];
}

function castOf(life: Life): Cast {
  const { customer, address, contract } = subscriberSchema.parse({
    customer: life.customer,
    address: life.address,
    contract: life.contract,
    events: [{ do: 'order', on: '2020-01-01' }],
  });
  return {
    name: life.name,
    told: { customer, address, contract },
    payDaysAfterDue: life.payDaysAfterDue,
    history: [],
  };
}

/** An event as a story gives it: with what its word adds by itself. */
function plan(play: Play, cast: Cast, told: Told): void {
  const word = words.find((one) => one.name === told.do)!;
  const event = word.schema.parse(told) as unknown as StoryEvent;
  play.agenda.add(cast, word, event);
  if (event.do === 'bank-return')
    play.stage.refusals.push({ cast, from: dayOf(event.on), reasonCode: String(event.reason) });
}

/**
 * Clears the tables and looks at what they hold. A year of work passes in a minute: what the server does by itself would come too
 * late. A few hundred rows of each table say enough.
 */
async function tidyTables({ pool }: Database): Promise<void> {
  const connection = await pool.connect();
  await connection.query('set default_statistics_target = 10');
  await connection.query('vacuum (analyze, truncate off)');
  connection.release(true);
}

/** Plays the first months, in which tables that were empty fill. Answers the day to go on from. */
async function liveFirstMonths(database: Database, play: Play, first: CivilDate, last: CivilDate): Promise<CivilDate> {
  let from = first;
  for (const days of [31, 90, 181]) {
    const to = plusDays(first, days - 1);
    if (to >= last) break;
    await playStory(play, from, to);
    await tidyTables(database);
    from = plusDays(to, 1);
  }
  return from;
}

/** Lets people live with an operator for years, by the engine of the demonstration, and looks for the impossible each year. */
export async function simulate(
  database: Database,
  operator: DemoOperator,
  wanted: SimulationWanted,
): Promise<Simulated> {
  const tried = new Set<string>();
  const bare = setStage(database, operator, wanted);
  const stage: Stage = {
    ...bare,
    next: (what) => {
      if (what.startsWith(TRIED)) tried.add(what.slice(TRIED.length));
      return bare.next(what);
    },
  };
  const lives = longLives(operator, wanted);
  const casts = lives.map(castOf);
  const stock = { subscribers: lives.length, addresses: casts.map((one) => one.told.address), freeAddresses: 0 };
  await furnish(stage, wanted.first, operator, stock, chance(wanted.seed + 2));
  const play: Play = { stage, casts, agenda: new Agenda(), told: [], planned: new Set(), thorough: false };
  lives.forEach((life, i) => life.events.forEach((told) => plan(play, casts[i]!, told)));
  const impossible: string[] = [];
  for (let from = wanted.first; from <= wanted.last;) {
    const { year } = yearMonthDay(from);
    const to = Math.min(dayOf(`${year}-12-31`), wanted.last) as CivilDate;
    if (from === wanted.first) from = await liveFirstMonths(database, play, from, to);
    await playStory(play, from, to);
    await markDoneThrough(stage.db, { operatorId: operator.id }, to);
    await tidyTables(database);
    const found = await impossibilities(database.db, contextOn(stage));
    impossible.push(...found.map((one) => `${operator.id}, end of ${isoDate(to)}: ${one}`));
    from = plusDays(to, 1);
  }
  return { play, people: lives.length, told: play.told, tried, impossible };
}
