import type { Instant } from './instant.ts';

/** A source of random bytes, passed in so that a seeded demonstration gives the same identifiers. */
export type RandomBytes = (length: number) => Uint8Array;

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUID of version 7 (RFC 9562): sortable by the instant it was made, so that primary keys stay close together on disk.
 * `at` comes from the clock that was passed in, `random` gives ten bytes.
 */
export function uuidV7(at: Instant, random: RandomBytes): string {
  const bytes = new Uint8Array(16);
  let ms = at;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256) as Instant;
  }
  bytes.set(random(10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let text = '';
  for (let i = 0; i < 16; i += 1)
    text += i === 4 || i === 6 || i === 8 || i === 10 ? `-${HEX[bytes[i]!]!}` : HEX[bytes[i]!]!;
  return text;
}
