import { inject } from 'vitest';
import { createThrowaway, type ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { instant } from '../../src/kernel/instant.ts';
import type { Context } from '../../src/platform/context.ts';
import { seededRandom } from './seeded-random.ts';

/** A new, empty, migrated database for one test file: `{ db, pool, url, drop }`. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<ThrowawayDatabase> {
  return createThrowaway(inject('databaseUrl'), inject('databaseTemplate'));
}

/** The name of the operator that tests work for, unless they need two. */
export const TEST_OPERATOR = 'test-operator';

/** Adds operators, so that users and jobs can be theirs. */
export async function addOperators(database: ThrowawayDatabase, ...ids: string[]): Promise<void> {
  const rows = (ids.length === 0 ? [TEST_OPERATOR] : ids).map((id) => ({ id, name: id }));
  await database.db.insertInto('platform_operator').values(rows).execute();
}

/** One stream for all contexts, so that no two things made in tests have the same identifier. */
const sharedRandom = seededRandom(1);

/** A context with safe defaults: the test operator, a clock that stands still, randomness that repeats. */
export function testContext(given: Partial<Context> & { readonly at?: string } = {}): Context {
  const { at = '2026-03-02T10:00:00Z', ...rest } = given;
  return {
    operatorId: TEST_OPERATOR,
    actor: 'system:test',
    clock: clockAt(instant(at)),
    random: sharedRandom,
    ...rest,
  };
}
