/**
 * A table of dialled prefixes, looked up by longest match. Held as a trie on two typed arrays, so that a look-up allocates
 * nothing and costs one array read a digit: rating millions of calls rests on it.
 */
export interface PrefixIndex {
  /** Ten slots a node, one a digit: the next node, or 0 when no prefix goes on that way (no slot leads back to the root). */
  readonly next: Int32Array;
  /** What stands at a node: the value of the prefix that ends there, or -1. */
  readonly value: Int32Array;
}

/** A prefix, digits only, and the number (zero or more) that it stands for: a row of the caller's table. */
export interface PrefixEntry {
  readonly prefix: string;
  readonly value: number;
}

const ZERO_CODE = 48;
const DIGITS_ONLY = /^\d+$/;

/** Builds the index; throws on an empty or non-numeric prefix, on a negative value and on a prefix that stands twice. */
export function buildPrefixIndex(entries: readonly PrefixEntry[]): PrefixIndex {
  const next: number[] = Array.from({ length: 10 }, () => 0);
  const value: number[] = [-1];
  for (const entry of entries) {
    if (!DIGITS_ONLY.test(entry.prefix) || entry.value < 0) throw new RangeError(`bad prefix entry: ${entry.prefix}`);
    let node = 0;
    for (let i = 0; i < entry.prefix.length; i += 1) {
      const slot = node * 10 + entry.prefix.charCodeAt(i) - ZERO_CODE;
      if (next[slot] === 0) {
        next[slot] = value.length;
        value.push(-1);
        for (let digit = 0; digit < 10; digit += 1) next.push(0);
      }
      node = next[slot]!;
    }
    if (value[node] !== -1) throw new RangeError(`prefix ${entry.prefix} stands twice`);
    value[node] = entry.value;
  }
  return { next: Int32Array.from(next), value: Int32Array.from(value) };
}

/**
 * The value of the longest prefix with which the digits of `text` begin, counted from the character `start`; -1 when there
 * is none. Anything but a digit ends the digits.
 */
export function longestPrefix(index: PrefixIndex, text: string, start = 0): number {
  const { next, value } = index;
  let node = 0;
  let found = -1;
  for (let i = start; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - ZERO_CODE;
    if (digit < 0 || digit > 9) break;
    node = next[node * 10 + digit]!;
    if (node === 0) break;
    const here = value[node]!;
    if (here !== -1) found = here;
  }
  return found;
}
