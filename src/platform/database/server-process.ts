import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket, a fifth faster than the port for short questions; empty where there is none. */
  readonly socketFolder: string;
}

const START_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 20;

/** Modest settings: the whole product is to rest below 400 MB, on one small machine. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  huge_pages: 'off',
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '1GB',
  max_worker_processes: '2',
  max_parallel_workers: '2',
  autovacuum_max_workers: '2',
  jit: 'off',
  log_min_messages: 'warning',
  timezone: 'UTC',
} as const;

/** Settings for a server whose data may be lost with the machine: tests only. */
const VOLATILE_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function processIsServer(pid: number, dataFolder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // A process number is soon given to another program, above all in containers: ask which program it is.
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return true;
  return readFileSync(commandLine, 'utf8').includes(dataFolder);
}

/** The server that already works on a data folder, if any; a pid file left by a killed server is removed. */
export function runningServer(dataFolder: string): RunningServer | undefined {
  const pidFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (pid > 0 && processIsServer(pid, dataFolder))
    return { pid, port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '' };
  rmSync(pidFile, { force: true });
  return undefined;
}

/** The data folder, which nobody else may enter, where the system takes sockets there: the path of one is short. */
function socketFolderIn(dataFolder: string): string {
  return process.platform !== 'win32' && /^[\w./-]{1,80}$/.test(dataFolder) ? dataFolder : '';
}

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function readyPort(dataFolder: string): number | undefined {
  const pidFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
}

interface ServerStart {
  readonly binaries: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly account: ServerAccount | undefined;
  readonly volatile: boolean;
}

/** Starts the server on a data folder and waits until it takes connections; it outlives this process until it is stopped. */
export async function startServerProcess(options: ServerStart): Promise<RunningServer> {
  const socketFolder = socketFolderIn(options.dataFolder);
  try {
    return await startListening(options, socketFolder);
  } catch (error) {
    // Not every file system takes sockets.
    if (socketFolder === '') throw error;
    return startListening(options, '');
  }
}

async function startListening(options: ServerStart, socketFolder: string): Promise<RunningServer> {
  const { binaries, dataFolder, logFile, account } = options;
  const port = await freePort();
  const settings = Object.entries({
    ...SETTINGS,
    unix_socket_directories: socketFolder,
    ...(options.volatile ? VOLATILE_SETTINGS : {}),
  });
  const log = openSync(logFile, 'a');
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', dataFolder, '-p', String(port), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached, so that Ctrl-C in the terminal reaches us and not the server, which we stop in order.
    { ...account, stdio: ['ignore', log, log], detached: true, cwd: dataFolder, env: { LC_ALL: 'C', TZ: 'UTC' } },
  );
  closeSync(log);
  let ended: number | string | undefined;
  child.once('exit', (code, signal) => (ended = code ?? signal ?? 'unknown'));
  child.once('error', (error) => (ended = error.message));
  child.unref();
  for (let waited = 0; waited < START_LIMIT_MS; waited += LOOK_EVERY_MS) {
    if (ended !== undefined) throw new Error(`the database server ended at once (${ended}); see ${logFile}`);
    if (readyPort(dataFolder) === port && child.pid !== undefined) return { pid: child.pid, port, socketFolder };
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`the database server was not ready after ${START_LIMIT_MS / 1000} s; see ${logFile}`);
}

/** Asks a server to finish ("fast": clients are disconnected, data is written out) and waits for its end. */
export async function stopServerProcess(server: RunningServer, dataFolder: string): Promise<void> {
  try {
    process.kill(server.pid, 'SIGINT');
  } catch {
    return;
  }
  const pidFile = join(dataFolder, 'postmaster.pid');
  for (let waited = 0; waited < START_LIMIT_MS && existsSync(pidFile); waited += LOOK_EVERY_MS)
    await wait(LOOK_EVERY_MS);
}
