import { type Instant, isoInstant } from '../kernel/instant.ts';
import { CDR_COLUMNS, type CdrColumn, type CdrLayout, type RowFault, readCallLine, USAGE_KINDS } from './cdr-csv.ts';
import { StraightReader } from './cdr-csv-straight.ts';
import { CallColumns } from './cdr-csv-columns.ts';
import { NETWORKS, instantAt, isCallId, microsAt, numberAt, quantityAt, wordAt } from './cdr-csv-fields.ts';

const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
/** Rows of a block, at least: a row has no fewer bytes. */
const SHORTEST_ROW = 30;
const MICROS_A_DAY = 86_400_000_000;

/** Where each column stands in a row; -1 when the file has none. */
type Places = Readonly<Record<CdrColumn, number>>;

/** A row that could not be read, with the line where it stands. */
export interface FaultyRow {
  readonly row: number;
  readonly line: string;
  readonly fault: RowFault;
}

function placesOf(layout: CdrLayout): Places {
  const at = (column: CdrColumn): number => layout.order.indexOf(column);
  return {
    call_id: at('call_id'),
    calling_number: at('calling_number'),
    called_number: at('called_number'),
    called_network: at('called_network'),
    started_at: at('started_at'),
    duration_seconds: at('duration_seconds'),
    kind: at('kind'),
    quantity: at('quantity'),
    direction: at('direction'),
    visited_country: at('visited_country'),
    replaces: at('replaces'),
  };
}

const DIRECTIONS = ['out', 'in'];
const NOTHING = 0;

/**
 * Call records read from the bytes of a block of whole lines into columns of numbers: no string and no object a row. What is not in
 * the plain form (a quote inside quotes, spaces, a fault) is read again, slowly, by `readCallLine`, which says what is wrong.
 * The columns hold the rows of the last block, from 0 up to `rows`.
 */
export class CallBlock extends CallColumns {
  rows = 0;
  /** Lines met, empty ones and faulty ones included. */
  lines = 0;
  faults: FaultyRow[] = [];
  bytes: Uint8Array = new Uint8Array(0);

  readonly #layout: CdrLayout;
  readonly #places: Places;
  readonly #separator: number;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #now: Instant;
  /** For the six columns in their order and no other. */
  readonly #straight: StraightReader | undefined;

  constructor(layout: CdrLayout, now: Instant) {
    super();
    this.#layout = layout;
    this.#places = placesOf(layout);
    this.#separator = layout.separator.charCodeAt(0);
    this.#from = new Int32Array(layout.order.length + 1);
    this.#to = new Int32Array(layout.order.length + 1);
    this.#now = now;
    const six = layout.order.length === CDR_COLUMNS.length && CDR_COLUMNS.every((c, i) => layout.order[i] === c);
    this.#straight = six ? new StraightReader(this.#separator, now) : undefined;
  }

