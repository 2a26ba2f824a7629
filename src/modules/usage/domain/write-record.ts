import type { CallBlock } from '../../../formats/cdr-csv-bytes.ts';
import type { RowWriter } from './row-writer.ts';

/** What is written of a record beside what it came with. */
export interface RecordFigures {
  readonly operator: Uint8Array;
  readonly fileNumber: number;
  /** Sixteen bytes a record of the block. */
  readonly keys: Uint8Array;
  readonly accountId: Uint8Array;
  readonly agreementId: Uint8Array;
  readonly shape: bigint;
  readonly terms: bigint;
  readonly day: number;
  readonly units: number;
  readonly amount: number;
}

/** The columns of a record, in the order in which they are written. */
export const RECORD_COLUMNS = [
  'operator_id',
  'account_id',
  'id',
  'agreement_id',
  'file_no',
  'rated_key',
  'terms_key',
  'call_id',
  'calling_no',
  'called_no',
  'started_at',
  'on_date',
  'amount_used',
  'charged_units',
  'amount',
  'flags',
  'visited_country',
  'replaces',
] as const;

/** Milliseconds and days from 1970 to 2000, from which the database counts. */
const EPOCH_MS = 946_684_800_000;
const EPOCH_DAYS = 10_957;

/** Kind, direction and network of a record in one small number: `kind + 4 * incoming + 8 * network`. */
export function flagsOf(kind: number, incoming: number, network: number): number {
  return kind + 4 * incoming + 8 * network;
}

const country = new Uint8Array(2);

/** Writes record `i` of a block, and the line where it stands, as a row for COPY. */
export function writeRecord(writer: RowWriter, block: CallBlock, i: number, figures: RecordFigures): void {
  writer.row(RECORD_COLUMNS.length + 1);
  writer.bytes(figures.operator, 0, figures.operator.length);
  writer.bytes(figures.accountId, 0, 16);
  writer.bytes(figures.keys, i * 16, i * 16 + 16);
  writer.bytes(figures.agreementId, 0, 16);
  writer.int4(figures.fileNumber);
  writer.big(figures.shape);
  writer.big(figures.terms);
  writer.bytes(block.bytes, block.idFrom[i]!, block.idTo[i]!);
  writer.int8(block.calling[i]!);
  writer.int8(block.called[i]!);
  writer.int8((block.startedAt[i]! - EPOCH_MS) * 1000);
  writer.int4(figures.day - EPOCH_DAYS);
  writer.int8(block.quantity[i]!);
  writer.int8(figures.units);
  writer.int8(figures.amount);
  writer.int2(flagsOf(block.kind[i]!, block.incoming[i]!, block.network[i]!));
  const visited = block.visited[i]!;
  if (visited === 0) writer.nothing();
  else {
    country[0] = visited >> 8;
    country[1] = visited & 0xff;
    writer.bytes(country, 0, 2);
  }
  if (block.replacesTo[i] === block.replacesFrom[i]) writer.nothing();
  else writer.bytes(block.bytes, block.replacesFrom[i]!, block.replacesTo[i]!);
  writer.int4(block.row[i]!);
}
