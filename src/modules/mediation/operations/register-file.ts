import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail, type Failure, ok, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestHash } from '../../../platform/database/idempotency.ts';
import { newId } from '../../../platform/random.ts';
import { checkCallFile } from '../../usage/index.ts';
import { missingColumns } from '../domain/read-line.ts';
import { insertFile, selectFileByContent } from '../store-files.ts';
import type { FileRow, SourceRow, WayIn } from '../tables.ts';
import { FILE_FAILURES, firstLines, UnreadableFile } from './file-lines.ts';

/** A file that has come, and where its bytes are. */
export interface IncomingFile {
  readonly path: string;
  /** The name it came under. */
  readonly name: string;
  readonly way: WayIn;
  /** Who writes it so; the documented CSV when absent. */
  readonly source?: SourceRow | undefined;
  /** The file whose refused rows come again in it. */
  readonly corrects?: FileRow;
}

export interface Registered {
  readonly id: string;
  /** The same content, read the same way, was there before. */
  readonly alreadyReceived: boolean;
}

/** The mark of a file's content. */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

function columnsFailure(missing: readonly string[]): Failure {
  const names = missing.join(', ');
  const fr = `Il manque des colonnes à la première ligne : ${names}.`;
  return fail('mediation/columns-missing', fr, `The first line lacks columns: ${names}.`, 'file').failure;
}

/**
 * Looks at the beginning of a file that a source sends, so that whoever sends it learns at once that it is another: nothing in
 * it, no text, columns that are missing. A file in the documented CSV is read through.
 */
export async function checkFile(path: string, source: SourceRow | undefined): Promise<Result<void>> {
  if (!source) return checkCallFile(path);
  try {
    const [first] = await firstLines(path, 1);
    if (first === undefined) return { ok: false, failure: FILE_FAILURES.empty };
    const missing = source.reading.header ? missingColumns(source.reading, first) : [];
    return missing.length === 0 ? ok(undefined) : { ok: false, failure: columnsFailure(missing) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Notes a file that has come, with how it is to be read: later changes of its source do not change it. */
export async function registerFile(
  tx: Tx,
  context: Context,
  file: IncomingFile & { readonly sha256: string },
): Promise<Registered> {
  const id = newId(context);
  const reading = file.corrects ? file.corrects.reading : (file.source?.reading ?? null);
  // A report corrected a second time may hold what the first one held: its rows know what has become of them.
  const readingHash = file.corrects ? `correction:${id}` : reading === null ? '' : requestHash(reading);
  const isNew = await insertFile(tx, {
    id,
    source_id: file.corrects ? file.corrects.source_id : (file.source?.id ?? null),
    name: file.name,
    sha256: file.sha256,
    reading,
    reading_hash: readingHash,
    header: file.corrects?.header ?? null,
    way: file.way,
    corrects: file.corrects?.id ?? null,
    path: file.path,
    received_at: context.clock.now(),
  });
  if (!isNew) return { id: (await selectFileByContent(tx, file.sha256, readingHash))!.id, alreadyReceived: true };
  await recordAudit(tx, context, {
    action: 'mediation:receive-file',
    subject: `usage-file:${id}`,
    detail: { name: file.name, way: file.way, source: file.source?.code ?? null },
  });
  return { id, alreadyReceived: false };
}
