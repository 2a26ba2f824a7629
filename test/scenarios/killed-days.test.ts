import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { OPERATORS } from '../../demo/operators.ts';
import { localOperator } from '../../src/connectors/portability/local-operator.ts';
import { dailyWork } from '../../src/daily/daily-work.ts';
import { nextWorkDay } from '../../src/daily/next-work.ts';
import { type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { HOUR_MS, instant, instantOf } from '../../src/kernel/instant.ts';
import type { Context } from '../../src/platform/context.ts';
import { createThrowaway, type ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { chance } from '../../src/story/chance.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { killInTheMiddle } from '../support/kill-in-the-middle.ts';
import { simulate } from '../support/simulation.ts';
import { sameRefusals, workThroughDays } from '../support/simulation-days.ts';
import { wholeState } from '../support/whole-state.ts';

/** Subscribers of each operator; `npm run simulate` has more of them. */
const PLACES = Number(process.env.REGIE_KILLED_SUBSCRIBERS ?? '4');
const KILLS = 20;
const FIRST = civilDate('2027-01-01');
const LIVED_UNTIL = civilDate('2027-10-31');
/** For eight months more nobody acts: bills, debits, what is not paid, what falls due. */
const AT = '2028-06-30T12:00:00Z';
const LONGEST_MS = 10 * 60_000;

const ids = OPERATORS.map((one) => one.id);
const context = testContext({ at: AT });
const of = (operatorId: string): Context => ({ ...context, operatorId });

let calm: ThrowawayDatabase;
let shaken: ThrowawayDatabase;
let shared: ThrowawayDatabase;

/** Three databases in which the same people have lived the same months. */
async function alike(): Promise<ThrowawayDatabase[]> {
  const source = await freshDatabase();
  const wanted = { seed: 7, places: PLACES, first: FIRST, last: LIVED_UNTIL };
  await Promise.all(OPERATORS.map((operator) => simulate(source, operator, wanted)));
  const name = new URL(source.url).pathname.slice(1);
  await source.close();
  const copies = [];
  for (let i = 0; i < 3; i += 1) copies.push(await createThrowaway(inject('databaseUrl'), name));
  return copies;
}

beforeAll(async () => {
  [calm, shaken, shared] = (await alike()) as [ThrowawayDatabase, ThrowawayDatabase, ThrowawayDatabase];
  for (const id of ids) await workThroughDays(calm.db, of(id));
}, LONGEST_MS);
afterAll(async () => {
  for (const database of [calm, shaken, shared]) await database.drop();
});

describe('the work of eight months', () => {
  test('does something: bills, debits refused, reminders, ends', async () => {
    const all = await Promise.all(ids.map((id) => wholeState(calm.db, id)));
    const [bills, debits, cases] = (['bills', 'debits', 'collection'] as const).map((part) =>
      all.flatMap((one) => one[part]!),
    );
    expect(bills!.length).toBeGreaterThan(ids.length * PLACES * 4);
    expect(debits!.filter((one) => one.includes('rejected')).length).toBeGreaterThan(0);
    expect(cases!.length).toBeGreaterThan(ids.length);
  });

  test(
    'killed twenty times at moments taken at random and taken up again each time, ends as if nobody had disturbed it',
    { timeout: LONGEST_MS },
    async () => {
      const luck = chance(11);
      let killed = 0;
      for (let i = 0; i < KILLS; i += 1) {
        const afterIdentifiers = 1 + luck.below(9 * PLACES);
        const work = { daysOf: ids };
        const signal = await killInTheMiddle({ url: shaken.url, operatorId: ids[0]!, at: AT, work, afterIdentifiers });
        if (signal === 'SIGKILL') killed += 1;
      }
      expect(killed).toBe(KILLS);
      for (const id of ids) await workThroughDays(shaken.db, of(id));
      for (const id of ids) expect([id, await wholeState(shaken.db, id)]).toEqual([id, await wholeState(calm.db, id)]);
    },
  );

  test(
    'done by two workers at once on the same days, ends as if one had done it',
    { timeout: LONGEST_MS },
    async () => {
      for (const { id, market } of OPERATORS) await inPairs(shared, id, market.territory);
      for (const id of ids) expect([id, await wholeState(shared.db, id)]).toEqual([id, await wholeState(calm.db, id)]);
    },
  );
});

/** The days' work as one worker does it, but each day by two of them at the same time. */
async function inPairs(
  database: ThrowawayDatabase,
  operatorId: string,
  territory: (typeof OPERATORS)[number]['market']['territory'],
): Promise<void> {
  const last = civilDate(AT.slice(0, 10));
  const morning = { territory, msOfDay: 6 * HOUR_MS };
  const together = async (asOf: CivilDate, at: Context['clock']): Promise<void> => {
    const work = { asOf, bank: sameRefusals, operators: localOperator() };
    await Promise.all([1, 2].map(() => dailyWork(database.db, { ...of(operatorId), clock: at }, work)));
  };
  let done = LIVED_UNTIL;
  for (;;) {
    const next = await inTransaction(database.db, { operatorId }, (tx) => nextWorkDay(tx, done, morning));
    if (next === null || next >= last) break;
    await together(next, clockAt(instantOf(territory, next, morning.msOfDay)));
    done = next;
  }
  await together(last, clockAt(instant(AT)));
}
