import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Transport } from '../modules/communication/index.ts';
import type { Database } from '../platform/database/connect.ts';
import { Agenda } from './agenda.ts';
import type { Cast } from './cast.ts';
import { chance } from './chance.ts';
import { dayOf } from './fields.ts';
import { foundOperator } from './operator.ts';
import { type Play, playStory } from './play.ts';
import { contextOn, counters, type Stage, westernmost } from './stage.ts';
import { type Story, type StoryEvent, subscribersOf, type Subscriber } from './story.ts';
import { storyClock } from './story-clock.ts';
import type { StoryOutput } from './tell/output.ts';
import { tellWhole } from './tell/tell-story.ts';
import { vocabulary } from './vocabulary.ts';

const OPERATOR = 'story';

/** Messages of a story leave for nowhere: that they left is all that it tells. */
export const nowhere: Transport = {
  deliver: (message) => Promise.resolve({ proof: `story:${message.id}`, provider: 'nowhere' }),
  repeatable: true,
};

function castOf(subscriber: Subscriber, rank: number): Cast {
  const { name, customer, address, contract, payDaysAfterDue } = subscriber;
  const spoken = [customer.givenName, customer.familyName].filter(Boolean).join(' ');
  return {
    name: name ?? customer.organizationName ?? (spoken === '' ? `subscriber ${rank + 1}` : spoken),
    told: { customer, address, contract },
    payDaysAfterDue,
    history: [],
  };
}

/** Plans the events of somebody; refusals of direct debits are told to the bank beforehand. */
export function planEvents(play: Pick<Play, 'agenda' | 'stage'>, cast: Cast, events: readonly StoryEvent[]): void {
  for (const event of events) {
    const verb = vocabulary.find((one) => one.name === event.do)!;
    play.agenda.add(cast, verb, event);
    if (event.do === 'bank-return' && event.of !== 'last') {
      play.stage.refusals.push({ cast, from: dayOf(event.on), reasonCode: String(event.reason) });
    }
  }
}

function firstDay(subscribers: readonly Subscriber[]): CivilDate {
  const days = subscribers.flatMap((one) => one.events.map((event) => dayOf((event as unknown as StoryEvent).on)));
  return Math.min(...days) as CivilDate;
}

function setStage(database: Database, story: Story, first: CivilDate, casts: readonly Cast[]): Stage {
  const territory = westernmost(subscribersOf(story).map((one) => one.address.territory));
  return {
    database,
    db: database.db,
    operatorId: OPERATOR,
    clock: storyClock(instantOf(territory, first)),
    random: chance(story.seed).bytes,
    territory,
    transport: nowhere,
    refusals: [],
    otherOperators: new Map(),
    supplied: false,
    calls: [],
    accountNumberOf: (name) => casts.find((one) => one.name === name)?.account?.number,
    next: counters(),
  };
}

/**
 * Tells a story through the real operations on an empty, migrated database: the operator is founded, the clock moves from the
 * first event to the last day, and everything that has come of it is read back.
 */
export async function runStory(database: Database, story: Story): Promise<StoryOutput> {
  const subscribers = subscribersOf(story);
  const first = firstDay(subscribers);
  const casts = subscribers.map(castOf);
  const stage = setStage(database, story, first, casts);
  const packs = story.operator.packs ?? [...new Set(subscribers.map((one) => one.contract.pack))];
  await foundOperator(stage.db, contextOn(stage), story.operator, packs);
  const play: Play = { stage, casts, agenda: new Agenda(), told: [], planned: new Set(), thorough: true };
  subscribers.forEach((one, i) => planEvents(play, casts[i]!, one.events as unknown as StoryEvent[]));
  await playStory(play, first, dayOf(story.end));
  const whole = await tellWhole(play);
  return {
    ...(story.title === undefined ? {} : { title: story.title }),
    from: isoDate(first),
    to: story.end,
    asExpected: play.told.every((event) => event.asExpected),
    events: play.told,
    ...whole,
  };
}
