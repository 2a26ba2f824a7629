import { parseDate } from '../kernel/civil-date.ts';
import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  instantOf,
  isoInstant,
  MINUTE_MS,
  offsetMinutesAt,
  parseInstant,
  SECOND_MS,
} from '../kernel/instant.ts';
import type { DateForm, DurationUnit, QuantityUnit, Reading } from './cdr-reading.ts';

const YMD = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?$/;
const DMY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/;
const PLAIN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/;
const EPOCH = /^\d{9,16}(\.\d{1,9})?$/;
const EPOCH_MS: Partial<Record<DateForm, number>> = { 'epoch-s': 1000, 'epoch-ms': 1, 'epoch-us': 0.001 };
/** No switch has recorded anything before, and none will so far from now. */
const FIRST = Date.UTC(1995, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

function localInstant(parts: readonly (string | undefined)[], zone: Reading['timeZone']): Instant | undefined {
  const [year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = ''] = parts;
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const ofDay = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS + ms;
  return zone === 'UTC' ? ((date * DAY_MS + ofDay) as Instant) : instantOf(zone, date, ofDay);
}

const PLAIN_LENGTH = 19;
let lastDay = '';
let lastDate: ReturnType<typeof parseDate>;

const pairAt = (text: string, i: number): number => (text.charCodeAt(i) - 48) * 10 + text.charCodeAt(i + 1) - 48;

/** The form that most switches write, `2026-03-14 10:00:00`, whose day is that of the line before: files hold millions. */
function plainMoment(text: string, zone: Reading['timeZone']): Instant | undefined {
  if (text.length !== PLAIN_LENGTH || !PLAIN.test(text)) return undefined;
  const [hour, minute, second] = [pairAt(text, 11), pairAt(text, 14), pairAt(text, 17)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const day = text.slice(0, 10);
  if (day !== lastDay) [lastDay, lastDate] = [day, parseDate(day)];
  if (lastDate === undefined) return undefined;
  const ofDay = hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
  return zone === 'UTC' ? ((lastDate * DAY_MS + ofDay) as Instant) : instantOf(zone, lastDate, ofDay);
}

/**
 * Reads a moment as a source writes it: with its offset, on the clocks of the source's zone, or counted from 1970. `undefined`
 * when it is written otherwise, or the calendar has no such day.
 */
export function readMoment(text: string, form: DateForm, zone: Reading['timeZone']): Instant | undefined {
  const unit = EPOCH_MS[form];
  if (unit !== undefined) {
    const at = EPOCH.test(text) ? Math.floor(Number(text) * unit) : undefined;
    return at !== undefined && at >= FIRST && at < LAST ? (at as Instant) : undefined;
  }
  const plain = form === 'ymd' ? plainMoment(text, zone) : undefined;
  if (plain !== undefined) return plain;
  const told = parseInstant(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (told !== undefined) return told;
  if (form === 'ymd') {
    const parts = YMD.exec(text);
    return parts ? localInstant(parts.slice(1), zone) : undefined;
  }
  const parts = DMY.exec(text);
  if (!parts) return undefined;
  const [, first, second, year, ...time] = parts;
  const [day, month] = form === 'dmy' ? [first, second] : [second, first];
  return localInstant([year, month, day, ...time], zone);
}

/** Writes a moment as the documented CSV has it, in the zone of its source. */
export function momentText(at: Instant, zone: Reading['timeZone']): string {
  return isoInstant(at, zone === 'UTC' ? 0 : offsetMinutesAt(zone, at));
}

const SCALE = 6;
const DECIMAL = /^(\d{1,15})(?:[.,](\d{1,6}))?$/;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,6}))?$/;

/** A decimal in millionths; exact. */
function millionths(text: string): bigint | undefined {
  const parts = DECIMAL.exec(text);
  return parts ? BigInt(parts[1]! + (parts[2] ?? '').padEnd(SCALE, '0')) : undefined;
}

function decimalText(scaled: bigint): string {
  const whole = scaled / 1_000_000n;
  const rest = String(scaled % 1_000_000n)
    .padStart(SCALE, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}

/** Reads how long a call lasted; answers the seconds as decimal text, exact to the microsecond. */
export function readDuration(text: string, unit: DurationUnit): string | undefined {
  if (unit === 'hms') {
    const parts = CLOCK.exec(text);
    if (!parts || Number(parts[3]) > 59) return undefined;
    const seconds = Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
    return decimalText(BigInt(seconds) * 1_000_000n + BigInt((parts[4] ?? '').padEnd(SCALE, '0')));
  }
  const told = millionths(text);
  if (told === undefined) return undefined;
  if (unit === 'min') return decimalText(told * 60n);
  return decimalText(unit === 'ms' ? told / 1000n : told);
}

const BYTES: Record<QuantityUnit, bigint> = { '1': 1n, kB: 1000n, KiB: 1024n, MB: 1_000_000n, MiB: 1_048_576n };

/** Reads a number of messages, or a volume; answers messages or bytes, a byte begun counting whole. */
export function readQuantity(text: string, unit: QuantityUnit): string | undefined {
  const told = millionths(text);
  return told === undefined ? undefined : String((told * BYTES[unit] + 999_999n) / 1_000_000n);
}
