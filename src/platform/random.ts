import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import { type RandomBytes, uuidV7 } from '../kernel/ids.ts';

/** Random bytes of the machine, fit for secrets. */
export const machineRandom: RandomBytes = (length) => randomBytes(length);

/** A new identifier (UUID version 7), by the clock and the randomness that were passed in. */
export function newId(source: { readonly clock: Clock; readonly random: RandomBytes }): string {
  return uuidV7(source.clock.now(), source.random);
}

/** A secret that nobody can guess: 256 bits, written for URLs and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in place of a token: whoever reads the database cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
