import { type CivilDate, dateOf, isoDate, parseDate, plusDays, weekday, yearMonthDay } from './civil-date.ts';
import { fixedOffsetMinutes, type Territory } from './territory.ts';

/** A point on the time line, in milliseconds since 1970-01-01T00:00Z. Never mixed with civil dates: a territory joins them. */
export type Instant = number & { readonly __brand: 'Instant' };

/** An instant with the offset it is to be written with, as decisions output it. */
export interface ZonedInstant {
  readonly at: Instant;
  readonly offsetMinutes: number;
}

/** A wall clock reading in a territory: the day and the milliseconds since its midnight. */
export interface LocalTime {
  readonly date: CivilDate;
  readonly msOfDay: number;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const DATETIME_PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/** Reads an ISO 8601 datetime with an offset or `Z`; `undefined` when the form is another, the day does not exist or the offset lacks. */
export function parseInstant(text: string): Instant | undefined {
  const m = DATETIME_PATTERN.exec(text);
  if (!m) return undefined;
  const date = parseDate(m[1]!);
  const hour = Number(m[2]);
  const minute = Number(m[3]);
  const second = m[4] === undefined ? 0 : Number(m[4]);
  if (date === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = m[5] === undefined ? 0 : Number(m[5].slice(0, 3).padEnd(3, '0'));
  let offset = 0;
  if (m[6] === undefined) {
    const hours = Number(m[8]);
    const minutes = Number(m[9]);
    if (hours > 18 || minutes > 59) return undefined;
    offset = (m[7] === '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  return (date * DAY_MS +
    hour * HOUR_MS +
    minute * MINUTE_MS +
    second * SECOND_MS +
    ms -
    offset * MINUTE_MS) as Instant;
}

/** Reads a datetime that the program itself wrote; throws on anything else. */
export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new RangeError(`not a datetime with an offset: ${text}`);
  return at;
}

/** `ms` milliseconds of elapsed time later. */
export function plusMs(at: Instant, ms: number): Instant {
  return (at + ms) as Instant;
}

/** `hours` hours of elapsed time later, weekends and holidays included. */
export function plusHours(at: Instant, hours: number): Instant {
  return (at + hours * HOUR_MS) as Instant;
}

function lastSunday(year: number, month: number): CivilDate {
  const last = dateOf(year, month, 31);
  return plusDays(last, -(weekday(last) % 7));
}

/** Offset of Europe/Paris, by the European rule: summer time from the last Sunday of March to that of October, both at 01:00 UTC. */
function parisOffsetMinutes(at: Instant): number {
  const { year } = yearMonthDay(Math.floor(at / DAY_MS) as CivilDate);
  const start = lastSunday(year, 3) * DAY_MS + HOUR_MS;
  const end = lastSunday(year, 10) * DAY_MS + HOUR_MS;
  return at >= start && at < end ? 120 : 60;
}

/** Offset from UTC, in minutes, in force in a territory at an instant. */
export function offsetMinutesAt(territory: Territory, at: Instant): number {
  return fixedOffsetMinutes(territory) ?? parisOffsetMinutes(at);
}

/** The wall clock reading of an instant in a territory. */
export function localTime(territory: Territory, at: Instant): LocalTime {
  const local = at + offsetMinutesAt(territory, at) * MINUTE_MS;
  const date = Math.floor(local / DAY_MS) as CivilDate;
  return { date, msOfDay: local - date * DAY_MS };
}

/** The civil date of an instant in a territory. */
export function localDate(territory: Territory, at: Instant): CivilDate {
  return localTime(territory, at).date;
}

/**
 * The instant at which a territory's clocks show a day and a time of day (milliseconds since midnight).
 * In the hour that summer time skips, the offset before the change is used; in the hour it repeats, the first pass.
 */
export function instantOf(territory: Territory, date: CivilDate, msOfDay = 0): Instant {
  const utc = date * DAY_MS + msOfDay;
  const fixed = fixedOffsetMinutes(territory);
  if (fixed !== undefined) return (utc - fixed * MINUTE_MS) as Instant;
  const before = parisOffsetMinutes((utc - 2 * HOUR_MS) as Instant);
  const candidate = (utc - before * MINUTE_MS) as Instant;
  if (parisOffsetMinutes(candidate) === before) return candidate;
  const after = (utc - parisOffsetMinutes(candidate) * MINUTE_MS) as Instant;
  return parisOffsetMinutes(after) === parisOffsetMinutes(candidate) ? after : candidate;
}

/** An instant to be written in the territory's own time. */
export function inTerritory(territory: Territory, at: Instant): ZonedInstant {
  return { at, offsetMinutes: offsetMinutesAt(territory, at) };
}

/** Writes `YYYY-MM-DDTHH:MM:SS±HH:MM` (milliseconds only when there are some). */
export function isoInstant(at: Instant, offsetMinutes = 0): string {
  const local = at + offsetMinutes * MINUTE_MS;
  const date = Math.floor(local / DAY_MS) as CivilDate;
  let rest = local - date * DAY_MS;
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
  const hour = Math.floor(rest / HOUR_MS);
  rest -= hour * HOUR_MS;
  const minute = Math.floor(rest / MINUTE_MS);
  rest -= minute * MINUTE_MS;
  const second = Math.floor(rest / SECOND_MS);
  const ms = rest - second * SECOND_MS;
  const fraction = ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`;
  const distance = Math.abs(offsetMinutes);
  const zone = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
  return `${isoDate(date)}T${two(hour)}:${two(minute)}:${two(second)}${fraction}${zone}`;
}

/** Milliseconds since midnight of `HH:MM` or `HH:MM:SS`. */
export function timeOfDay(text: string): number {
  const [hour = '0', minute = '0', second = '0'] = text.split(':');
  return Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS;
}
