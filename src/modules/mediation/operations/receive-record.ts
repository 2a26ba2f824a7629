import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layoutOf, readCallLine } from '../../../formats/cdr-csv.ts';
import { type ColumnName, type Reading, RECORD_FIELDS, type RecordField } from '../../../formats/cdr-reading.ts';
import { SourceRows } from '../../../formats/cdr-row.ts';
import type { Columns } from '../../../formats/cdr-columns.ts';
import { type Instant, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { lineOfRow, type LineRead, RECORD_HEADER } from '../domain/read-line.ts';
import { insertRecord, placeRecords, selectRecord, selectWaiting, type RecordFate } from '../store-records.ts';
import { registerFile } from './register-file.ts';
import { openSource } from './change-sources.ts';
import { requestReading } from './request-reading.ts';

/** The fields of one record, as they were sent. */
export type SentRecord = { readonly [field in RecordField]?: string };

const AT_A_TIME = 5000;

/** The fields of a record that came alone stand under their own names. */
function namedColumns(record: SentRecord): Columns {
  return { missing: [], find: () => (field) => record[field] ?? '' };
}

function readBy(reading: Reading, record: SentRecord, now: Instant): LineRead {
  const columns: { [field in RecordField]?: readonly ColumnName[] } = { call_id: ['call_id'] };
  const rows = new SourceRows({ ...reading, columns }, namedColumns(record), now);
  return lineOfRow(rows.read(''));
}

function readDocumented(record: SentRecord, now: Instant): LineRead {
  const line = RECORD_FIELDS.map((field) => `"${(record[field] ?? '').replaceAll('"', '""')}"`).join(',');
  const read = readCallLine(line, layoutOf(RECORD_HEADER), now);
  return 'fault' in read
    ? read.fault
    : { record: RECORD_FIELDS.map((field) => record[field] ?? '').join(','), replaces: false };
}

const NOTHING_TO_RATE = fail(
  'mediation/nothing-to-rate',
  'Les appels aux secours sont gratuits et ne se tarifent pas.',
  'Calls to the emergency services are free and are not rated.',
  'called_number',
);

/**
 * Receives one record, read at once as a line of the documented CSV, or as its source dials when one is named; kept until the job
 * that reads all that have come. A fault names its field.
 */
export async function receiveRecord(
  tx: Tx,
  context: Context,
  sent: { readonly record: SentRecord; readonly source?: string | undefined },
): Promise<Result<RecordFate>> {
  const source = sent.source === undefined ? undefined : await openSource(tx, sent.source);
  if (source && !source.ok) return source;
  const now = context.clock.now();
  const read = source ? readBy(source.value.reading, sent.record, now) : readDocumented(sent.record, now);
  if ('reason' in read) return fail('mediation/record-refused', read.reason.fr, read.reason.en, read.field);
  if ('aside' in read) return NOTHING_TO_RATE;
  const id = newId(context);
  await insertRecord(tx, { id, call_id: read.record.split(',')[0]!, line: read.record, received_at: now });
  return ok((await selectRecord(tx, id))!);
}

/** Gathers the records that have come alone into a file, read as any other. Answers how many there were. */
export async function gatherRecords(db: Db, context: Context, folder: string): Promise<number> {
  return inTransaction(db, context, async (tx) => {
    const waiting = await selectWaiting(tx, AT_A_TIME);
    if (waiting.length === 0) return 0;
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${newId(context)}.cdr`);
    await writeFile(path, `${[RECORD_HEADER, ...waiting.map((one) => one.line)].join('\n')}\n`);
    const name = `records-${isoInstant(context.clock.now()).slice(0, 19)}`;
    const { id } = await registerFile(tx, context, { path, name, way: 'records', sha256: `records:${waiting[0]!.id}` });
    // The first line names the columns.
    await placeRecords(
      tx,
      id,
      waiting.map((one, i) => ({ id: one.id, row: i + 2 })),
    );
    await requestReading(tx, context, id);
    return waiting.length;
  });
}
