import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { openInstallation } from '../../platform/installation.ts';
import { openSource } from './operations/change-sources.ts';
import { checkFile, contentHash, registerFile } from './operations/register-file.ts';
import { takeFileIn } from './operations/take-file-in.ts';

const USAGE = 'usage: regie import-calls --operator <id> [--source <code>] <file> [<file> ...]\n';

interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Takes a file in at once, and says in one line of JSON what became of it; a refused file answers why. */
export async function importFile(
  db: Db,
  context: Context,
  asked: { readonly path: string; readonly source?: string | undefined; readonly progress?: (rows: number) => void },
): Promise<{ readonly ok: boolean; readonly line: string }> {
  const { path, source: code, progress } = asked;
  const told = (ok: boolean, answer: object) => ({ ok, line: JSON.stringify({ file: path, ...answer }) });
  const source = code === undefined ? undefined : await inTransaction(db, context, (tx) => openSource(tx, code));
  if (source && !source.ok) return told(false, { error: source.failure.message });
  const checked = await checkFile(path, source?.value);
  if (!checked.ok) return told(false, { error: checked.failure.message });
  const sha256 = await contentHash(path);
  const file = { path, name: basename(path), way: 'command', source: source?.value, sha256 } as const;
  const { id, alreadyReceived } = await inTransaction(db, context, (tx) => registerFile(tx, context, file));
  const taken = await takeFileIn(db, context, id, { workFolder: tmpdir(), ...(progress ? { progress } : {}) });
  if (!taken.ok) return told(false, { error: taken.failure.message });
  const { state, rows, kept, rejected, duplicates, aside, refusal } = taken.value.file;
  const counts = { rows: Number(rows), kept: Number(kept), rejected: Number(rejected) };
  const answer = { id, alreadyReceived, state, ...counts, duplicates: Number(duplicates), aside: Number(aside) };
  return told(state === 'done', refusal ? { ...answer, error: refusal } : answer);
}

/**
 * `regie import-calls --operator <id> [--source <code>] <file> ...`: takes files in at once, one line of JSON each. Exit code 0
 * when all are in, 1 when one is refused, 2 when it is asked otherwise. Stopped, the same command goes on where it was.
 */
export async function runImportCalls(args: readonly string[], io: Io = process): Promise<number> {
  const options = { operator: { type: 'string' }, source: { type: 'string' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    parsed = undefined;
  }
  const operatorId = parsed?.values.operator;
  const paths = (parsed?.positionals ?? []).map((path) => resolve(path));
  if (operatorId === undefined || paths.length === 0) {
    io.stderr.write(USAGE);
    return 2;
  }
  for (const path of paths) await access(path);
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const { clock, random, database } = installation;
    const context: Context = { operatorId, actor: 'system:command-line', clock, random };
    let code = 0;
    for (const path of paths) {
      const progress = (rows: number): void => void io.stderr.write(`${rows} rows\r`);
      const done = await importFile(database.db, context, { path, source: parsed?.values.source, progress });
      io.stdout.write(`${done.line}\n`);
      if (!done.ok) code = 1;
    }
    return code;
  } finally {
    await installation.close();
  }
}
