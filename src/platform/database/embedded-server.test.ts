import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './connect.ts';
import { openEmbeddedServer } from './embedded-server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-server-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((done) => setImmediate(done));
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
}

test('the role that the product works under is no superuser', async () => {
  const server = await openEmbeddedServer({ folder });
  const rows = await query(server.url(), 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  await server.close();
});

test('a second process joins the server that runs, and the last one out switches it off', async () => {
  const first = await openEmbeddedServer({ folder });
  const second = await openEmbeddedServer({ folder });
  expect(second.pid).toBe(first.pid);
  await first.close();
  expect(await query(second.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.close();
  expect(await isGone(second.pid)).toBe(true);
});

test('after the server was killed, what was committed is there again', async () => {
  const before = await openEmbeddedServer({ folder });
  await query(before.url(), 'create table kept (id int)');
  await query(before.url(), 'insert into kept values (42)');
  process.kill(before.pid, 'SIGKILL');
  expect(await isGone(before.pid)).toBe(true);
  await before.close();
  const after = await openEmbeddedServer({ folder });
  expect(await query(after.url(), 'select id from kept')).toEqual([{ id: 42 }]);
  await after.close();
});

test('the address of a superuser is stepped down to a role that the walls hold for', async () => {
  const server = await openEmbeddedServer({ folder });
  const address = new URL(server.url());
  address.username = 'postgres';
  address.password = await readFile(join(folder, 'pg-password'), 'utf8');
  const database = await openDatabase(address.href);
  const { rows } = await database.pool.query<{ name: string }>('select current_user as name');
  expect(rows).toEqual([{ name: 'regie' }]);
  await database.close();
  await server.close();
});
