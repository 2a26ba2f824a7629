import type { Bilingual } from '../../model/decision.ts';
import table from './retention.json' with { type: 'json' };

/**
 * How a retention is counted: `fixed` from an event always known, `after-end` once something is over, `until-event` to the
 * event itself, `hours` by elapsed time, `none` not kept.
 */
export type RetentionMode = 'fixed' | 'after-end' | 'until-event' | 'hours' | 'none';

/** A length of time as the policy states it; years are held as months. */
export interface RetentionPeriod {
  readonly months: number;
  readonly days: number;
  readonly hours: number;
}

/** How long a category of data is kept, and from what (article 3 of the privacy policy). */
export interface Retention {
  readonly category: string;
  readonly mode: RetentionMode;
  readonly period: RetentionPeriod;
  readonly label: Bilingual;
  readonly event: Bilingual;
  readonly clause: string;
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:0S)?)?$/;

/** Reads an ISO 8601 duration of the table (`P3Y`, `P13M`, `P40D`, `PT48H`, `PT0S`). Throws on any other form. */
export function retentionPeriod(iso: string): RetentionPeriod {
  const match = DURATION.exec(iso);
  if (!match) throw new RangeError(`not a duration of the retention table: ${iso}`);
  const [years, months, days, hours] = match.slice(1).map((part) => Number(part ?? 0));
  return { months: years! * 12 + months!, days: days!, hours: hours! };
}

/** The retention table, in the order of the policy. */
export const retentions: readonly Retention[] = table.map(({ duration, mode, ...row }) => ({
  ...row,
  mode: mode as RetentionMode,
  period: retentionPeriod(duration),
}));

const byCategory = new Map(retentions.map((one) => [one.category, one]));

/** The row of a category of the table. Throws on any other category, which the edge refuses first. */
export function retentionOf(category: string): Retention {
  const found = byCategory.get(category);
  if (!found) throw new RangeError(`not a category of the retention table: ${category}`);
  return found;
}
