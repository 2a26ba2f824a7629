import type { RandomBytes } from '../../src/kernel/ids.ts';

/** Random bytes that come out the same at each run (splitmix32). */
export function seededRandom(seed: number): RandomBytes {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return (length) => Uint8Array.from({ length }, () => word() & 0xff);
}
