import type { CivilDate } from '../kernel/civil-date.ts';
import { type Instant, instantOf, timeOfDay } from '../kernel/instant.ts';
import type { Cast } from './cast.ts';
import { dayOf } from './fields.ts';
import type { StoryEvent } from './story.ts';
import type { Verb } from './verb.ts';

/** Something that will happen to somebody. */
export interface Planned {
  readonly cast: Cast;
  readonly verb: Verb;
  readonly event: StoryEvent;
  readonly on: CivilDate;
  readonly at: Instant;
  readonly rank: number;
}

/** What is to come, in the order in which it happens. */
export class Agenda {
  #planned: Planned[] = [];
  #sorted = true;
  #rank = 0;

  /** Plans an event of somebody, at its time of day in their territory. */
  add(cast: Cast, verb: Verb, event: StoryEvent): void {
    const on = dayOf(event.on);
    const at = instantOf(cast.told.address.territory, on, timeOfDay(event.at ?? verb.at));
    this.#planned.push({ cast, verb, event, on, at, rank: (this.#rank += 1) });
    this.#sorted = false;
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#planned.sort((a, b) => b.at - a.at || b.rank - a.rank);
    this.#sorted = true;
  }

  /** The next event, if it comes before an instant; it is then no longer planned. */
  takeBefore(limit: Instant): Planned | undefined {
    this.#sort();
    const next = this.#planned.at(-1);
    return next && next.at < limit ? this.#planned.pop() : undefined;
  }

  /** The day of the next event. */
  nextDay(): CivilDate | undefined {
    this.#sort();
    return this.#planned.at(-1)?.on;
  }
}
