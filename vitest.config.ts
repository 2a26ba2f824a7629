import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that touch nothing but memory. */
const UNIT = [
  'src/{kernel,terms,formats}/**/*.test.ts',
  'src/modules/*/domain/**/*.test.ts',
  'web/**/*.test.{ts,tsx}',
  'test/architecture/**/*.test.ts',
  'test/register/**/*.test.ts',
];
const BROWSER = ['test/browser/**/*.test.ts'];

const onThreads = { pool: 'threads', isolate: false } as const;

/** Needs a server: one is started for the run, with a template database that each test file clones. */
const withDatabase = { globalSetup: ['test/support/start-database.ts'], testTimeout: 30_000, hookTimeout: 60_000 };

/** Tests wait for their database and their browser more than they compute: two at a time even on a machine of two cores. */
const AT_ONCE = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers: AT_ONCE,
    // The house rules are checked by test/architecture; here only what a run needs.
    projects: [
      // No test measures time: a machine that does much else must not fail one.
      { test: { name: 'unit', include: UNIT, ...onThreads, testTimeout: 30_000 } },
      {
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...UNIT, ...BROWSER],
          ...onThreads,
          ...withDatabase,
        },
      },
      { test: { name: 'browser', include: BROWSER, ...onThreads, ...withDatabase, testTimeout: 60_000 } },
    ],
  },
});
