const LEAST = 1024;
/** Filled to this, the table is doubled. */
const FULLEST = 0.6;

/**
 * The different numbers called in each month of each line, ranked by their first call: an open table on typed arrays, twenty
 * bytes a number. A month of a line is a number that the caller gives out; a called number stands as a number itself.
 */
export class Correspondents {
  #called = new Float64Array(LEAST);
  #month = new Int32Array(LEAST).fill(-1);
  #rank = new Int32Array(LEAST);
  #sizes = new Int32Array(LEAST);
  #mask = LEAST - 1;
  #used = 0;

  #slot(month: number, called: number): number {
    const high = Math.floor(called / 0x1_0000_0000);
    let hash = Math.imul((called | 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1) ^ Math.imul(month, 0xc2b2_ae35);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b_3c6d);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#month[slot] !== -1 && (this.#month[slot] !== month || this.#called[slot] !== called))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const [called, month, rank] = [this.#called, this.#month, this.#rank];
    const size = (this.#mask + 1) * 2;
    this.#called = new Float64Array(size);
    this.#month = new Int32Array(size).fill(-1);
    this.#rank = new Int32Array(size);
    this.#mask = size - 1;
    for (let i = 0; i < month.length; i += 1) {
      if (month[i] === -1) continue;
      const slot = this.#slot(month[i]!, called[i]!);
      this.#called[slot] = called[i]!;
      this.#month[slot] = month[i]!;
      this.#rank[slot] = rank[i]!;
    }
  }

  /** How many different numbers a month counts. */
  size(month: number): number {
    return this.#sizes[month] ?? 0;
  }

  /** The rank of a number, or the one that it would have. */
  rankOf(month: number, called: number): number {
    const slot = this.#slot(month, called);
    return this.#month[slot] === -1 ? this.size(month) + 1 : this.#rank[slot]!;
  }

  /** Counts a number and gives its rank; one that was counted keeps the rank it had. */
  count(month: number, called: number): number {
    const slot = this.#slot(month, called);
    if (this.#month[slot] !== -1) return this.#rank[slot]!;
    while (month >= this.#sizes.length) {
      const wider = new Int32Array(this.#sizes.length * 2);
      wider.set(this.#sizes);
      this.#sizes = wider;
    }
    const rank = (this.#sizes[month]! += 1);
    this.#called[slot] = called;
    this.#month[slot] = month;
    this.#rank[slot] = rank;
    this.#used += 1;
    if (this.#used > (this.#mask + 1) * FULLEST) this.#grow();
    return rank;
  }
}
