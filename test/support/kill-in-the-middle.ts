import { spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { installationFolder } from '../../src/platform/root.ts';
import type { DyingWork } from './dying-child.ts';

const CHILD = fileURLToPath(new URL('./dying-child.ts', import.meta.url));
let program: Promise<string> | undefined;

/** The child as one file: it starts in half a second, where its sources would be read one by one each time. */
async function builtChild(): Promise<string> {
  const file = join(installationFolder(), 'dist', 'dying-child.mjs');
  // Put in its place when whole: another run of the tests may be starting it.
  const draft = `${file}.${process.pid}`;
  await build({
    entryPoints: [CHILD],
    outfile: draft,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  renameSync(draft, file);
  return file;
}

/** Runs work in a process of its own that dies by SIGKILL in the middle of it; answers the signal, or null when it lived to the end. */
export async function killInTheMiddle(task: DyingWork): Promise<NodeJS.Signals | null> {
  const file = await (program ??= builtChild());
  const child = spawn(process.execPath, [file, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (exitCode, exitSignal) => done({ code: exitCode, signal: exitSignal }));
  });
  if (signal === null && code !== 0) throw new Error(`the child failed: ${errors}`);
  return signal;
}
