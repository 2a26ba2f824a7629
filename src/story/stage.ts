import type { OtherOperator } from '../connectors/portability/local-operator.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { RandomBytes } from '../kernel/ids.ts';
import { type Instant, instantOf } from '../kernel/instant.ts';
import { fixedOffsetMinutes, type Territory } from '../kernel/territory.ts';
import type { Transport } from '../modules/communication/index.ts';
import type { Context } from '../platform/context.ts';
import type { Database, Db } from '../platform/database/connect.ts';
import type { CallRow } from './call-file.ts';
import type { StoryClock } from './story-clock.ts';

/** A direct debit that the bank will refuse: the first of the account collected on or after a day. */
export interface PlannedRefusal {
  readonly cast: { readonly account?: { readonly id: string } };
  readonly from: CivilDate;
  readonly reasonCode: string;
}

/** Where stories are played: one operator on a database, a clock that they move, and what waits to happen. */
export interface Stage {
  readonly database: Database;
  readonly db: Db;
  readonly operatorId: string;
  readonly clock: StoryClock;
  readonly random: RandomBytes;
  /** The territory whose day begins last: its morning is the morning of the story. */
  readonly territory: Territory;
  readonly transport: Transport | undefined;
  readonly refusals: PlannedRefusal[];
  /** How the other operators behave about the numbers that come and go; willingly when nothing is told. */
  readonly otherOperators?: Map<string, OtherOperator>;
  /** True when served addresses, stock and numbers are there already: orders bring none with them. */
  readonly supplied: boolean;
  /** Calls that wait to be imported together. */
  readonly calls: CallRow[];
  /** The account number of somebody of the story, by their name; absent where nobody is called by it. */
  readonly accountNumberOf?: (name: string) => string | undefined;
  /** Counts what must be numbered: serial numbers, telephone numbers, files, payments. */
  next(what: string): number;
}

/** When work is done on a day of a story. */
export const MORNING_MS = 6 * 3_600_000;

/** The context in which somebody acts on a stage. */
export function contextOn(stage: Pick<Stage, 'operatorId' | 'clock' | 'random'>, actor = 'system:story'): Context {
  return { operatorId: stage.operatorId, actor, clock: stage.clock, random: stage.random };
}

/** The moment of a day at which work is done. */
export function morningOf(stage: Pick<Stage, 'territory'>, day: CivilDate): Instant {
  return instantOf(stage.territory, day, MORNING_MS);
}

/** Of several territories, the one whose day begins last. */
export function westernmost(territories: readonly Territory[]): Territory {
  const offset = (territory: Territory): number => fixedOffsetMinutes(territory) ?? 60;
  return [...territories].sort((a, b) => offset(a) - offset(b))[0] ?? 'FR';
}

/** A counter for each thing that must be numbered. */
export function counters(): (what: string) => number {
  const counts = new Map<string, number>();
  return (what) => {
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    return count;
  };
}
