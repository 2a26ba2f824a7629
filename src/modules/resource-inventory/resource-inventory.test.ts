import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import {
  addNumbers,
  assignEquipment,
  assignEquipmentSet,
  assignNumber,
  equipmentBySerial,
  lineOf,
  linesOf,
  releaseEquipment,
  releaseNumbers,
  reserveNumber,
  stockEquipment,
} from './index.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const on = civilDate('2026-03-02');
const someone = () => ({ accountId: randomUUID(), agreementId: randomUUID() });

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
});
afterAll(() => database.drop());

describe('telephone numbers', () => {
  it('a number that is not of the territory is refused, wherever it would come in', async () => {
    expect(
      codeOf(
        await run((tx) => addNumbers(tx, context, { territory: 'GP', numbers: ['0590 11 11 11', '0596 11 11 11'] })),
      ),
    ).toBe('number/outside-territory');
    expect(codeOf(await run((tx) => addNumbers(tx, context, { territory: 'MQ', numbers: ['06 12 34 56 78'] })))).toBe(
      'number/outside-territory',
    );
    const wanted = { ...someone(), territory: 'MQ' as const, number: '0590 11 11 11' };
    expect(codeOf(await run((tx) => reserveNumber(tx, context, wanted)))).toBe('number/outside-territory');
    expect(codeOf(await run((tx) => reserveNumber(tx, context, { ...wanted, number: 'abc' })))).toBe(
      'number/wrong-form',
    );
  });

  it('two orders at once never get the same number', async () => {
    valueOf(
      await run((tx) =>
        addNumbers(tx, context, { territory: 'GF', numbers: ['0594 20 00 01', '0594 20 00 02', '0594 20 00 03'] }),
      ),
    );
    const given = await Promise.all(
      [1, 2, 3].map(() => run((tx) => reserveNumber(tx, context, { ...someone(), territory: 'GF' }))),
    );
    expect(new Set(given.map((one) => valueOf(one).e164)).size).toBe(3);
    expect(codeOf(await run((tx) => reserveNumber(tx, context, { ...someone(), territory: 'GF' })))).toBe(
      'number/none-free',
    );
  });

  it('rests after its line has stopped, and each call finds who had it then', async () => {
    valueOf(await run((tx) => addNumbers(tx, context, { territory: 'MQ', numbers: ['0596 30 00 01'] })));
    const [first, second] = [someone(), someone()];
    const number = '0596 30 00 01';
    valueOf(await run((tx) => reserveNumber(tx, context, { ...first, territory: 'MQ', number })));
    const line = valueOf(
      await run((tx) => assignNumber(tx, context, { ...first, territory: 'MQ', at: instant('2026-01-01T04:00:00Z') })),
    );
    await run((tx) =>
      releaseNumbers(tx, context, {
        ...first,
        at: instant('2026-02-01T04:00:00Z'),
        quarantineUntil: civilDate('2026-03-01'),
      }),
    );
    const early = { ...context, clock: { now: () => instant('2026-03-01T12:00:00Z') } };
    expect(codeOf(await run((tx) => reserveNumber(tx, early, { ...second, territory: 'MQ', number })))).toBe(
      'number/not-free',
    );
    valueOf(await run((tx) => reserveNumber(tx, context, { ...second, territory: 'MQ', number })));
    valueOf(
      await run((tx) => assignNumber(tx, context, { ...second, territory: 'MQ', at: instant('2026-03-02T04:00:00Z') })),
    );
    const holder = async (at: string) => (await run((tx) => lineOf(tx, line.e164, instant(at))))?.agreementId;
    expect(await holder('2025-12-31T23:00:00Z')).toBeUndefined();
    expect(await holder('2026-01-15T00:00:00Z')).toBe(first.agreementId);
    expect(await holder('2026-02-01T04:00:00Z')).toBeUndefined();
    expect(await holder('2026-03-02T04:00:00Z')).toBe(second.agreementId);
    expect((await run((tx) => linesOf(tx, [line.e164]))).map((one) => one.agreementId)).toEqual([
      first.agreementId,
      second.agreementId,
    ]);
  });
});

describe('equipment', () => {
  it('one piece goes to one customer; back in good order, it is in stock again', async () => {
    const stock = [{ serial: 'A1', kind: 'livebox', model: 'Livebox 7' }];
    expect(await run((tx) => stockEquipment(tx, context, stock))).toEqual({ kept: 1, refused: [] });
    expect(await run((tx) => stockEquipment(tx, context, stock))).toEqual({ kept: 0, refused: ['A1'] });
    const wanted = { kind: 'livebox', model: 'Livebox 7', on };
    const both = await Promise.all(
      [1, 2].map(() => run((tx) => assignEquipment(tx, context, { ...someone(), ...wanted }))),
    );
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(
      valueOf(await run((tx) => releaseEquipment(tx, context, { serial: 'A1', on, condition: 'good' }))).state,
    ).toBe('in-stock');
    expect(codeOf(await run((tx) => releaseEquipment(tx, context, { serial: 'A1', on, condition: 'good' })))).toBe(
      'equipment/not-assigned',
    );
    valueOf(await run((tx) => assignEquipment(tx, context, { ...someone(), ...wanted })));
    await run((tx) => releaseEquipment(tx, context, { serial: 'A1', on, condition: 'faulty' }));
    expect((await run((tx) => equipmentBySerial(tx, 'A1')))?.state).toBe('damaged');
  });

  it('a set wanted twice gives two pieces, and what stock lacks is not given', async () => {
    const piece = (serial: string) => ({ serial, kind: 'decoder', model: 'TV6' });
    await run((tx) => stockEquipment(tx, context, [piece('T1'), piece('T2')]));
    const wanted = { kind: 'decoder', model: 'TV6' };
    const given = await run((tx) =>
      assignEquipmentSet(tx, context, {
        ...someone(),
        items: [wanted, { kind: 'livebox', model: 'none' }, wanted],
        on,
      }),
    );
    expect(given.map((one) => one.serial)).toEqual(['T1', 'T2']);
  });
});
