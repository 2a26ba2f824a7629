import { hash } from 'node:crypto';

const KEY_BYTES = 16;
const LONGEST_ID = 80;

/**
 * The keys of the records of a block, sixteen bytes each: the beginning of the hash of the operator and the call id. The same
 * call id has the same key for ever, so that a record is refused when its key is known.
 */
export class RecordKeys {
  bytes = new Uint8Array(0);
  readonly #scratch: Uint8Array;
  readonly #prefix: number;
  #slots = new Int32Array(0);

  constructor(operatorId: string) {
    const prefix = Buffer.from(`${operatorId}/`);
    this.#prefix = prefix.length;
    this.#scratch = new Uint8Array(prefix.length + LONGEST_ID);
    this.#scratch.set(prefix);
  }

  /** Makes ready for so many records. */
  begin(rows: number): void {
    if (this.bytes.length < rows * KEY_BYTES) this.bytes = new Uint8Array(rows * KEY_BYTES);
    let size = 1024;
    while (size < rows * 2) size *= 2;
    if (this.#slots.length === size) this.#slots.fill(-1);
    else this.#slots = new Int32Array(size).fill(-1);
  }

  /** The key of a call id that stands in some bytes. */
  keyOf(bytes: Uint8Array, from: number, to: number): Buffer {
    this.#scratch.set(bytes.subarray(from, to), this.#prefix);
    return hash('sha256', this.#scratch.subarray(0, this.#prefix + to - from), 'buffer');
  }

  /** Writes the key of a record; false when an earlier one of the block has the same. */
  add(record: number, bytes: Uint8Array, from: number, to: number): boolean {
    const key = this.keyOf(bytes, from, to);
    const at = record * KEY_BYTES;
    for (let i = 0; i < KEY_BYTES; i += 1) this.bytes[at + i] = key[i]!;
    const mask = this.#slots.length - 1;
    let slot = (key[0]! | (key[1]! << 8) | (key[2]! << 16) | (key[3]! << 24)) & mask;
    while (this.#slots[slot] !== -1) {
      const other = this.#slots[slot]! * KEY_BYTES;
      let same = 0;
      while (same < KEY_BYTES && this.bytes[other + same] === this.bytes[at + same]) same += 1;
      if (same === KEY_BYTES) return false;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = record;
    return true;
  }
}

/** A key as the database writes it. */
export function keyText(key: Uint8Array): string {
  const hex = Buffer.from(key.subarray(0, KEY_BYTES)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
