import { chance } from '../src/story/chance.ts';
import { FIRST_NUMBER } from './many-subscribers.ts';

/** Landlines, mobiles and French overseas numbers, and some abroad: what a line in Guadeloupe calls, the near more often. */
const NEAR = ['+590590', '+590690', '+33142', '+33612', '+596596', '+33749'];
const FAR = ['+1212555', '+442079', '+230525', '+551198', '+390612', '+212522', '+4915', '+17674'];
const MONTH_DAYS = 28;
const DAY_SECONDS = 86_400;
/** One line in so many makes a tenth of the calls, to more different numbers than an allowance covers. */
const BUSY = 100;
const CONTACTS = 40;
const BUSY_CONTACTS = 400;

export const HEADER = 'call_id,calling_number,called_number,called_network,started_at,duration_seconds\n';

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Calls of February 2026 in the order in which they began, spread over so many lines: so many rows from row `from` on, of `all`. */
export function callLines(of: {
  readonly from: number;
  readonly rows: number;
  readonly all: number;
  readonly lines: number;
}): Buffer {
  const parts: string[] = [];
  for (let i = of.from; i < of.from + of.rows; i += 1) {
    const luck = chance(i + 1);
    const line = luck.oneIn(10) ? BUSY * luck.below(of.lines / BUSY) : luck.below(of.lines);
    const contact = line * 977 + luck.below(line % BUSY === 0 ? BUSY_CONTACTS : CONTACTS);
    const known = chance(contact + 7);
    const prefix = known.pick(known.oneIn(5) ? FAR : NEAR);
    const called = `${prefix}${String(known.below(1_000_000)).padStart(6, '0')}`.slice(0, 13);
    const second = Math.floor((i / of.all) * MONTH_DAYS * DAY_SECONDS);
    const [day, time] = [1 + Math.floor(second / DAY_SECONDS), second % DAY_SECONDS];
    const at = `2026-02-${two(day)}T${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}-04:00`;
    const network = known.oneIn(2) ? 'mobile' : 'fixed';
    parts.push(`PTP1-202602-${i},+${FIRST_NUMBER + 1 + line},${called},${network},${at},${luck.below(900)}\n`);
  }
  return Buffer.from(parts.join(''), 'latin1');
}
