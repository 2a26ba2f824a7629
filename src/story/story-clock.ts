import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/instant.ts';

/** A clock that stands still until the story moves it, and never goes back. */
export interface StoryClock extends Clock {
  moveTo(at: Instant): void;
}

/** A clock for a story that begins at an instant. */
export function storyClock(start: Instant): StoryClock {
  let now = start;
  return {
    now: () => now,
    moveTo: (at) => {
      if (at > now) now = at;
    },
  };
}
