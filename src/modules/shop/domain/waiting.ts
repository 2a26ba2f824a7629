import { type Instant, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';

/** The instant some minutes before another. */
export function minutesBefore(at: Instant, minutes: number): Instant {
  return plusMs(at, -minutes * MINUTE_MS);
}
