import { CallBlock } from '../../../formats/cdr-csv-bytes.ts';
import { type CdrLayout, type RowFault, USAGE_KINDS } from '../../../formats/cdr-csv.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { shapeOf } from '../../../terms/model/tariff.ts';
import { askContract, NEW_MONTH } from './ask-contract.ts';
import { type DatedSheet, publishedSheetOn } from './dated-sheets.ts';
import { type KnownAgreement, type KnownLine, LineDirectory } from './line-directory.ts';
import { type KeptOnce, RatedShapes } from './rated-shapes.ts';
import { dayIn, type RatingTerms } from './rating-terms.ts';
import { numberText } from './number-text.ts';
import { keyText, RecordKeys } from './record-keys.ts';
import { TWICE, UNKNOWN_LINE } from './row-faults.ts';
import { RowWriter } from './row-writer.ts';
import { NETWORK_CODES } from './tariff-table.ts';
import { writeRecord } from './write-record.ts';

/** A row refused, with its line. */
export interface RefusedRow {
  readonly row: number;
  readonly line: string;
  readonly fault: RowFault;
}

/** A record that corrects another. */
export interface Correction {
  readonly target: string;
  readonly by: string;
}

/** Terms met in a block, and what they tell of months that pass no limit. */
export interface KeptTerms extends KeptOnce {
  readonly calmCalls: number | null;
}

/** A block of a file rated: the bytes that COPY takes, and what is to be kept beside. */
export interface RatedBlock {
  readonly copy: Uint8Array;
  readonly kept: number;
  readonly refused: readonly RefusedRow[];
  readonly shapes: readonly KeptOnce[];
  readonly terms: readonly KeptTerms[];
  readonly corrections: readonly Correction[];
  /** First and last civil day of the records; meaningless without records. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Rates blocks of call records one after the other: read, find who had the line, rate, write for COPY. Holds what it learned of lines. */
export class BlockRater {
  readonly #operator: Uint8Array;
  readonly #fileNumber: number;
  readonly #sheets: readonly DatedSheet[];
  readonly #shapes = new RatedShapes();
  readonly #directory = new LineDirectory(this.#shapes);
  readonly #keys: RecordKeys;
  readonly #writer = new RowWriter();
  readonly #block: CallBlock;
  readonly #toldTerms = new Set<bigint>();
  #holders = new Int32Array(0);
  #shape = new Int32Array(0);
  #units = new Float64Array(0);
  #amounts = new Float64Array(0);
  #refused: RefusedRow[] = [];

  constructor(of: {
    readonly operatorId: string;
    readonly fileNumber: number;
    readonly layout: CdrLayout;
    readonly now: Instant;
    /** What the operator published; the examples of the contracts when absent. */
    readonly sheets?: readonly DatedSheet[];
  }) {
    this.#operator = Buffer.from(of.operatorId);
    this.#fileNumber = of.fileNumber;
    this.#sheets = of.sheets ?? [];
    this.#keys = new RecordKeys(of.operatorId);
    this.#block = new CallBlock(of.layout, of.now);
  }

  /** The line of a record: the called one of what is received. */
  #lineOf(i: number): number {
    return this.#block.incoming[i] === 1 ? this.#block.called[i]! : this.#block.calling[i]!;
  }

  /** Reads a block; answers the numbers that nothing is known of yet. */
  read(bytes: Uint8Array, firstRow: number): { readonly lines: number; readonly unknown: readonly number[] } {
    const block = this.#block;
    block.read(bytes, firstRow);
    const unknown = new Set<number>();
    for (let i = 0; i < block.rows; i += 1) {
      const line = this.#lineOf(i);
      if (!this.#directory.isKnown(line)) unknown.add(line);
    }
    return { lines: block.lines, unknown: [...unknown] };
  }

  /** Takes in what was found of numbers. */
  know(numbers: readonly number[], lines: readonly KnownLine[], agreements: readonly KnownAgreement[]): void {
    this.#directory.know(numbers, lines, agreements);
  }

  #text(from: number, to: number): string {
    const { bytes } = this.#block;
    return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  }

