import { AsyncLocalStorage } from 'node:async_hooks';

/** What was read so far in one go, by statement and parameters. */
export const readSoFar = new AsyncLocalStorage<Map<string, unknown>>();

/**
 * Runs a reading of many rooms, each of which asks for what it needs: a statement that one of them has sent already is answered with
 * the same rows, and the database keeps the plan of each. Inside a transaction, and only where nothing is written.
 */
export function readingOnce<T>(read: () => Promise<T>): Promise<T> {
  return readSoFar.run(new Map(), read);
}
