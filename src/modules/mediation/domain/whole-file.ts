import type { Instant } from '../../../kernel/instant.ts';

/** What is seen of a file in a folder, at one look. */
export interface Seen {
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly seenAt: Instant;
}

/** What was seen at the look before, by name. */
export type Look = ReadonlyMap<string, Omit<Seen, 'name'>>;

/** Endings under which files are written before they have their name. */
const UNFINISHED = /\.(part|tmp|filepart|writing)$/i;
/** Time for a slow sender to go on writing. */
const SETTLE_MS = 2000;

/**
 * Whether a file has been written to its end, as far as looking tells: it had a name in `.part` at the look before, and has lost
 * it; or neither its size nor its hour has changed since a look at least two seconds ago.
 */
export function isWhole(file: Seen, before: Look): boolean {
  if (UNFINISHED.test(file.name)) return false;
  const parts = ['.part', '.tmp', '.filepart', '.writing'].map((ending) => before.get(file.name + ending));
  if (!before.has(file.name) && parts.some((part) => part && part.size <= file.size)) return true;
  const earlier = before.get(file.name);
  return (
    earlier !== undefined &&
    earlier.size === file.size &&
    earlier.modifiedMs === file.modifiedMs &&
    file.seenAt - earlier.seenAt >= SETTLE_MS
  );
}
