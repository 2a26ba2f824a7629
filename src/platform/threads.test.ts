import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationFolder } from './root.ts';
import { threadPool } from './threads.ts';

const folder = join(installationFolder(), 'dist', 'threads');
const file = join(folder, 'test-doubling.mjs');
beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
     parentPort.on('message', (n) => {
       if (n < 0) process.exit(1);
       parentPort.postMessage(n === 0 ? { error: 'nothing to double' } : { output: { doubled: 2 * n, threadId } });
     });`,
  );
});
afterAll(() => rm(file, { force: true }));

interface Doubled {
  doubled: number;
  threadId: number;
}

test('work is answered to whoever asked, on as many threads as allowed', async () => {
  const pool = threadPool<number, Doubled>('test-doubling', { size: 2 });
  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.run(n)));
  expect(answers.map((answer) => answer.doubled)).toEqual([2, 4, 6, 8, 10]);
  expect(new Set(answers.map((answer) => answer.threadId)).size).toBeLessThanOrEqual(2);
  await pool.close();
});

test('a piece of work that fails is told, and the next one goes on', async () => {
  const pool = threadPool<number, Doubled>('test-doubling', { size: 1 });
  await expect(pool.run(0)).rejects.toThrow('nothing to double');
  expect((await pool.run(4)).doubled).toBe(8);
  await pool.close();
});

test('a thread that dies fails its own work alone', async () => {
  const pool = threadPool<number, Doubled>('test-doubling', { size: 1 });
  const lost = pool.run(-1);
  const next = pool.run(3);
  await expect(lost).rejects.toThrow();
  expect((await next).doubled).toBe(6);
  await pool.close();
});

test('a thread is replaced after its share of work', async () => {
  const pool = threadPool<number, Doubled>('test-doubling', { size: 1, tasksPerThread: 1 });
  const first = await pool.run(1);
  const second = await pool.run(2);
  expect(second.threadId).not.toBe(first.threadId);
  await pool.close();
});

test('a thread that was never built is named', async () => {
  const pool = threadPool<number, number>('no-such-thread');
  await expect(pool.run(1)).rejects.toThrow('no-such-thread');
});
