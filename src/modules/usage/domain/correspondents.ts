const LEAST = 1024;
/** Filled to this, the table is doubled. */
const FULLEST = 0.6;

/**
 * The different numbers called in each month of each line, ranked by their first call: an open table on typed arrays, sixteen bytes
 * a place, so that a look-up reads one line of memory. A month of a line is a number that the caller gives out, from 0; a called
 * number stands as a number itself.
 */
export class Correspondents {
  /** Called number, then month and rank side by side; a month stands one higher, so that 0 is an empty place. */
  #called = new Float64Array(LEAST * 2);
  #figures = new Int32Array(this.#called.buffer);
  #sizes = new Int32Array(LEAST);
  #mask = LEAST - 1;
  #used = 0;

  #place(month: number, called: number): number {
    const high = (called / 0x1_0000_0000) | 0;
    let hash = Math.imul((called | 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1) ^ Math.imul(month, 0xc2b2_ae35);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b_3c6d);
    let place = (hash ^ (hash >>> 13)) & this.#mask;
    const figures = this.#figures;
    const numbers = this.#called;
    for (;;) {
      const there = figures[place * 4 + 2];
      if (there === 0 || (there === month + 1 && numbers[place * 2] === called)) return place;
      place = (place + 1) & this.#mask;
    }
  }

  #put(place: number, month: number, called: number, rank: number): void {
    this.#called[place * 2] = called;
    this.#figures[place * 4 + 2] = month + 1;
    this.#figures[place * 4 + 3] = rank;
  }

  #grow(): void {
    const before = this.#called;
    const figures = this.#figures;
    const size = (this.#mask + 1) * 2;
    this.#called = new Float64Array(size * 2);
    this.#figures = new Int32Array(this.#called.buffer);
    this.#mask = size - 1;
    for (let i = 0; i < size / 2; i += 1) {
      const month = figures[i * 4 + 2]! - 1;
      const called = before[i * 2]!;
      if (month >= 0) this.#put(this.#place(month, called), month, called, figures[i * 4 + 3]!);
    }
  }

  /** How many different numbers a month counts. */
  size(month: number): number {
    return this.#sizes[month] ?? 0;
  }

  /** The rank of a number, or the one that it would have. */
  rankOf(month: number, called: number): number {
    const place = this.#place(month, called);
    return this.#figures[place * 4 + 2] === 0 ? this.size(month) + 1 : this.#figures[place * 4 + 3]!;
  }

  /** Counts a number and gives its rank; one that was counted keeps the rank it had. */
  count(month: number, called: number): number {
    const place = this.#place(month, called);
    if (this.#figures[place * 4 + 2] !== 0) return this.#figures[place * 4 + 3]!;
    while (month >= this.#sizes.length) {
      const wider = new Int32Array(this.#sizes.length * 2);
      wider.set(this.#sizes);
      this.#sizes = wider;
    }
    const rank = (this.#sizes[month] = this.#sizes[month]! + 1);
    this.#put(place, month, called, rank);
    this.#used += 1;
    if (this.#used > (this.#mask + 1) * FULLEST) this.#grow();
    return rank;
  }
}
