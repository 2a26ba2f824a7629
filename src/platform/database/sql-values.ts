import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../../kernel/instant.ts';

/** A civil date as a parameter of type `date`. A bare `CivilDate` is a number, which the server refuses for a date column. */
export function sqlDate(date: CivilDate): RawBuilder<CivilDate>;
export function sqlDate(date: CivilDate | null): RawBuilder<CivilDate | null>;
export function sqlDate(date: CivilDate | null): RawBuilder<CivilDate | null> {
  return sql`${date === null ? null : isoDate(date)}::date`;
}

/** An instant as a parameter of type `timestamptz`. */
export function sqlInstant(at: Instant): RawBuilder<Instant>;
export function sqlInstant(at: Instant | null): RawBuilder<Instant | null>;
export function sqlInstant(at: Instant | null): RawBuilder<Instant | null> {
  return sql`${at === null ? null : isoInstant(at)}::timestamptz`;
}

/** The text of a value as JSON; amounts and other bigints are written as decimal strings, map them yourself where a unit matters. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Only what holds a bigint is refused; looking at each item for one takes several times as long.
    return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
  }
}

/** Texts as the server writes an array of them. */
export function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`).join(',')}}`;
}

/** Values that hold no quote, comma or space (ids, numbers, days), as the server writes an array of them. */
export function plainArray(values: readonly (string | bigint | null)[]): string {
  let text = '{';
  for (let i = 0; i < values.length; i += 1) text += `${i === 0 ? '' : ','}${values[i] ?? 'NULL'}`;
  return `${text}}`;
}

/** A value as a parameter of type `jsonb`. */
export function sqlJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${jsonText(value)}::jsonb`;
}

/** Many civil dates as one parameter of type `date[]`, for `unnest`. */
export function sqlDates(dates: readonly (CivilDate | null)[]): RawBuilder<readonly CivilDate[]> {
  return sql`${plainArray(dates.map((date) => (date === null ? null : isoDate(date))))}::date[]`;
}

/** Many instants as one parameter of type `timestamptz[]`, for `unnest`. */
export function sqlInstants(instants: readonly (Instant | null)[]): RawBuilder<readonly Instant[]> {
  return sql`${plainArray(instants.map((at) => (at === null ? null : isoInstant(at))))}::timestamptz[]`;
}
