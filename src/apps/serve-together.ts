import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import { installationFolder } from '../platform/root.ts';

/** Whether this is one of several processes that serve together. */
export const servesTogether = cluster.isWorker;

/** Ends a process that serves together with others once the one that began them is gone. */
export function endWithTheOthers(): void {
  if (servesTogether) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/** How long a process that ended is mourned before another takes its place, in milliseconds. */
const PAUSE_MS = 1_000;

/** What each of the processes is told: where the database is, how many share what one address may ask, and to leave the jobs alone. */
function environmentOf(config: Config, databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    REGIE_JOBS: 'elsewhere',
    REGIE_PROCESSES: '1',
    REGIE_SHARED_BY: String(config.processes),
  };
}

/**
 * Serves from several processes that share one port and one database; the process that asks prepares the database and does the
 * jobs. One that ends unasked is replaced. Resolves when all of them listen; what it answers ends them.
 */
export async function serveTogether(config: Config, databaseUrl: string, log: Log): Promise<() => Promise<void>> {
  const env = environmentOf(config, databaseUrl);
  cluster.setupPrimary({ exec: join(installationFolder(), 'dist', 'server.mjs'), args: ['--serve'] });
  let ending = false;
  cluster.on('exit', (worker, code) => {
    if (ending) return;
    log.error({ process: worker.process.pid, code }, 'a process of the server ended');
    setTimeout(() => {
      if (!ending) cluster.fork(env);
    }, PAUSE_MS);
  });
  const processes = Array.from({ length: config.processes }, () => cluster.fork(env));
  await Promise.all(processes.map((one) => Promise.race([once(one, 'listening'), refused(one)])));
  return async () => {
    ending = true;
    const open = Object.values(cluster.workers ?? {}).filter((one) => one !== undefined);
    await Promise.all(
      open.map((one) => {
        one.process.kill('SIGTERM');
        return once(one, 'exit');
      }),
    );
  };
}

async function refused(one: Worker): Promise<never> {
  const [code] = (await once(one, 'exit')) as [number];
  throw new Error(`a process of the server could not start (${code})`);
}
