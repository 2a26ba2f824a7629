import type { CompiledTariff, RatedShape } from '../../../terms/model/tariff.ts';
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from '../../../terms/rules/prefix-tariff.ts';

/** The network of a called line as a record tells it, in a byte. */
export const NETWORK_CODES = [undefined, 'fixed', 'mobile'] as const;

/** Micro-euros a cent, times the seconds of a minute. */
const UNITS_PER_CENT = 600_000;
const MICROS = 1_000_000;
const ZERO_CODE = 48;
const NO_SHAPE = -1;

/** The prefixes of one network, those that tell their network put before, so that one walk finds the destination. */
function merged(tariff: CompiledTariff, ofNetwork: PrefixIndex | undefined): PrefixIndex {
  const asked = tariff.destinations.length;
  const values = new Map<string, number>();
  const each = (index: PrefixIndex, visit: (prefix: string, value: number) => void): void => {
    const walk = (node: number, prefix: string): void => {
      if (index.value[node] !== -1) visit(prefix, index.value[node]!);
      for (let digit = 0; digit < 10; digit += 1) {
        const next = index.next[node * 10 + digit]!;
        if (next !== 0) walk(next, prefix + digit);
      }
    };
    walk(0, '');
  };
  const tells = (number: string): boolean => longestPrefix(tariff.tells, number) !== -1;
  if (ofNetwork) each(ofNetwork, (prefix, value) => tells(prefix) || values.set(prefix, value));
  each(tariff.tells, (code) => {
    const found = longestPrefix(tariff.told, code);
    values.set(code, found === -1 ? asked : found);
  });
  each(tariff.told, (prefix, value) => tells(prefix) && values.set(prefix, value));
  each(tariff.ask, (prefix) => {
    for (const other of values.keys()) if (other.startsWith(prefix)) values.set(other, asked);
    values.set(prefix, asked);
  });
  return buildPrefixIndex([...values].map(([prefix, value]) => ({ prefix, value })));
}

const triesOf = new WeakMap<CompiledTariff, readonly PrefixIndex[]>();

/** The prefixes of a tariff for calls whose network is unknown, fixed, mobile; laid out once, whatever its tables are asked for. */
function tries(tariff: CompiledTariff): readonly PrefixIndex[] {
  const known = triesOf.get(tariff);
  if (known) return known;
  const made = [undefined, tariff.fixed, tariff.mobile].map((network) => merged(tariff, network));
  triesOf.set(tariff, made);
  return made;
}

/**
 * A compiled tariff laid out in typed arrays: one walk of a trie and a few sums a call, nothing allocated. The answer to the
 * last call stands in `shape`, `units`, `amount` and `counts`.
 */
export class TariffTable {
  /** Number of the shape of the answer, as `shapes` gave it; what is charged; micro-euros. */
  shape = NO_SHAPE;
  units = 0;
  amount = 0;
  /** The called number counts among the correspondents of the month. */
  counts = false;

  readonly correspondents: number;
  readonly #callSeconds: number;
  readonly #tries: readonly PrefixIndex[];
  readonly #known: Uint8Array;
  readonly #free: Uint8Array;
  readonly #fee: Float64Array;
  readonly #perMinute: Float64Array;
  /** Four a destination: unanswered, included (or none), charged, beyond the length. */
  readonly #shapes: Int32Array;

  constructor(tariff: CompiledTariff, numberOf: (shape: RatedShape) => number) {
    const size = tariff.destinations.length + 1;
    this.correspondents = tariff.correspondents;
    this.#callSeconds = tariff.callSeconds;
    this.#tries = tries(tariff);
    this.#known = new Uint8Array(size);
    this.#free = new Uint8Array(size);
    this.#fee = new Float64Array(size);
    this.#perMinute = new Float64Array(size);
    this.#shapes = new Int32Array(size * 4).fill(NO_SHAPE);
    tariff.destinations.forEach((one, i) => {
      if (!one) return;
      this.#known[i] = 1;
      this.#free[i] = one.free ? 1 : 0;
      this.#fee[i] = one.fee;
      this.#perMinute[i] = one.perMinute;
      this.#shapes[i * 4] = numberOf(one.unanswered);
      this.#shapes[i * 4 + 1] = one.included === null ? NO_SHAPE : numberOf(one.included);
      this.#shapes[i * 4 + 2] = numberOf(one.charged);
      this.#shapes[i * 4 + 3] = numberOf(one.beyond);
    });
  }

  /** The destination of a number, digits from `from` to `to`; -1 when it is to be asked of the contract. */
  destination(bytes: Uint8Array, from: number, to: number, network: number): number {
    const { next, value } = this.#tries[network]!;
    let node = 0;
    let found = -1;
    for (let i = from; i < to; i += 1) {
      node = next[node * 10 + bytes[i]! - ZERO_CODE]!;
      if (node === 0) break;
      const here = value[node]!;
      if (here !== -1) found = here;
    }
    return found === -1 || this.#known[found] === 0 ? -1 : found;
  }

  /** Whether a call to a destination counts its number among the correspondents of the month. */
  isCovered(destination: number, micros: number): boolean {
    return micros > 0 && this.#shapes[destination * 4 + 1] !== NO_SHAPE;
  }

  #price(fee: number, perMinute: number, seconds: number): number {
    const units = fee * 60 + perMinute * seconds;
    return Math.floor((2 * units + UNITS_PER_CENT) / (2 * UNITS_PER_CENT)) * 10_000;
  }

  /** Rates a call of so many microseconds to a destination, whose number has that rank among the month's correspondents. */
  rate(destination: number, micros: number, rank: number): void {
    const at = destination * 4;
    this.units = 0;
    this.amount = 0;
    this.counts = false;
    if (micros === 0) {
      this.shape = this.#shapes[at]!;
      return;
    }
    const seconds = Math.floor(micros / MICROS);
    const included = this.#shapes[at + 1]!;
    const covered = included !== NO_SHAPE;
    this.counts = covered;
    const tooMany = rank > this.correspondents;
    if (covered && !tooMany && seconds <= this.#callSeconds) {
      this.shape = included;
      return;
    }
    const whole = !covered || tooMany;
    this.shape = this.#shapes[at + (whole ? 2 : 3)]!;
    if (this.#free[destination] === 1) return;
    this.units = whole ? seconds : seconds - this.#callSeconds;
    this.amount = this.#price(whole ? this.#fee[destination]! : 0, this.#perMinute[destination]!, this.units);
  }
}
