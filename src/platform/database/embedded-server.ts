import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { installationFolder } from '../root.ts';
import { canRun, serverAccount, type ServerAccount } from './server-account.ts';
import { copiedBinaries, installedBinaries, linkLibraries } from './server-binaries.ts';
import { type RunningServer, runningServer, startServerProcess, stopServerProcess } from './server-process.ts';

/** A database server that this installation runs by itself. */
export interface EmbeddedServer {
  /** Address of a database of this server, for the owner role `regie`, which is no superuser. */
  url(database?: string): string;
  readonly pid: number;
  /** Lets go of the server; the last process to do so switches it off. */
  close(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder of the data of the installation; the server keeps its files in `pg` below it. */
  readonly folder: string;
  /** True for tests: faster, and the data may be lost with the machine. */
  readonly volatile?: boolean;
}

const PRESENCE_LOCK = 7_264_001;
const run = promisify(execFile);

async function usableBinaries(account: ServerAccount | undefined, folder: string): Promise<string> {
  const native = installedBinaries(installationFolder());
  if (native === undefined) {
    throw new Error(`no embedded database for ${process.platform}-${process.arch}: set DATABASE_URL`);
  }
  await linkLibraries(native);
  for (const name of ['initdb', 'pg_ctl', 'postgres'])
    await chmod(join(native, 'bin', name), 0o755).catch(() => undefined);
  for (const candidate of [native, () => copiedBinaries(native, folder), () => copiedBinaries(native, tmpdir())]) {
    const binaries = typeof candidate === 'string' ? candidate : await candidate().catch(() => undefined);
    if (binaries !== undefined && canRun(join(binaries, 'bin', 'postgres'), account)) return binaries;
  }
  throw new Error('the embedded database cannot be run by this account: set DATABASE_URL');
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'pg-password');
  if (!existsSync(file)) {
    const handle = await open(file, 'wx', 0o600).catch(() => undefined);
    await handle?.writeFile(randomBytes(24).toString('hex'));
    await handle?.close();
  }
  return readFile(file, 'utf8');
}

/** The data folder of the server: below the installation's, or beside the system's temporary files when `nobody` cannot go there. */
async function dataFolderFor(folder: string, account: ServerAccount | undefined): Promise<string> {
  const inside = join(folder, 'pg');
  const mark = join(folder, 'pg-elsewhere');
  if (existsSync(mark)) return readFile(mark, 'utf8');
  if (account === undefined) return inside;
  await mkdir(inside, { recursive: true, mode: 0o700 });
  await chown(inside, account.uid, account.gid);
  const reachable = await run('ls', [inside], { ...account }).then(
    () => true,
    () => false,
  );
  if (reachable) return inside;
  await rm(inside, { recursive: true, force: true });
  const base = process.getuid?.() === 0 && existsSync('/var/lib') ? '/var/lib' : tmpdir();
  const outside = join(base, `regie-${randomBytes(6).toString('hex')}`, 'pg');
  await mkdir(outside, { recursive: true, mode: 0o755 });
  await chown(outside, account.uid, account.gid);
  await writeFile(mark, outside);
  return outside;
}

async function initialise(
  binaries: string,
  dataFolder: string,
  password: string,
  account: ServerAccount | undefined,
): Promise<void> {
  // Made beside its place and moved there when whole: a start that is killed half-way leaves nothing behind.
  const draft = `${dataFolder}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  if (account) await chown(draft, account.uid, account.gid);
  const passwordFile = join(tmpdir(), `regie-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  try {
    await run(
      join(binaries, 'bin', 'initdb'),
      ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`].concat([
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-sync',
      ]),
      { ...account, cwd: draft, env: { LC_ALL: 'C', TZ: 'UTC' } },
    );
    await rename(draft, dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

function address(role: string, password: string, server: RunningServer, database: string): string {
  const socket = server.socketFolder === '' ? '' : `?host=${encodeURIComponent(server.socketFolder)}`;
  return `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}${socket}`;
}

/** Makes the owner role and its database where they lack: the product never works as a superuser. */
async function prepareOwner(server: RunningServer, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: address('postgres', password, server, 'postgres') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PRESENCE_LOCK + 1]);
    const role = await client.query(`select 1 from pg_roles where rolname = 'regie'`);
    if (role.rowCount === 0)
      await client.query(`create role regie login createdb nosuperuser nobypassrls password '${password}'`);
    const database = await client.query(`select 1 from pg_database where datname = 'regie'`);
    if (database.rowCount === 0) await client.query('create database regie owner regie');
  } finally {
    await client.end();
  }
}

/** Connects and takes the shared presence lock: as long as one process holds it, nobody switches the server off. */
async function takePresence(server: RunningServer, password: string): Promise<pg.Client> {
  const presence = new pg.Client({
    connectionString: address('postgres', password, server, 'postgres'),
    application_name: 'regie-presence',
    keepAlive: true,
  });
  // Losing this connection means that the server went away; the pools report that in their own words.
  presence.on('error', () => undefined);
  await presence.connect();
  await presence.query('select pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
  return presence;
}

async function leave(presence: pg.Client, server: RunningServer, dataFolder: string): Promise<void> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
    const last = await presence.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [PRESENCE_LOCK]);
    if (last.rows[0]?.alone === true) await stopServerProcess(server, dataFolder);
  } catch {
    // The server is gone already.
  } finally {
    await presence.end().catch(() => undefined);
  }
}

async function startOrReuse(
  folder: string,
  dataFolder: string,
  password: string,
  volatile: boolean,
): Promise<RunningServer> {
  const found = runningServer(dataFolder);
  if (found) return found;
  const account = serverAccount();
  const binaries = await usableBinaries(account, folder);
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await initialise(binaries, dataFolder, password, account);
  return startServerProcess({ binaries, dataFolder, account, volatile, logFile: join(folder, 'pg.log') });
}

/**
 * Opens the installation's own database server: starts it, initialising its folder at first, or joins the one that runs,
 * even after its starter was killed. Refuses when the platform has no server programs.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const password = await passwordOf(folder);
  const dataFolder = await dataFolderFor(folder, serverAccount());
  let failure: unknown;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const server = await startOrReuse(folder, dataFolder, password, options.volatile ?? false);
      const presence = await takePresence(server, password);
      await prepareOwner(server, password);
      return {
        pid: server.pid,
        url: (database = 'regie') => address('regie', password, server, database),
        close: () => leave(presence, server, dataFolder),
      };
    } catch (error) {
      // Two processes may start it at once, or one may leave while another joins: look again.
      failure = error;
      await new Promise((done) => setTimeout(done, 200 * (attempt + 1)));
    }
  }
  throw failure;
}
