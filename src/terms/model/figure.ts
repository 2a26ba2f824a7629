import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import type { Bilingual } from './decision.ts';

/** A value that a contract states, from a day on. Old values are closed by the next one, never edited. */
export interface DatedValue<V> {
  readonly from: string;
  readonly value: V;
}

/** A number, amount, delay or table that a contract states: named, dated, beside its clause. */
export interface Figure<V = unknown> {
  readonly clause: string;
  readonly label: Bilingual;
  /** What one unit is: `EUR incl. tax`, `days`, `months`, `hours`... */
  readonly unit: string;
  /** Which way a change is good for the customer; absent when neither is. */
  readonly better?: 'lower' | 'higher';
  readonly values: readonly DatedValue<V>[];
}

export type Figures = { readonly [name: string]: Figure };
/** The figures in force on a day: name -> value. */
export type Resolved<F extends Figures> = { readonly [K in keyof F]: F[K] extends Figure<infer V> ? V : never };

/** A figure with a single value since the first version of the terms. */
export function figure<const V>(
  clause: string,
  label: Bilingual,
  unit: string,
  from: string,
  value: V,
  better?: 'lower' | 'higher',
): Figure<V> {
  const base = { clause, label, unit, values: [{ from, value }] };
  return better ? { ...base, better } : base;
}

/** The value of a figure in force on a day. Throws when the figure has none yet: a hole that the pack walk reports at build. */
export function valueOn<V>(figure: Figure<V>, on: CivilDate): V {
  for (let i = figure.values.length - 1; i >= 0; i -= 1) {
    const dated = figure.values[i]!;
    if (civilDate(dated.from) <= on) return dated.value;
  }
  throw new RangeError(`figure of ${figure.clause} has no value on that day`);
}

/** All figures of a pack as they stand on a day. */
export function resolveFigures<F extends Figures>(figures: F, on: CivilDate): Resolved<F> {
  const resolved: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(figures)) resolved[name] = valueOn(one, on);
  return resolved as Resolved<F>;
}
