import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { basename, dirname, join } from 'node:path';
import { layoutOf } from '../../../formats/cdr-csv.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { importCalls } from '../../usage/index.ts';
import { endFile, refuseFile, selectFile, setFileState } from '../store-files.ts';
import { closeEntered } from '../store-rejects.ts';
import type { FileRow } from '../tables.ts';
import { treatCorrections } from './treat-corrections.ts';
import { firstLines, UnreadableFile } from './file-lines.ts';
import { rejectReport } from './reject-report.ts';
import { noteRefused } from './note-refused.ts';
import { writeRecords } from './write-records.ts';

export interface TakenIn {
  readonly file: FileRow;
  /** False when it was stopped: asked again, it goes on from there. */
  readonly finished: boolean;
}

export interface TakeOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (rows: number) => void;
  /** Where records are written on their way; beside the file when absent. */
  readonly workFolder?: string;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Puts a file where its folder keeps what is done, or what is refused with why; files sent otherwise leave nothing behind. */
async function putAway(db: Db, context: Context, file: FileRow): Promise<void> {
  if (file.way === 'command' || !(await exists(file.path))) return;
  if (file.way !== 'folder') return rm(file.path, { force: true });
  const to = join(dirname(dirname(file.path)), file.state === 'refused' ? 'rejected' : 'done');
  await mkdir(to, { recursive: true });
  if (file.refusal) await writeFile(join(to, `${basename(file.path)}.txt`), `${file.refusal.fr}\n${file.refusal.en}\n`);
  const name = basename(file.path);
  if (file.rejected > file.duplicates) {
    const report = join(dirname(to), 'rejected', `${name}.csv`);
    await mkdir(dirname(report), { recursive: true });
    await pipeline(rejectReport(db, context, file.id, { language: 'fr' }), createWriteStream(report));
  }
  await rename(file.path, join(to, (await exists(join(to, name))) ? `${file.id}-${name}` : name));
}

/** Rows that come again are read by the columns that the first line of their file names. */
async function keepHeader(db: Db, context: Context, file: FileRow): Promise<void> {
  const [first = ''] = await firstLines(file.path, 1);
  const header = layoutOf(first).header ? first : undefined;
  await inTransaction(db, context, (tx) => setFileState(tx, file.id, { state: 'importing', header }));
}

async function readAndImport(db: Db, context: Context, file: FileRow, options: TakeOptions): Promise<boolean> {
  const { signal, progress } = options;
  const again = { ...(signal ? { signal } : {}), ...(progress ? { progress } : {}) };
  const records = join(options.workFolder ?? dirname(file.path), `.${file.id}.records`);
  let path = file.path;
  if (file.reading === null && file.corrects === null) await keepHeader(db, context, file);
  else {
    path = records;
    if (file.state !== 'importing' || !(await exists(records))) {
      const treat = file.corrects === null ? {} : { treat: treatCorrections(file) };
      const written = await writeRecords(db, context, file, { path: records, ...treat, signal });
      if (!written.finished) return false;
    }
  }
  const imported = await importCalls(db, context, { path, name: file.name, key: `mediation:${file.id}`, ...again });
  if (!imported.finished) return false;
  await noteRefused(db, context, file, imported.fileId);
  await inTransaction(db, context, async (tx) => {
    if (file.corrects !== null) await closeEntered(tx, file.id);
    await endFile(tx, file.id, imported.kept, context.clock.now());
  });
  await rm(records, { force: true });
  return true;
}

/**
 * Takes in a file that was registered: its lines read as its source writes them, the good ones rated, the others noted. Killed
 * at any moment, it is asked again and ends with the same rows; done already, it changes nothing. A file that cannot be read
 * through is refused before any of it is imported.
 */
export async function takeFileIn(
  db: Db,
  context: Context,
  fileId: string,
  options: TakeOptions = {},
): Promise<Result<TakenIn>> {
  const read = (): Promise<FileRow | undefined> => inTransaction(db, context, (tx) => selectFile(tx, fileId));
  const file = await read();
  if (!file) return fail('mediation/no-such-file', 'Ce fichier n’existe pas.', 'There is no such file.', 'file');
  let finished = true;
  if (file.state !== 'done' && file.state !== 'refused') {
    try {
      finished = await readAndImport(db, context, file, options);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await inTransaction(db, context, (tx) => refuseFile(tx, file.id, error.failure.message, context.clock.now()));
    }
  }
  const after = (await read())!;
  if (finished) await putAway(db, context, after);
  return ok({ file: after, finished });
}
