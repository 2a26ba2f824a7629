import { DAY_MS, type Instant, instant, parseInstant } from '../kernel/instant.ts';
import { parseDate } from '../kernel/civil-date.ts';

export const USAGE = `regie clock                      shows the clock, and up to which day the work has been done
regie clock +30d                 moves it by days, and does the work of the days between
regie clock 2027-03-01           moves it to a day
regie clock show | advance <days> | set <instant, such as 2026-03-01T08:00:00-04:00>`;

/** The years for which calendars, holidays and rates can be told. */
const FIRST = instant('1990-01-01T00:00:00Z');
const LAST = instant('2099-12-31T23:59:59Z');
const MOST_DAYS = 36_500;
/** Noon of a day in UTC: its morning has come for every operator, its evening for none. */
const NOON = 'T12:00:00Z';

/** What the clock is asked for. */
export type ClockWish =
  | { readonly do: 'show' }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'set'; readonly at: Instant }
  | { readonly do: 'help' }
  | { readonly do: 'nothing'; readonly because: 'not-understood' | 'out-of-time' };

function inTime(wish: ClockWish): ClockWish {
  const far = wish.do === 'advance' && Math.abs(wish.ms) > MOST_DAYS * DAY_MS;
  const never = wish.do === 'set' && (wish.at < FIRST || wish.at > LAST);
  return far || never ? { do: 'nothing', because: 'out-of-time' } : wish;
}

function moved(text: string): ClockWish | undefined {
  const days = /^([+-]?\d+(?:\.\d+)?)d?$/.exec(text);
  if (days) return { do: 'advance', ms: Number(days[1]) * DAY_MS };
  const at = parseDate(text) === undefined ? undefined : parseInstant(`${text}${NOON}`);
  return at === undefined ? undefined : { do: 'set', at };
}

/** Reads the words after `regie clock`. */
export function readClockWords(words: readonly string[]): ClockWish {
  const [verb = 'show', value, ...more] = words;
  const none: ClockWish = { do: 'nothing', because: 'not-understood' };
  if (more.length > 0) return none;
  if (verb === '--help') return { do: 'help' };
  if (verb === 'show') return value === undefined ? { do: 'show' } : none;
  if (verb === 'advance') {
    const wish = value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? moved(value) : undefined;
    return wish ? inTime(wish) : none;
  }
  if (verb === 'set') {
    const at = value === undefined ? undefined : parseInstant(value);
    return at === undefined ? none : inTime({ do: 'set', at });
  }
  const wish = value === undefined && /^([+-]\d|\d{4}-)/.test(verb) ? moved(verb) : undefined;
  return wish ? inTime(wish) : none;
}
