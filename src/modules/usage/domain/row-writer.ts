const FIRST_BYTES = 1 << 20;
/** No row is longer: two call ids of 80 characters, an operator, and figures. */
const LONGEST_ROW = 640;
const TWO_32 = 0x1_0000_0000;
const HEADER = Buffer.from('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);

/** Writes rows in the binary form of COPY: each field is its length and its bytes, and nothing is made on the way. */
export class RowWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  constructor() {
    this.clear();
  }

  /** Begins again. */
  clear(): void {
    this.#bytes.set(HEADER);
    this.#at = HEADER.length;
  }

  /** Begins a row of so many fields. */
  row(fields: number): void {
    if (this.#at + LONGEST_ROW > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
      this.#view = new DataView(wider.buffer);
    }
    this.#view.setInt16(this.#at, fields);
    this.#at += 2;
  }

  bytes(from: Uint8Array, start: number, end: number): void {
    this.#view.setInt32(this.#at, end - start);
    let at = this.#at + 4;
    for (let i = start; i < end; i += 1, at += 1) this.#bytes[at] = from[i]!;
    this.#at = at;
  }

  nothing(): void {
    this.#view.setInt32(this.#at, -1);
    this.#at += 4;
  }

  int2(value: number): void {
    this.#view.setInt32(this.#at, 2);
    this.#view.setInt16(this.#at + 4, value);
    this.#at += 6;
  }

  int4(value: number): void {
    this.#view.setInt32(this.#at, 4);
    this.#view.setInt32(this.#at + 4, value);
    this.#at += 8;
  }

  /** A whole number of at most 53 bits. */
  int8(value: number): void {
    const high = Math.floor(value / TWO_32);
    this.#view.setInt32(this.#at, 8);
    this.#view.setInt32(this.#at + 4, high);
    this.#view.setUint32(this.#at + 8, value - high * TWO_32);
    this.#at += 12;
  }

  big(value: bigint): void {
    this.#view.setInt32(this.#at, 8);
    this.#view.setBigInt64(this.#at + 4, value);
    this.#at += 12;
  }

  /** All that was written, ended. */
  done(): Uint8Array {
    const all = new Uint8Array(this.#at + TRAILER.length);
    all.set(this.#bytes.subarray(0, this.#at));
    all.set(TRAILER, this.#at);
    return all;
  }
}
