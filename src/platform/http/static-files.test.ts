import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../../test/support/api.ts';
import { freshDatabase } from '../../../test/support/database.ts';
import type { ThrowawayDatabase } from '../database/throwaway.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let screens: string;
let origin: string;
beforeAll(async () => {
  screens = await mkdtemp(join(tmpdir(), 'regie-screens-'));
  await mkdir(join(screens, 'console', 'assets'), { recursive: true });
  await writeFile(join(screens, 'index.html'), 'front page');
  await writeFile(join(screens, 'console', 'index.html'), 'console page');
  await writeFile(join(screens, 'console', 'assets', 'a-1.js'), 'script');
  database = await freshDatabase();
  api = await testApi(database, [], { screens });
  origin = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await api.close();
  await database.drop();
  await rm(screens, { recursive: true, force: true });
});

const get = (url: string, accept = 'text/html') => fetch(origin + url, { headers: { accept } });

test.each([
  ['/', 'front page'],
  ['/console', 'console page'],
  ['/console/', 'console page'],
  ['/espace/', 'front page'],
  ['/console/customers/12?tab=bills', 'console page'],
  ['/espace/factures', 'front page'],
])('%s answers with the %s', async (url, page) => {
  const answer = await get(url);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(page);
});

test('files whose name changes with their content are kept by browsers, pages are not', async () => {
  expect((await get('/console/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/console')).headers.get('cache-control')).toBe('no-cache');
});

test.each(['/api/nothing', '/tmf-api/nothing'])('%s is never answered with a page', async (url) => {
  expect(await (await get(url)).json()).toMatchObject({ status: 404 });
});

test('a missing script is not answered with a page', async () => {
  expect((await get('/console/assets/gone.js', '*/*')).status).toBe(404);
});

test('scripts from elsewhere, and frames around our pages, are forbidden to browsers', async () => {
  const policy = String((await get('/console')).headers.get('content-security-policy'));
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
});
