import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATORS } from '../../demo/operators.ts';
import { packOf } from '../../src/terms/decide.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { freshDatabase } from './database.ts';
import { type Simulated, simulate } from './simulation.ts';

/** `npm run simulate` has three hundred subscribers of each operator; every run of the tests, a few. */
const PLACES = Number(process.env.REGIE_SIMULATED_SUBSCRIBERS ?? '6');
const SEED = Number(process.env.REGIE_SIMULATED_SEED ?? '1');
const FIRST = civilDate('2027-01-01');
const LAST = civilDate('2036-12-31');
const LONGEST_MS = 20 * 60_000;

/**
 * Ten years of an operator of the demonstration, in one go: people come, pay or not, ask for what their contract offers, leave,
 * and are followed by others. One file an operator, so that several are lived at once.
 */
export function liveTenYears(pack: string): void {
  const operator = OPERATORS.find(({ market }) => market.pack === pack)!;
  let database: ThrowawayDatabase;
  let simulated: Simulated;

  beforeAll(async () => {
    database = await freshDatabase();
    simulated = await simulate(database, operator, { seed: SEED, places: PLACES, first: FIRST, last: LAST });
  }, LONGEST_MS);
  afterAll(() => database.drop());

  describe(`ten years of ${operator.name}`, () => {
    test('leave nothing impossible at the end of any year: no date forgotten, books and bills that agree, no number twice', () => {
      expect(simulated.impossible).toEqual([]);
    });

    test('see people come, pay, open cases and leave', () => {
      const { told, people } = simulated;
      const done = new Set(told.filter((one) => one.outcome === 'done').map((one) => one.do));
      expect(people).toBeGreaterThanOrEqual(PLACES);
      expect([...done]).toEqual(expect.arrayContaining(['order', 'activate', 'pay', 'some-case', 'terminate']));
    });

    test('see the procedures of the contract asked for in turn, all of them when there are cases enough', () => {
      const { told, tried } = simulated;
      const offered = packOf(pack)!.life!.procedures!.length;
      const cases = told.filter((one) => one.do === 'some-case').length;
      expect(tried.size).toBeGreaterThan(0.8 * Math.min(offered, cases));
      if (cases > 3 * offered) expect(tried.size).toBe(offered);
    });

    test('refuse what cannot be for a reason that is told, and fail at nothing', () => {
      const untold = simulated.told.filter((one) => one.outcome === 'refused' && !one.message?.fr);
      expect(untold).toEqual([]);
    });
  });
}