  #refuse(i: number, fault: RowFault): void {
    const { bytes, idFrom, row } = this.#block;
    const from = bytes.lastIndexOf(0x0a, idFrom[i]!) + 1;
    const end = bytes.indexOf(0x0a, idFrom[i]!);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, (end === -1 ? bytes.length : end) - from);
    this.#refused.push({ row: row[i]!, line: text.toString('utf8').trimEnd(), fault });
    this.#holders[i] = -1;
  }

  /** Asks the contract for what no table has. */
  #ask(i: number, terms: RatingTerms): void {
    const block = this.#block;
    const incoming = block.incoming[i] === 1;
    const kind = USAGE_KINDS[block.kind[i]!]!;
    const other = incoming ? block.calling[i]! : block.called[i]!;
    const visited = block.visited[i]!;
    const day = dayIn(terms.territory, block.startedAt[i]!);
    const sheet = this.#sheets.length === 0 ? undefined : publishedSheetOn(this.#sheets, terms.pack, day);
    const asked = askContract(
      sheet === undefined ? terms : { ...terms, sheet },
      {
        kind,
        incoming,
        otherNumber: numberText(other),
        network: NETWORK_CODES[block.network[i]!],
        visitedCountry: visited === 0 ? null : String.fromCharCode(visited >> 8, visited & 0xff),
        startedAt: block.startedAt[i]!,
        quantity: block.quantity[i]!,
      },
      NEW_MONTH,
    );
    if ('fault' in asked) return this.#refuse(i, asked.fault);
    this.#shape[i] = this.#shapes.numberOf(shapeOf(asked.rated));
    this.#units[i] = asked.rated.chargedUnits;
    this.#amounts[i] = asked.amount;
  }

  #rateOne(i: number): void {
    const block = this.#block;
    const holder = this.#directory.holderAt(this.#lineOf(i), block.startedAt[i]!);
    this.#holders[i] = holder;
    if (holder < 0) return this.#refuse(i, UNKNOWN_LINE);
    if (!this.#keys.add(i, block.bytes, block.idFrom[i]!, block.idTo[i]!)) return this.#refuse(i, TWICE);
    const terms = this.#directory.termsOf[holder]!;
    const { table } = terms;
    const plain = block.kind[i] === 0 && block.incoming[i] === 0 && block.visited[i] === 0 && block.called[i]! > 0;
    if (table === undefined || !plain) return this.#ask(i, terms);
    const to = table.destination(block.bytes, block.calledFrom[i]!, block.calledTo[i]!, block.network[i]!);
    if (to < 0) return this.#ask(i, terms);
    table.rate(to, block.quantity[i]!, 1);
    this.#shape[i] = table.shape;
    this.#units[i] = table.units;
    this.#amounts[i] = table.amount;
  }

  /** The records kept, those of an account together in the order in which the database keeps accounts. */
  #inOrder(): Int32Array {
    const { rows } = this.#block;
    const places = this.#directory.placesInOrder();
    const starts = new Int32Array(this.#directory.size + 1);
    for (let i = 0; i < rows; i += 1) if (this.#holders[i]! >= 0) starts[places[this.#holders[i]!]! + 1]! += 1;
    for (let place = 1; place < starts.length; place += 1) starts[place]! += starts[place - 1]!;
    const ordered = new Int32Array(starts.at(-1)!);
    for (let i = 0; i < rows; i += 1) {
      if (this.#holders[i]! < 0) continue;
      const place = places[this.#holders[i]!]!;
      ordered[starts[place]!] = i;
      starts[place]! += 1;
    }
    return ordered;
  }

  #begin(rows: number): void {
    if (this.#holders.length < rows) {
      this.#holders = new Int32Array(rows);
      this.#shape = new Int32Array(rows);
      this.#units = new Float64Array(rows);
      this.#amounts = new Float64Array(rows);
    }
    this.#keys.begin(rows);
    this.#refused = this.#block.faults.map(({ row, line, fault }) => ({ row, line, fault }));
  }

  #freshTerms(terms: RatingTerms, found: KeptTerms[]): void {
    if (this.#toldTerms.has(terms.kept.key)) return;
    this.#toldTerms.add(terms.kept.key);
    found.push({ ...terms.kept, calmCalls: terms.calmCalls });
  }

  /** Rates the block that was read last. */
  rate(): RatedBlock {
    const block = this.#block;
    this.#begin(block.rows);
    for (let i = 0; i < block.rows; i += 1) this.#rateOne(i);
    this.#writer.clear();
    const terms: KeptTerms[] = [];
    const corrections: Correction[] = [];
    let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const ordered = this.#inOrder();
    for (const i of ordered) {
      const holder = this.#holders[i]!;
      const under = this.#directory.termsOf[holder]!;
      this.#freshTerms(under, terms);
      const day = dayIn(under.territory, block.startedAt[i]!);
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
      writeRecord(this.#writer, block, i, {
        operator: this.#operator,
        fileNumber: this.#fileNumber,
        keys: this.#keys.bytes,
        accountId: this.#directory.accountIds[holder]!,
        agreementId: this.#directory.agreementIds[holder]!,
        shape: this.#shapes.keyOf(this.#shape[i]!),
        terms: under.kept.key,
        day,
        units: this.#units[i]!,
        amount: this.#amounts[i]!,
      });
      const [from, to] = [block.replacesFrom[i]!, block.replacesTo[i]!];
      if (to === from) continue;
      const target = keyText(this.#keys.keyOf(block.bytes, from, to));
      corrections.push({ target, by: this.#text(block.idFrom[i]!, block.idTo[i]!) });
    }
    const refused = this.#refused.sort((a, b) => a.row - b.row);
    const copy = this.#writer.done();
    return {
      copy,
      kept: ordered.length,
      refused,
      shapes: this.#shapes.takeFresh(),
      terms,
      corrections,
      firstDay,
      lastDay,
    };
  }
}
