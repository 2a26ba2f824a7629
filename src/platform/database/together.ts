import type { Tx } from './connect.ts';

type Answers<Q extends readonly Promise<unknown>[]> = { -readonly [K in keyof Q]: Awaited<Q[K]> };

/**
 * Asks several questions of a transaction at once: those that are asked in the same breath go to the server in one message, in
 * their order, and are answered in it. Each remains a statement of its own, so that the second sees what was committed while
 * the first waited for a lock. For questions that do not need one another's answers.
 */
export function together<const Q extends readonly Promise<unknown>[]>(tx: Tx, ask: (tx: Tx) => Q): Promise<Answers<Q>> {
  return Promise.all(ask(tx)) as Promise<Answers<Q>>;
}
