import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './connect.ts';
import { together } from './together.ts';

/** What was read so far in one go, by statement and parameters. */
export const readSoFar = new AsyncLocalStorage<Map<string, unknown>>();

/**
 * Runs a reading of many rooms, each of which asks for what it needs: a statement that one of them has sent already is answered with
 * the same rows, the database keeps the plan of each, and what is asked for in the same breath travels in one message, each without
 * waiting for the answers to those before. Only where nothing is written.
 */
export async function readingOnce<T>(tx: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  const [answer] = await together(tx, (tx) => [readSoFar.run(new Map(), () => read(tx))]);
  return answer;
}
