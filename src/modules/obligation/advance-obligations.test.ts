import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { DueEffect } from '../../terms/model/life.ts';
import {
  advanceObligations,
  cancelObligations,
  dueObligations,
  fulfilObligations,
  type NewObligation,
  openObligations,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock();
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

function owed(
  accountId: string,
  dueOn: string,
  change: Partial<DueEffect> = {},
  territory: NewObligation['territory'] = 'GP',
): NewObligation {
  const taken = { decision: randomUUID(), name: 'sample', result: {}, because: ['sample/1'] };
  const effect: DueEffect = {
    kind: 'sample',
    label: { fr: 'À faire', en: 'To do' },
    dueOn,
    by: 'operator',
    action: 'do-it',
    taken,
    ...change,
  };
  return { accountId, territory, subject: 'sample:1', effect };
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database, 'test-operator', 'other-operator');
});
afterAll(() => database.drop());

describe('obligations that fall due', () => {
  it('are carried out exactly once, though two workers run at the same time', async () => {
    clock.set('2026-03-02T10:00:00Z');
    const account = randomUUID();
    await run((tx) =>
      openObligations(
        tx,
        context,
        Array.from({ length: 30 }, () => owed(account, '2026-03-01')),
      ),
    );
    const done: string[] = [];
    const action = async (_tx: Tx, _context: unknown, obligation: { id: string }) => {
      done.push(obligation.id);
      return ok(undefined);
    };
    const reports = await Promise.all([1, 2].map(() => advanceObligations(database.db, context, { 'do-it': action })));
    expect(reports[0]!.done + reports[1]!.done).toBe(30);
    expect([done.length, new Set(done).size]).toEqual([30, 30]);
    expect(await run((tx) => dueObligations(tx, { accountId: account, state: 'open' }))).toEqual([]);
  });

  it('wait for the end of their last day in their own territory', async () => {
    const account = randomUUID();
    await run((tx) =>
      openObligations(tx, context, [owed(account, '2026-03-10', {}, 'GP'), owed(account, '2026-03-10', {}, 'YT')]),
    );
    const carried: string[] = [];
    const action = async (_tx: Tx, _context: unknown, obligation: { territory: string }) => {
      carried.push(obligation.territory);
      return ok(undefined);
    };
    const at = async (instant: string) => {
      clock.set(instant);
      await advanceObligations(database.db, context, { 'do-it': action });
      return [...carried];
    };
    expect(await at('2026-03-10T20:59:59Z')).toEqual([]);
    expect(await at('2026-03-10T21:00:00Z')).toEqual(['YT']);
    expect(await at('2026-03-11T03:59:59Z')).toEqual(['YT']);
    expect(await at('2026-03-11T04:00:00Z')).toEqual(['YT', 'GP']);
  });

  it('keep why they failed, do not hold the others up, and are tried again later', async () => {
    clock.set('2026-04-02T10:00:00Z');
    const account = randomUUID();
    await run((tx) =>
      openObligations(tx, context, [owed(account, '2026-04-01', { kind: 'bad' }), owed(account, '2026-04-01')]),
    );
    let broken = true;
    const action = async (tx: Tx, _context: unknown, obligation: { kind: string; accountId: string }) => {
      if (obligation.kind !== 'bad') return ok(undefined);
      // What a failed action wrote is undone with it.
      await openObligations(tx, context, [owed(account, '2027-01-01', { kind: 'left-behind' })]);
      return broken ? fail('sample/refused', 'Non', 'No') : ok(undefined);
    };
    expect(await advanceObligations(database.db, context, { 'do-it': action })).toEqual({ done: 1, failed: 1 });
    const [left, ...others] = await run((tx) => dueObligations(tx, { accountId: account, state: 'open' }));
    expect(others).toEqual([]);
    expect(left).toMatchObject({ kind: 'bad', attempts: 1, lastError: 'sample/refused: No' });
    broken = false;
    expect(await advanceObligations(database.db, context, { 'do-it': action })).toEqual({ done: 0, failed: 0 });
    clock.set('2026-04-02T11:00:01Z');
    expect(await advanceObligations(database.db, context, { 'do-it': action })).toEqual({ done: 1, failed: 0 });
  });

  it('are left alone once kept, cancelled, or with nothing to do about them', async () => {
    clock.set('2026-05-02T10:00:00Z');
    const account = randomUUID();
    const { action: _none, ...shown } = owed(account, '2026-05-01').effect;
    await run((tx) =>
      openObligations(tx, context, [
        owed(account, '2026-05-01', { kind: 'kept' }),
        owed(account, '2026-05-01', { kind: 'cancelled' }),
        { ...owed(account, '2026-05-01'), effect: shown },
      ]),
    );
    const on = civilDate('2026-05-01');
    await run((tx) => fulfilObligations(tx, context, { accountId: account, kind: 'kept', on }));
    await run((tx) => cancelObligations(tx, context, { accountId: account, kind: 'cancelled', on }));
    expect(await advanceObligations(database.db, context, {})).toEqual({ done: 0, failed: 0 });
    const states = await run((tx) => dueObligations(tx, { accountId: account }));
    expect(states.map((one) => one.state).sort()).toEqual(['cancelled', 'fulfilled', 'open']);
  });

  it('are those of one operator alone', async () => {
    clock.set('2026-06-02T10:00:00Z');
    const account = randomUUID();
    await run((tx) => openObligations(tx, context, [owed(account, '2026-06-01')]));
    const other = { ...context, operatorId: 'other-operator' };
    expect(await advanceObligations(database.db, other, {})).toEqual({ done: 0, failed: 0 });
    expect(await inTransaction(database.db, other, (tx) => dueObligations(tx, {}))).toEqual([]);
  });
});
