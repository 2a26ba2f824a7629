import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addOperators, freshDatabase, TEST_OPERATOR } from '../../test/support/database.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { installationFolder } from '../platform/root.ts';

/** The server as an installation runs it: a process that prepares and does the jobs, and two that serve on one port. */
let database: ThrowawayDatabase;
let server: ChildProcess;
let port: number;
/** Requests a minute that one address may make, for the two together. */
const LIMIT = 60;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  port = await freePort();
  server = spawn(process.execPath, [join(installationFolder(), 'dist', 'server.mjs'), '--serve'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      REGIE_DEMO: 'none',
      REGIE_PROCESSES: '2',
      REGIE_RATE_LIMIT: String(LIMIT),
      REGIE_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It says so once both listen.
  for await (const chunk of server.stdout!) if (String(chunk).includes('API')) break;
});
afterAll(async () => {
  if (server.exitCode === null) server.kill('SIGKILL');
  await database.drop();
});

/** A request on a connection of its own: the processes take connections in turn. */
function ask(path: string, body?: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    const headers = { 'content-type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path, method, agent: false, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode!));
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** The processes that serve, by their ids, in order. */
function serving(): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const found = all.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!);
  return found
    .filter(([, , parent, words]) => Number(parent) === server.pid && words!.includes('server.mjs'))
    .map(([, pid]) => Number(pid))
    .sort((a, b) => a - b);
}

const until = (holds: () => boolean | Promise<boolean>) => vi.waitUntil(holds, { interval: 25, timeout: 25_000 });

test('two processes answer on one port; failures to sign in are counted for both', async () => {
  expect(serving()).toHaveLength(2);
  const wrong = { login: 'nobody@example.test', password: 'not this one' };
  const answers: number[] = [];
  for (let i = 0; i < 8; i += 1) answers.push(await ask('/api/session', wrong));
  // Five failures of a login, whichever process heard them, and it has to wait.
  expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
});

test('jobs are done by the process that began the others, and by it alone', async () => {
  type Run = { readonly lease_owner: string | null; readonly done: boolean };
  const runs = async (): Promise<Run[]> => {
    const found = await database.pool.query<Run>(
      `select lease_owner, ended_at is not null as done from platform_job where operator_id = $1 and started_at is not null`,
      [TEST_OPERATOR],
    );
    return found.rows;
  };
  const owners = new Set<string>();
  await until(async () => {
    const seen = await runs();
    for (const run of seen) if (run.lease_owner !== null) owners.add(run.lease_owner);
    return seen.filter((run) => run.done).length >= 2;
  });
  expect([...owners].filter((owner) => Number(owner.split(':').at(-2)) !== server.pid)).toEqual([]);
});

test('one that is killed comes back, and the other answers meanwhile', async () => {
  const [killed, other] = serving() as [number, number];
  process.kill(killed, 'SIGKILL');
  await until(() => !serving().includes(killed));
  expect(await ask('/health')).toBe(200);
  await until(() => serving().length === 2);
  expect(serving()).toContain(other);
  expect(serving()).not.toContain(killed);
});

test('what one address may ask in a minute holds for both together', async () => {
  const answers = await Promise.all(Array.from({ length: LIMIT + 30 }, () => ask('/api/session')));
  const letIn = answers.filter((status) => status === 200).length;
  expect(new Set(answers)).toEqual(new Set([200, 429]));
  expect(letIn).toBeLessThanOrEqual(LIMIT);
  expect(letIn).toBeGreaterThanOrEqual(LIMIT / 2);
});

test('asked to end, all end, and the port is free', async () => {
  const before = serving();
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number];
  expect(code).toBe(0);
  const alive = before.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
  expect(alive).toEqual([]);
  await expect(ask('/health')).rejects.toThrow('ECONNREFUSED');
});
