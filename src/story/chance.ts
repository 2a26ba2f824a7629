import type { RandomBytes } from '../kernel/ids.ts';

/** A stream of chance that comes out the same for the same seed (splitmix32). */
export interface Chance {
  /** Bytes, for identifiers. */
  readonly bytes: RandomBytes;
  /** A whole number from 0 up to `below`, which is left out. */
  below(below: number): number;
  /** One of these. */
  pick<T>(from: readonly T[]): T;
  /** True once in so many times on average. */
  oneIn(times: number): boolean;
}

/** Chance that repeats: the same seed tells the same story, identifiers included. Not for secrets. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const bytes: RandomBytes = (length) => {
    const out = new Uint8Array(length);
    for (let i = 0; i < length; i += 4) {
      const value = word();
      for (let j = i; j < i + 4 && j < length; j += 1) out[j] = (value >>> (8 * (j - i))) & 0xff;
    }
    return out;
  };
  const below = (limit: number): number => Math.floor((word() / 0x1_0000_0000) * limit);
  return { bytes, below, pick: (from) => from[below(from.length)]!, oneIn: (times) => below(times) === 0 };
}
