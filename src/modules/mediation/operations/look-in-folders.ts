import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { isWhole, type Look, type Seen } from '../domain/whole-file.ts';
import { refuseFile, selectFileByPath } from '../store-files.ts';
import { replaceLooks, selectLooks, selectSources } from '../store-sources.ts';
import type { SourceRow } from '../tables.ts';
import { checkFile, contentHash, registerFile } from './register-file.ts';
import { requestReading } from './request-reading.ts';

/** Where a source drops its files: `inbox`, beside `done` and `rejected`. */
export function sourceFolder(root: string, operatorId: string, code: string): string {
  return join(root, operatorId, code);
}

async function seenIn(inbox: string, now: Seen['seenAt']): Promise<Seen[]> {
  const entries = await readdir(inbox, { withFileTypes: true });
  const seen: Seen[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const told = await stat(join(inbox, entry.name)).catch(() => undefined);
    if (told) seen.push({ name: entry.name, size: told.size, modifiedMs: Math.floor(told.mtimeMs), seenAt: now });
  }
  return seen.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Registers a whole file and asks for it to be read; nothing when it is being read already, or was received before. */
async function take(
  db: Db,
  context: Context,
  source: SourceRow,
  path: string,
  name: string,
): Promise<string | undefined> {
  const checked = await checkFile(path, source);
  const sha256 = await contentHash(path);
  const registered = await inTransaction(db, context, async (tx) => {
    if (await selectFileByPath(tx, path)) return undefined;
    const told = await registerFile(tx, context, { path, name, way: 'folder', source, sha256 });
    if (told.alreadyReceived) return told;
    if (!checked.ok) await refuseFile(tx, told.id, checked.failure.message, context.clock.now());
    await requestReading(tx, context, told.id);
    return told;
  });
  if (!registered?.alreadyReceived) return registered?.id;
  const done = join(dirname(dirname(path)), 'done');
  await mkdir(done, { recursive: true });
  await rename(path, join(done, name));
  return undefined;
}

export interface Dropped {
  readonly fileId: string;
  readonly path: string;
}

/**
 * Looks in the folder of each source, and takes the files that are whole: those that came under a name in `.part` and have
 * another now, and those whose size has not changed between two looks. Each is read by a job of its own, then put in `done` or
 * `rejected`.
 */
export async function lookInFolders(db: Db, context: Context, root: string): Promise<readonly Dropped[]> {
  const sources = await inTransaction(db, context, (tx) => selectSources(tx));
  const dropped: Dropped[] = [];
  for (const source of sources.filter((one) => one.closed_at === null)) {
    const inbox = join(sourceFolder(root, context.operatorId, source.code), 'inbox');
    await mkdir(inbox, { recursive: true });
    const before: Look = await inTransaction(db, context, (tx) => selectLooks(tx, source.id));
    const seen = await seenIn(inbox, context.clock.now());
    for (const one of seen.filter((file) => isWhole(file, before))) {
      const path = join(inbox, one.name);
      const fileId = await take(db, context, source, path, one.name);
      if (fileId === undefined) continue;
      dropped.push({ fileId, path });
    }
    // The first look at a size is the one that counts, as long as the file has not changed.
    const kept = seen.map((one) => {
      const earlier = before.get(one.name);
      const isSame = earlier && earlier.size === one.size && earlier.modifiedMs === one.modifiedMs;
      return isSame ? { ...one, seenAt: earlier.seenAt } : one;
    });
    await inTransaction(db, context, (tx) => replaceLooks(tx, source.id, kept));
  }
  return dropped;
}
