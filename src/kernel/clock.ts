import type { Instant } from './instant.ts';

/** Where the time comes from. Passed in everywhere: only `platform` makes one that reads the machine. */
export interface Clock {
  now(): Instant;
}

/** A clock that stands still at an instant. */
export function clockAt(at: Instant): Clock {
  return { now: () => at };
}
