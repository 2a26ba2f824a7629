import type { Instant } from '../../../kernel/instant.ts';
import { contractTerms, type RatingTerms, type ToldTerms } from './rating-terms.ts';
import type { RatedShapes } from './rated-shapes.ts';

/** Who had a number from when to when, under which agreement. */
export interface KnownLine {
  readonly e164: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly agreementId: string;
}

/** An agreement, and the terms under which its use is rated. */
export interface KnownAgreement extends ToldTerms {
  readonly agreementId: string;
  readonly accountId: string;
}

const LEAST = 256;
const NONE = -1;
/** The number was asked about, and nobody has it. */
const NOBODY = -2;

const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/**
 * The lines that records come from, as far as they were asked about: number to holder, on typed arrays, some forty bytes a line.
 * Agreements and terms are known by a number of their own.
 */
export class LineDirectory {
  #keys = new Float64Array(LEAST);
  #heads = new Int32Array(LEAST).fill(NONE);
  #mask = LEAST - 1;
  #used = 0;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #next: number[] = [];
  readonly #agreementOf: number[] = [];
  readonly #agreements = new Map<string, number>();
  readonly #terms = new Map<string, RatingTerms>();
  readonly accountIds: Uint8Array[] = [];
  readonly agreementIds: Uint8Array[] = [];
  readonly termsOf: RatingTerms[] = [];
  readonly #shapes: RatedShapes;
  #order: Int32Array | undefined;

  constructor(shapes: RatedShapes) {
    this.#shapes = shapes;
  }

  get size(): number {
    return this.accountIds.length;
  }

  #slot(number: number): number {
    let hash = Math.imul((number | 0) ^ Math.floor(number / 0x1_0000_0000), 0x9e37_79b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#heads[slot] !== NONE && this.#keys[slot] !== number) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #put(number: number, head: number): void {
    const slot = this.#slot(number);
    if (this.#heads[slot] === NONE) this.#used += 1;
    this.#keys[slot] = number;
    this.#heads[slot] = head;
    if (this.#used * 2 < this.#mask) return;
    const [keys, heads] = [this.#keys, this.#heads];
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Float64Array(this.#mask + 1);
    this.#heads = new Int32Array(this.#mask + 1).fill(NONE);
    for (let i = 0; i < heads.length; i += 1) {
      if (heads[i] === NONE) continue;
      const to = this.#slot(keys[i]!);
      this.#keys[to] = keys[i]!;
      this.#heads[to] = heads[i]!;
    }
  }

  /** Whether a number was asked about. */
  isKnown(number: number): boolean {
    return this.#heads[this.#slot(number)] !== NONE;
  }

  #addAgreement(one: KnownAgreement): void {
    if (this.#agreements.has(one.agreementId)) return;
    const terms = contractTerms(one, this.#shapes, this.#terms);
    this.#agreements.set(one.agreementId, this.size);
    this.accountIds.push(uuidBytes(one.accountId));
    this.agreementIds.push(uuidBytes(one.agreementId));
    this.termsOf.push(terms);
    this.#order = undefined;
  }

  /** Takes in what was answered about numbers: those of no line of an agreement are known to be nobody's. */
  know(numbers: readonly number[], lines: readonly KnownLine[], agreements: readonly KnownAgreement[]): void {
    for (const one of agreements) this.#addAgreement(one);
    for (const number of numbers) this.#put(number, NOBODY);
    for (const line of lines) {
      const agreement = this.#agreements.get(line.agreementId);
      if (agreement === undefined) continue;
      const number = Number(line.e164.slice(1));
      const head = this.#heads[this.#slot(number)]!;
      this.#from.push(line.from);
      this.#to.push(line.to ?? Number.POSITIVE_INFINITY);
      this.#next.push(head < 0 ? NOBODY : head);
      this.#agreementOf.push(agreement);
      this.#put(number, this.#from.length - 1);
    }
  }

  /** The agreement that had a number at an instant; negative when there is none. */
  holderAt(number: number, at: number): number {
    let line = this.#heads[this.#slot(number)]!;
    while (line >= 0) {
      if (this.#from[line]! <= at && at < this.#to[line]!) return this.#agreementOf[line]!;
      line = this.#next[line]!;
    }
    return NONE;
  }

  /** The place of each agreement in the order in which the database keeps accounts. */
  placesInOrder(): Int32Array {
    if (this.#order) return this.#order;
    const byAccount = Array.from({ length: this.size }, (_, i) => i).sort((a, b) =>
      Buffer.compare(this.accountIds[a]!, this.accountIds[b]!),
    );
    const places = new Int32Array(this.size);
    byAccount.forEach((agreement, place) => (places[agreement] = place));
    return (this.#order = places);
  }
}
