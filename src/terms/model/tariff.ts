import type { PrefixIndex } from '../rules/prefix-tariff.ts';
import type { RatedUsage } from './usage.ts';

/** All that a rated record is told by but its figures: kept once, and named by every record that came to it. */
export type RatedShape = Pick<
  RatedUsage,
  'outcome' | 'zone' | 'destination' | 'network' | 'fairUseExceeded' | 'priceLine' | 'unit'
> & {
  readonly reason: RatedUsage['reason'] | null;
  /** Name of the decision, for the journal's readers. */
  readonly decision: string;
  readonly because: readonly string[];
};

/** What becomes of the calls to one destination. */
export interface CompiledDestination {
  /** Micro-euros, tax included; once for each call charged from its first second. */
  readonly fee: number;
  /** Micro-euros, tax included. */
  readonly perMinute: number;
  readonly unanswered: RatedShape;
  /** Within an unlimited allowance; `null` when the destination is in none. */
  readonly included: RatedShape | null;
  /** Charged whole; beyond the correspondents of the allowance when there is one. */
  readonly charged: RatedShape;
  /** Charged for what is beyond the seconds of a call, without the fee; as `charged` where there is no allowance. */
  readonly beyond: RatedShape;
  /** Passing the bounds of the allowance is told and costs nothing: no price is printed. */
  readonly free: boolean;
}

/**
 * A tariff made ready for calls made from home by the million: for one contract with its options and version of the terms.
 * It answers as `life.rateUsage` does, and what it leaves out (`ask`) is asked there.
 */
export interface CompiledTariff {
  /** Codes whose numbers tell their network; others are looked up by the network of the record. */
  readonly tells: PrefixIndex;
  /** Prefix to destination: where the number tells, of fixed lines, of mobile ones. */
  readonly told: PrefixIndex;
  readonly fixed: PrefixIndex;
  readonly mobile: PrefixIndex;
  /** Prefixes of numbers that are not compiled. */
  readonly ask: PrefixIndex;
  /** Destinations by their number; those that are not compiled are absent. */
  readonly destinations: readonly (CompiledDestination | undefined)[];
  /** Different numbers a month that an allowance covers. */
  readonly correspondents: number;
  /** Seconds of a call that an allowance covers. */
  readonly callSeconds: number;
}

/** The shape of a rated record. */
export function shapeOf(rated: RatedUsage): RatedShape {
  const { outcome, zone, destination, network, fairUseExceeded, priceLine, unit, taken } = rated;
  const { name: decision, because } = taken;
  const reason = rated.reason ?? null;
  return { outcome, zone, destination, network, fairUseExceeded, priceLine, unit, reason, decision, because };
}
