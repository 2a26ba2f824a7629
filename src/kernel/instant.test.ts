import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, isoDate } from './civil-date.ts';
import {
  HOUR_MS,
  type Instant,
  inTerritory,
  instant,
  instantOf,
  isoInstant,
  localDate,
  localTime,
  MINUTE_MS,
  offsetMinutesAt,
  parseInstant,
  plusHours,
  plusMs,
  timeOfDay,
} from './instant.ts';
import { TERRITORIES } from './territory.ts';

const any = fc
  .integer({ min: instant('1996-01-01T00:00:00Z'), max: instant('2090-12-31T23:59:59Z') })
  .map((n) => n as Instant);
const territory = fc.constantFrom(...TERRITORIES);

const parisClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What Paris clocks show according to the time zone database of the machine. */
function parisByDatabase(at: Instant): string {
  const part = Object.fromEntries(parisClock.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

describe('instants', () => {
  it.each([
    '2026-03-14T10:00:00',
    '2026-03-14',
    '2026-02-29T10:00:00Z',
    '2026-03-14T24:00:00Z',
    '2026-03-14T10:60:00Z',
    '2026-03-14T10:00:60Z',
    '2026-03-14 10:00:00Z',
    '2026-03-14T10:00:00+0400',
    '2026-03-14T10:00:00-04',
    '2026-03-14T10:00:00+19:00',
    '2026-03-14T10:00:00z',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('reads the same moment from several offsets', () => {
    expect(instant('2026-03-14T10:00:00-04:00')).toBe(instant('2026-03-14T14:00:00Z'));
    expect(instant('2026-03-14T17:00+03:00')).toBe(instant('2026-03-14T14:00:00.000Z'));
    expect(instant('2026-03-14T14:00:00.5Z') - instant('2026-03-14T14:00:00Z')).toBe(500);
    expect(instant('2026-01-01T00:30:00+01:00')).toBe(instant('2025-12-31T23:30:00Z'));
  });

  it('writes the offset that it is given, and milliseconds only when there are some', () => {
    expect(isoInstant(instant('2026-03-14T14:00:00Z'), -240)).toBe('2026-03-14T10:00:00-04:00');
    expect(isoInstant(instant('2026-03-14T14:00:00Z'))).toBe('2026-03-14T14:00:00+00:00');
    expect(isoInstant(instant('2026-03-14T14:00:00.250Z'), 180)).toBe('2026-03-14T17:00:00.250+03:00');
  });

  it('adds elapsed time, across nights and changes of the clocks alike', () => {
    expect(plusHours(instant('2026-03-28T12:00:00+01:00'), 48)).toBe(instant('2026-03-30T13:00:00+02:00'));
    expect(plusMs(instant('2026-03-14T14:00:00Z'), 1)).toBe(instant('2026-03-14T14:00:00.001Z'));
  });

  it('reads times of day', () => {
    expect(timeOfDay('08:00')).toBe(8 * HOUR_MS);
    expect(timeOfDay('23:59:59')).toBe(24 * HOUR_MS - 1000);
  });

  it.each([
    ['GP', -240],
    ['MQ', -240],
    ['MF', -240],
    ['BL', -240],
    ['GF', -180],
    ['YT', 180],
    ['RE', 240],
  ] as const)('keeps %s at %i minutes from UTC in winter and in summer', (code, offset) => {
    expect(offsetMinutesAt(code, instant('2026-01-15T12:00:00Z'))).toBe(offset);
    expect(offsetMinutesAt(code, instant('2026-07-15T12:00:00Z'))).toBe(offset);
  });

  it('finds the civil date of a moment in each territory', () => {
    const at = instant('2026-03-15T02:30:00Z');
    expect(isoDate(localDate('GP', at))).toBe('2026-03-14');
    expect(isoDate(localDate('GF', at))).toBe('2026-03-14');
    expect(isoDate(localDate('FR', at))).toBe('2026-03-15');
    expect(isoDate(localDate('YT', instant('2026-03-14T21:00:00Z')))).toBe('2026-03-15');
  });

  it('comes back to the same moment through the local time of a territory', () => {
    fc.assert(
      fc.property(territory, any, (code, at) => {
        const { date, msOfDay } = localTime(code, at);
        const back = instantOf(code, date, msOfDay);
        const repeated = code.startsWith('FR') && at - back === HOUR_MS;
        return back === at || repeated;
      }),
    );
  });

  it('reads back every moment that it writes', () => {
    fc.assert(
      fc.property(territory, any, (code, at) => {
        const zoned = inTerritory(code, at);
        return parseInstant(isoInstant(zoned.at, zoned.offsetMinutes)) === at;
      }),
    );
  });
});

describe('the clocks of Paris', () => {
  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
    ['2024-03-31T01:00:00Z', '2024-03-31T03:00:00+02:00'],
    ['2027-10-31T01:00:00Z', '2027-10-31T02:00:00+01:00'],
  ])('show at %s the time %s', (utc, local) => {
    const zoned = inTerritory('FR', instant(utc));
    expect(isoInstant(zoned.at, zoned.offsetMinutes)).toBe(local);
  });

  it('take the first pass of the hour that October repeats', () => {
    const at = instantOf('FR', civilDate('2026-10-25'), 2 * HOUR_MS + 30 * MINUTE_MS);
    expect(at).toBe(instant('2026-10-25T02:30:00+02:00'));
  });

  it('take the offset of before the change in the hour that March skips', () => {
    const at = instantOf('FR', civilDate('2026-03-29'), 2 * HOUR_MS + 30 * MINUTE_MS);
    expect(at).toBe(instant('2026-03-29T02:30:00+01:00'));
  });

  it.each(['2026-03-29', '2026-10-25', '2026-03-30', '2026-10-26', '2026-07-14'])(
    'start the day %s at midnight',
    (text) => {
      const { date, msOfDay } = localTime('FR', instantOf('FR', civilDate(text)));
      expect([isoDate(date), msOfDay]).toEqual([text, 0]);
    },
  );

  it('agree with the time zone database', () => {
    fc.assert(
      fc.property(any, (at) => {
        const zoned = inTerritory('FR-57', at);
        return isoInstant(zoned.at, zoned.offsetMinutes).slice(0, 16) === parisByDatabase(at);
      }),
      { numRuns: 500 },
    );
  });

  it('agree with the time zone database around every change of the clocks', () => {
    for (let year = 1997; year <= 2060; year += 1) {
      for (const month of ['03', '10']) {
        for (let day = 24; day <= 31; day += 1) {
          for (const hour of ['00', '01', '02']) {
            const at = instant(`${year}-${month}-${day}T${hour}:00:00Z`);
            const zoned = inTerritory('FR', at);
            expect(isoInstant(zoned.at, zoned.offsetMinutes).slice(0, 16)).toBe(parisByDatabase(at));
          }
        }
      }
    }
  });
});
