import type { Clock } from '../../src/kernel/clock.ts';
import { type Instant, instant } from '../../src/kernel/instant.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(at: string): void;
  advance(ms: number): void;
}

/** A clock that stands at `at` until it is moved. */
export function testClock(at = '2026-03-02T10:00:00Z'): TestClock {
  let now: number = instant(at);
  return {
    now: () => now as Instant,
    set: (text) => {
      now = instant(text);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
