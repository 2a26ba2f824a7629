import { type CivilDate, isoDate, parseDate, plusDays, plusMonths } from '../../kernel/civil-date.ts';
import { type Money, parseMoney } from '../../kernel/money.ts';
import type { Fields } from '../model/fields.ts';
import type { Json } from '../model/write-outcome.ts';

/** Facts or an outcome as JSON. */
export interface Told {
  readonly [name: string]: Json | undefined;
}

/** What a bound says of one outcome: the articles, whether the outcome holds, and the bounded fields at the floor. */
export interface Bounded {
  readonly articles: readonly string[];
  readonly holds: boolean;
  readonly floor: Told;
  /** Facts under which the contract itself gives the floor's outcome, where more than the named fields would change. */
  readonly asIf?: Told;
}

/** Holds an outcome against an article on a day; `undefined` where the article has nothing to say of it. */
export type Bound = (facts: Told, result: Told, on: CivilDate) => Bounded | undefined;

/** A decision of a contract that the law bounds. */
export interface BoundDecision {
  readonly decision: string;
  readonly bounds: readonly Bound[];
  /** Facts that only the law asks for; they may be given beside those of the decision. */
  readonly facts?: Fields;
}

/** A day among facts or outcomes; `undefined` when it is absent or null. */
export function dayIn(told: Told, name: string): CivilDate | undefined {
  const value = told[name];
  return typeof value === 'string' ? parseDate(value) : undefined;
}

/** An amount among facts or outcomes; `undefined` when it is absent or null. */
export function moneyIn(told: Told, name: string): Money | undefined {
  const value = told[name];
  return typeof value === 'string' ? parseMoney(value) : undefined;
}

/** A whole number among facts or outcomes; zero when it is absent or null. */
export function countIn(told: Told, name: string): number {
  const value = told[name];
  return typeof value === 'number' ? value : 0;
}

/** How an article counts a time. */
export type Unit = 'days' | 'months' | 'years';

/** The day on which a time of the law ends, the day of the event not counted. */
export function after(day: CivilDate, count: number, unit: Unit): CivilDate {
  return unit === 'days' ? plusDays(day, count) : plusMonths(day, unit === 'years' ? 12 * count : count);
}

/** A day as facts and outcomes write it. */
export function written(day: CivilDate): string {
  return isoDate(day);
}
