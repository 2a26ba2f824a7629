import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { countRejects } from '../store-rejects.ts';
import { fileOrAdopted } from './adopt-file.ts';
import { contentHash, type Registered, registerFile } from './register-file.ts';
import { rejectReport } from './reject-report.ts';
import { requestReading } from './request-reading.ts';

const NO_FILE = fail('mediation/no-such-file', 'Ce fichier n’existe pas.', 'There is no such file.', 'file');
const NOT_DONE = fail(
  'mediation/file-not-done',
  'Ce fichier est encore en lecture : corrigez ses lignes quand il est terminé.',
  'This file is still being read: correct its rows when it is done.',
  'file',
);
const NOTHING_OPEN = fail(
  'mediation/nothing-to-correct',
  'Aucune ligne de ce fichier ne reste à corriger.',
  'No row of this file is left to be corrected.',
  'file',
);

/** Takes a corrected report of a file's refused rows: read by a job, each row enters once. */
export async function receiveCorrection(
  db: Db,
  context: Context,
  sent: { readonly fileId: string; readonly path: string; readonly name: string },
): Promise<Result<Registered>> {
  const sha256 = await contentHash(sent.path);
  return inTransaction(db, context, async (tx) => {
    const first = await fileOrAdopted(tx, context, sent.fileId);
    if (!first || first.corrects !== null) return NO_FILE;
    if (first.state !== 'done') return NOT_DONE;
    const { path, name } = sent;
    const registered = await registerFile(tx, context, { path, name, way: 'correction', corrects: first, sha256 });
    await requestReading(tx, context, registered.id);
    return ok(registered);
  });
}

/** Tries again, as they are, the rows of a file that are still to be corrected: a line may have been opened since. */
export async function retryRejects(
  db: Db,
  context: Context,
  fileId: string,
  folder: string,
): Promise<Result<Registered>> {
  const found = await inTransaction(db, context, async (tx) => {
    const file = await fileOrAdopted(tx, context, fileId);
    return file && { file, open: (await countRejects(tx, fileId)).open };
  });
  if (!found) return NO_FILE;
  if (found.open === 0) return NOTHING_OPEN;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${newId(context)}.cdr`);
  await pipeline(Readable.from(rejectReport(db, context, fileId, { language: 'fr' })), createWriteStream(path));
  return receiveCorrection(db, context, { fileId, path, name: found.file.name });
}
