import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import { type RandomBytes, uuidV7 } from '../kernel/ids.ts';

/** Asking the system for a few bytes costs as much as for thousands: they are drawn in advance, and each is given out once. */
const DRAWN = 4096;
let drawn = randomBytes(DRAWN);
let used = 0;

/** Random bytes of the machine, fit for secrets. */
export const machineRandom: RandomBytes = (length) => {
  if (length > DRAWN) return randomBytes(length);
  if (used + length > DRAWN) {
    drawn = randomBytes(DRAWN);
    used = 0;
  }
  used += length;
  return drawn.subarray(used - length, used);
};

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
