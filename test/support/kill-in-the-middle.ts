import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DyingWork } from './dying-child.ts';

const CHILD = fileURLToPath(new URL('./dying-child.ts', import.meta.url));

/** Runs work in a process of its own that dies by SIGKILL in the middle of it; answers the signal, or null when it lived to the end. */
export async function killInTheMiddle(task: DyingWork): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (exitCode, exitSignal) => done({ code: exitCode, signal: exitSignal }));
  });
  if (signal === null && code !== 0) throw new Error(`the child failed: ${errors}`);
  return signal;
}
