import type { Instant } from '../../kernel/instant.ts';

/** A stretch of time, from `startAt` to `endAt`. */
export interface Stretch {
  readonly startAt: Instant;
  readonly endAt: Instant;
}

/** Milliseconds of `[from, to)` that at least one stretch covers: parts outside are cut off, overlaps counted once. */
export function coveredMs(stretches: readonly Stretch[], from: Instant, to: Instant): number {
  const sorted = [...stretches].sort((a, b) => a.startAt - b.startAt);
  let covered = 0;
  let reached: number = from;
  for (const { startAt, endAt } of sorted) {
    const start = Math.max(startAt, reached);
    const end = Math.min(endAt, to);
    if (end <= start) continue;
    covered += end - start;
    reached = end;
  }
  return covered;
}