  /** Cuts a line into fields; false when it is not in the plain form. */
  #cut(bytes: Uint8Array, from: number, to: number): boolean {
    const starts = this.#from;
    const ends = this.#to;
    const separator = this.#separator;
    const expected = this.#layout.order.length;
    let field = 0;
    let at = from;
    for (;;) {
      let start = at;
      let end: number;
      if (bytes[at] === QUOTE && at < to) {
        start = at + 1;
        end = bytes.indexOf(QUOTE, start);
        if (end === -1 || end >= to) return false;
        at = end + 1;
        if (at < to && bytes[at] !== separator) return false;
      } else {
        while (at < to && bytes[at] !== separator) at += 1;
        end = at;
        if (end > start && (bytes[start]! <= SPACE || bytes[end - 1]! <= SPACE)) return false;
      }
      if (field === expected) return false;
      starts[field] = start;
      ends[field] = end;
      field += 1;
      if (at >= to) return field === expected;
      at += 1;
    }
  }

  /** Reads the optional columns; false when one is not in the plain form. */
  #more(bytes: Uint8Array, i: number): boolean {
    const { kind, quantity, direction, visited_country: visited, replaces } = this.#places;
    const from = this.#from;
    const to = this.#to;
    const has = (place: number): boolean => place >= 0 && to[place]! > from[place]!;
    this.kind[i] = NOTHING;
    this.incoming[i] = NOTHING;
    this.visited[i] = NOTHING;
    this.replacesFrom[i] = 0;
    this.replacesTo[i] = 0;
    if (has(kind)) {
      const word = wordAt(bytes, from[kind]!, to[kind]!, USAGE_KINDS);
      if (word < 0) return false;
      this.kind[i] = word;
    }
    if (this.kind[i] !== 0) {
      const count = quantity < 0 ? -1 : quantityAt(bytes, from[quantity]!, to[quantity]!);
      if (count < 0) return false;
      this.quantity[i] = count;
    }
    if (has(direction)) {
      const word = wordAt(bytes, from[direction]!, to[direction]!, DIRECTIONS);
      if (word < 0) return false;
      this.incoming[i] = word;
    }
    if (has(visited)) {
      const first = bytes[from[visited]!]!;
      const second = bytes[from[visited]! + 1]!;
      const capitals = first >= 65 && first <= 90 && second >= 65 && second <= 90;
      if (to[visited]! - from[visited]! !== 2 || !capitals) return false;
      this.visited[i] = first * 256 + second;
    }
    if (!has(replaces)) return true;
    this.replacesFrom[i] = from[replaces]!;
    this.replacesTo[i] = to[replaces]!;
    return isCallId(bytes, from[replaces]!, to[replaces]!);
  }

  /** Reads a line in the plain form into the columns; false when it is in another, or wrong. */
  #read(bytes: Uint8Array, lineFrom: number, lineTo: number, i: number): boolean {
    if (!this.#cut(bytes, lineFrom, lineTo)) return false;
    const from = this.#from;
    const to = this.#to;
    const places = this.#places;
    const id = places.call_id;
    if (!isCallId(bytes, from[id]!, to[id]!)) return false;
    const calling = numberAt(bytes, from[places.calling_number]!, to[places.calling_number]!);
    if (calling === 0) return false;
    const startedAt = instantAt(bytes, from[places.started_at]!, to[places.started_at]!);
    if (!(startedAt <= this.#now)) return false;
    const word = places.called_network;
    const network = word < 0 ? 0 : wordAt(bytes, from[word]!, to[word]!, NETWORKS);
    if (network < 0) return false;
    const durationFrom = from[places.duration_seconds]!;
    const durationTo = to[places.duration_seconds]!;
    const micros = durationFrom === durationTo ? -2 : microsAt(bytes, durationFrom, durationTo);
    if (micros === -1 || micros > MICROS_A_DAY) return false;
    this.quantity[i] = micros;
    if (!this.#more(bytes, i) || this.quantity[i]! < 0) return false;
    // A line has a whole number; who calls it may have a short one.
    if (calling < 0 && this.incoming[i] === 0) return false;
    const calledFrom = from[places.called_number]!;
    const calledTo = to[places.called_number]!;
    const none = calledFrom === calledTo && USAGE_KINDS[this.kind[i]!] === 'data';
    const called = none ? 0 : numberAt(bytes, calledFrom, calledTo);
    if (called === 0 && !none) return false;
    this.called[i] = called;
    this.calledFrom[i] = called > 0 ? calledFrom + 1 : calledFrom;
    this.calledTo[i] = calledTo;
    this.calling[i] = calling;
    this.idFrom[i] = from[id]!;
    this.idTo[i] = to[id]!;
    this.startedAt[i] = startedAt;
    this.network[i] = network;
    return true;
  }

  /** The line in the plain form, when it is right in another; else the fault is noted. */
  #plain(line: string, row: number): string | undefined {
    const read = readCallLine(line, this.#layout, this.#now);
    if ('fault' in read) {
      this.faults.push({ row, line, fault: read.fault });
      return undefined;
    }
    const { call } = read;
    const fields: Partial<Record<CdrColumn, string>> = {
      call_id: call.callId,
      calling_number: call.calling,
      called_number: call.called,
      called_network: call.network ?? '',
      started_at: isoInstant(call.startedAt),
      duration_seconds: call.duration,
      kind: call.kind,
      quantity: String(call.quantity),
      direction: call.direction,
      visited_country: call.visitedCountry ?? '',
      replaces: call.replaces ?? '',
    };
    return this.#layout.order.map((column) => fields[column] ?? '').join(this.#layout.separator);
  }

  /** Reads a block of whole lines, the first of which is line `firstRow` of the file. */
  read(block: Uint8Array, firstRow: number): void {
    this.faults = [];
    const rewritten = this.#readLines(block, firstRow);
    if (rewritten === undefined) return;
    const faults = this.faults;
    this.#readLines(rewritten, firstRow);
    this.faults = faults;
  }

  /** Reads the lines; answers the block rewritten in the plain form when some lines were not, which is then read again. */
  #readLines(block: Uint8Array, firstRow: number): Uint8Array | undefined {
    this.room(Math.ceil(block.length / SHORTEST_ROW) + 1);
    this.bytes = block;
    this.rows = 0;
    this.lines = 0;
    const parts: Uint8Array[] = [];
    let kept = 0;
    for (let from = 0; from < block.length;) {
      const passed = this.#straight ? this.#straight.read(this, block, from, this.rows) : -1;
      if (passed >= 0) {
        this.row[this.rows] = firstRow + this.lines;
        this.rows += 1;
        this.lines += 1;
        from = passed + 1;
        continue;
      }
      let end = block.indexOf(NEW_LINE, from);
      if (end === -1) end = block.length;
      const to = end > from && block[end - 1] === RETURN ? end - 1 : end;
      const row = firstRow + this.lines;
      this.lines += 1;
      if (to > from) {
        if (this.#read(block, from, to, this.rows)) {
          this.row[this.rows] = row;
          this.rows += 1;
        } else {
          const line = Buffer.from(block.buffer, block.byteOffset + from, to - from).toString('utf8');
          const plain = line.trim() === '' ? undefined : this.#plain(line, row);
          if (plain !== undefined) {
            parts.push(block.subarray(kept, from), Buffer.from(plain));
            kept = end;
          }
        }
      }
      from = end + 1;
    }
    return parts.length === 0 ? undefined : Buffer.concat([...parts, block.subarray(kept)]);
  }
}
