import { hash } from 'node:crypto';
import type { RatedShape } from '../../../terms/model/tariff.ts';

/** The key under which a text is kept once: eight bytes of its hash, as the database writes such a number. */
export function contentKey(text: string): bigint {
  return hash('sha256', text, 'buffer').readBigInt64BE(0);
}

/** A text that many records name by its key. */
export interface KeptOnce {
  readonly key: bigint;
  readonly content: string;
}

/** Shapes of compiled tariffs as they are kept: they never change, and every file meets them again. */
const keptShapes = new WeakMap<RatedShape, KeptOnce>();

function keptShape(shape: RatedShape): KeptOnce {
  const known = keptShapes.get(shape);
  if (known !== undefined) return known;
  const content = JSON.stringify(shape);
  const kept = { key: contentKey(content), content };
  keptShapes.set(shape, kept);
  return kept;
}

/** The shapes of rated records met so far, each with a number of its own and the key under which it is kept. */
export class RatedShapes {
  readonly #numbers = new Map<bigint, number>();
  readonly #byObject = new WeakMap<RatedShape, number>();
  readonly #kept: KeptOnce[] = [];
  readonly #named: boolean[] = [];
  /** Whether a bound of reasonable use was passed. */
  readonly exceeded: boolean[] = [];
  #fresh: KeptOnce[] = [];

  /** The number of a shape. */
  readonly numberOf = (shape: RatedShape): number => {
    const met = this.#byObject.get(shape);
    if (met !== undefined) return met;
    const kept = keptShape(shape);
    let number = this.#numbers.get(kept.key);
    if (number === undefined) {
      number = this.#kept.length;
      this.#numbers.set(kept.key, number);
      this.#kept.push(kept);
      this.#named.push(false);
      this.exceeded.push(shape.fairUseExceeded);
    }
    this.#byObject.set(shape, number);
    return number;
  };

  /** The key under which the shape of that number is kept; a record is about to name it. */
  keyOf(number: number): bigint {
    const kept = this.#kept[number]!;
    if (!this.#named[number]) {
      this.#named[number] = true;
      this.#fresh.push(kept);
    }
    return kept.key;
  }

  /** The shapes that records have named for the first time since this was last asked: those to be kept. */
  takeFresh(): KeptOnce[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
