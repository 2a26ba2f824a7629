import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATORS } from '../../demo/operators.ts';
import { packOf } from '../../src/terms/decide.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { freshDatabase } from '../support/database.ts';
import { type Simulated, simulate } from '../support/simulation.ts';

/**
 * Ten years of each operator of the demonstration, in one go: people come, pay or not, ask for what their contract offers, leave,
 * and are followed by others. `npm run simulate` has three hundred subscribers of each; every run of the tests, a few.
 */
const PLACES = Number(process.env.REGIE_SIMULATED_SUBSCRIBERS ?? '6');
const SEED = Number(process.env.REGIE_SIMULATED_SEED ?? '1');
const FIRST = civilDate('2027-01-01');
const LAST = civilDate('2036-12-31');
const LONGEST_MS = 20 * 60_000;

let database: ThrowawayDatabase;
let simulated: ReadonlyMap<string, Simulated>;

beforeAll(async () => {
  database = await freshDatabase();
  const wanted = { seed: SEED, places: PLACES, first: FIRST, last: LAST };
  simulated = new Map(
    await Promise.all(
      OPERATORS.map(async (operator) => [operator.id, await simulate(database, operator, wanted)] as const),
    ),
  );
}, LONGEST_MS);
afterAll(() => database.drop());

describe.each(OPERATORS.map(({ id, name }) => ({ id, name })))('ten years of $name', ({ id }) => {
  test('leave nothing impossible at the end of any year: no date forgotten, books and bills that agree, no number twice', () => {
    expect(simulated.get(id)!.impossible).toEqual([]);
  });

  test('see people come, pay, open cases and leave', () => {
    const { told, people } = simulated.get(id)!;
    const done = new Set(told.filter((one) => one.outcome === 'done').map((one) => one.do));
    expect(people).toBeGreaterThanOrEqual(PLACES);
    expect([...done]).toEqual(expect.arrayContaining(['order', 'activate', 'pay', 'some-case', 'terminate']));
  });

  test('see the procedures of the contract asked for in turn, all of them when there are cases enough', () => {
    const { told, tried } = simulated.get(id)!;
    const { market } = OPERATORS.find((one) => one.id === id)!;
    const offered = packOf(market.pack)!.life!.procedures!.length;
    const cases = told.filter((one) => one.do === 'some-case').length;
    expect(tried.size).toBeGreaterThan(0.8 * Math.min(offered, cases));
    if (cases > 3 * offered) expect(tried.size).toBe(offered);
  });

  test('refuse what cannot be for a reason that is told, and fail at nothing', () => {
    const untold = simulated.get(id)!.told.filter((one) => one.outcome === 'refused' && !one.message?.fr);
    expect(untold).toEqual([]);
  });
});
