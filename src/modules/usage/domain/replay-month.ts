import { USAGE_KINDS } from '../../../formats/cdr-csv.ts';
import { shapeOf } from '../../../terms/model/tariff.ts';
import { correspondentSet, type MonthCounters, plusCounters } from '../../../terms/model/usage.ts';
import { askContract, type RecordToRate } from './ask-contract.ts';
import { numberText } from './number-text.ts';
import type { RatedShapes } from './rated-shapes.ts';
import type { RatingTerms } from './rating-terms.ts';
import { NETWORK_CODES } from './tariff-table.ts';

/** A record of a month of a line, as it was kept. */
export interface KeptRecord {
  readonly calling: number;
  readonly called: number;
  readonly startedAt: number;
  readonly quantity: number;
  readonly flags: number;
  readonly visitedCountry: string | null;
  /** Another record corrects it: it counts for nothing. */
  readonly replaced: boolean;
}

/** What a record comes to in its month. */
export interface Replayed {
  readonly ratedKey: bigint;
  readonly units: number;
  readonly amount: number;
  /** Rank of the other number, where it made a difference. */
  readonly rank: number | null;
}

const LONGEST_NUMBER = 16;

/** What is known of a month of a line so far. */
interface MonthSoFar {
  counters: MonthCounters;
  readonly sets: Map<string, Map<number, number>>;
}

/** Rates the records of a month of a line in the order in which they began, each after what the month had counted before it. */
export class MonthReplay {
  readonly #shapes: RatedShapes;
  readonly #digits = new Uint8Array(LONGEST_NUMBER);

  constructor(shapes: RatedShapes) {
    this.#shapes = shapes;
  }

  #tabled(record: KeptRecord, terms: RatingTerms, month: MonthSoFar): Replayed | undefined {
    const { table } = terms;
    if (table === undefined || (record.flags & 7) !== 0 || record.visitedCountry !== null || record.called <= 0)
      return undefined;
    const text = String(record.called);
    for (let i = 0; i < text.length; i += 1) this.#digits[i] = text.charCodeAt(i);
    const to = table.destination(this.#digits, 0, text.length, record.flags >> 3);
    if (to < 0) return undefined;
    const set = setOf(month, 'v');
    const rank = set.get(record.called) ?? set.size + 1;
    table.rate(to, record.quantity, rank);
    if (table.counts) set.set(record.called, rank);
    const kept = this.#shapes.exceeded[table.shape] ? rank : null;
    return { ratedKey: this.#shapes.keyOf(table.shape), units: table.units, amount: table.amount, rank: kept };
  }

  #asked(record: KeptRecord, terms: RatingTerms, month: MonthSoFar): Replayed | undefined {
    const kind = USAGE_KINDS[record.flags & 3]!;
    const incoming = (record.flags & 4) !== 0;
    const other = incoming ? record.calling : record.called;
    const name = correspondentSet(kind, terms.life.jointCorrespondents === true);
    const set = name === null ? undefined : setOf(month, name);
    const rank = set === undefined ? 1 : (set.get(other) ?? set.size + 1);
    const facts: RecordToRate = {
      kind,
      incoming,
      otherNumber: numberText(other),
      network: NETWORK_CODES[record.flags >> 3],
      visitedCountry: record.visitedCountry,
      startedAt: record.startedAt,
      quantity: record.quantity,
    };
    const asked = askContract(terms, facts, { counters: month.counters, rank });
    if ('fault' in asked) return undefined;
    const { rated, amount } = asked;
    month.counters = plusCounters(month.counters, rated.counters);
    if (rated.countsCorrespondent) set?.set(other, rank);
    const ratedKey = this.#shapes.keyOf(this.#shapes.numberOf(shapeOf(rated)));
    return { ratedKey, units: rated.chargedUnits, amount, rank: rated.fairUseExceeded ? rank : null };
  }

  #rate(record: KeptRecord, terms: RatingTerms, month: MonthSoFar): Replayed | undefined {
    return this.#tabled(record, terms, month) ?? this.#asked(record, terms, month);
  }

  /** Rates the records, given in order, each under its terms; one that is corrected costs nothing, one that cannot be rated has no answer. */
  replay(records: readonly { readonly record: KeptRecord; readonly terms: RatingTerms }[]): (Replayed | undefined)[] {
    const month = newMonth();
    return records.map(({ record, terms }) => {
      if (!record.replaced) return this.#rate(record, terms, month);
      const alone = this.#rate(record, terms, newMonth());
      return alone && { ...alone, units: 0, amount: 0, rank: null };
    });
  }
}

const newMonth = (): MonthSoFar => ({ counters: {}, sets: new Map() });

function setOf(month: MonthSoFar, name: string): Map<number, number> {
  let set = month.sets.get(name);
  if (set === undefined) month.sets.set(name, (set = new Map()));
  return set;
}
