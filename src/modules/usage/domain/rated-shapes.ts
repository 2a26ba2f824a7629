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

/** The shapes of rated records met so far, each with a number of its own and the key under which it is kept. */
export class RatedShapes {
  readonly #numbers = new Map<string, number>();
  readonly #byObject = new WeakMap<RatedShape, number>();
  readonly keys: bigint[] = [];
  /** Whether a bound of reasonable use was passed. */
  readonly exceeded: boolean[] = [];
  #fresh: KeptOnce[] = [];

  /** The number of a shape. */
  readonly numberOf = (shape: RatedShape): number => {
    const met = this.#byObject.get(shape);
    if (met !== undefined) return met;
    const content = JSON.stringify(shape);
    let number = this.#numbers.get(content);
    if (number === undefined) {
      number = this.keys.length;
      const key = contentKey(content);
      this.#numbers.set(content, number);
      this.keys.push(key);
      this.exceeded.push(shape.fairUseExceeded);
      this.#fresh.push({ key, content });
    }
    this.#byObject.set(shape, number);
    return number;
  };

  /** The shapes met since this was last asked. */
  takeFresh(): KeptOnce[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}
