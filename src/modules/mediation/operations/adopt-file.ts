import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { usageFiles, usageRejects } from '../../usage/index.ts';
import { endFile, insertFile, selectFile, setFileState } from '../store-files.ts';
import { insertRejects } from '../store-rejects.ts';
import type { FileRow } from '../tables.ts';

const MOST_FILES = 10_000;
const MOST_REJECTS = 100_000;

/**
 * A file by its id. One that was imported without coming through here is taken over as it stands, its refused rows with it, so
 * that they can be corrected too.
 */
export async function fileOrAdopted(tx: Tx, context: Context, id: string): Promise<FileRow | undefined> {
  const known = await selectFile(tx, id);
  if (known) return known;
  const imported = (await usageFiles(tx, MOST_FILES)).find((file) => file.id === id);
  if (!imported || imported.state !== 'done' || imported.sha256.startsWith('mediation:')) return undefined;
  await insertFile(tx, {
    id,
    source_id: null,
    name: imported.name,
    sha256: imported.sha256,
    reading: null,
    reading_hash: `imported:${id}`,
    header: null,
    way: 'command',
    corrects: null,
    path: '',
    received_at: imported.received_at,
  });
  const rejects = await usageRejects(tx, id, 0, MOST_REJECTS);
  await insertRejects(
    tx,
    id,
    rejects.map((one) => ({
      ...one,
      state: one.field === 'call_id' && one.reason.fr.includes('déjà') ? ('duplicate' as const) : ('open' as const),
    })),
  );
  await setFileState(tx, id, { state: 'done' });
  await endFile(tx, id, Number(imported.kept), imported.ended_at ?? context.clock.now());
  return selectFile(tx, id);
}
