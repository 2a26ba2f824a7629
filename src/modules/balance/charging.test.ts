import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../../../test/support/api.ts';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { openPrepaid, prepaidLine } from '../../../test/support/prepaid.ts';
import { MINUTE_MS } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { createApiKey } from '../../platform/sign-in/api-keys.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { chargingRoutes } from './api-charging.ts';
import { balanceOf, giveBackExpired, lastMovements, totalOf } from './index.ts';

/** A blocked plan of 10.00, calls to Mayotte at 0.10 a minute, to the Comoros at 0.45. */
let database: ThrowawayDatabase;
let api: TestApi;
let headers: Record<string, string>;
const clock = testClock('2026-03-10T08:00:00Z');
const context = testContext({ clock });
const BASE = '/nchf-convergedcharging/v3/chargingdata';

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await inTransaction(database.db, context, (tx) => openPrepaid(tx, context));
  api = await testApi(database, [chargingRoutes], { clock });
  const made = await inTransaction(database.db, context, (tx) =>
    createApiKey(tx, context, { name: 'core', scopes: ['charging'] }),
  );
  headers = { authorization: `Bearer ${made.ok ? made.value.secret : ''}` };
}, 60_000);
afterAll(async () => {
  await api.close();
  await database.drop();
});

const line = () => inTransaction(database.db, context, (tx) => prepaidLine(tx, context));
const left = async (agreementId: string) => {
  const balance = (await inTransaction(database.db, context, (tx) => balanceOf(tx, agreementId)))!;
  return { total: moneyText(totalOf(balance)), reserved: moneyText(balance.reserved) };
};

interface Asked {
  readonly number?: string;
  readonly to?: string;
  readonly seq: number;
  readonly want?: number;
  readonly used?: number;
  readonly more?: object;
}
const bodyOf = ({ number, to, seq, want, used, more }: Asked) => ({
  ...(number === undefined ? {} : { subscriberIdentifier: `msisdn-${number.slice(1)}` }),
  nfConsumerIdentification: { nodeFunctionality: 'IMS_Node' },
  invocationTimeStamp: '2026-03-10T08:00:00Z',
  invocationSequenceNumber: seq,
  ...(to === undefined ? {} : { iMSChargingInformation: { calledPartyAddress: `tel:${to}` } }),
  multipleUnitUsage: [
    {
      ratingGroup: 1,
      ...(want === undefined ? {} : { requestedUnit: { time: want } }),
      ...(used === undefined ? {} : { usedUnitContainer: [{ localSequenceNumber: 1, time: used }] }),
    },
  ],
  ...more,
});
const post = (path: string, asked: Asked) =>
  api.app.inject({ method: 'POST', url: path, headers, payload: bodyOf(asked) });

describe('a call charged as it happens', () => {
  it('holds the price of what is granted, debits what was used, gives back the rest', async () => {
    const { agreementId, number } = await line();
    const created = await post(BASE, { number, to: '+262639445566', seq: 1, want: 300 });
    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject({
      invocationSequenceNumber: 1,
      multipleUnitInformation: [
        { resultCode: 'SUCCESS', ratingGroup: 1, grantedUnit: { time: 300 }, validityTime: 600 },
      ],
    });
    // 300 s at 0.10 a minute.
    expect(await left(agreementId)).toEqual({ total: '10.00', reserved: '0.50' });
    const ref = created.headers.location as string;
    const updated = await post(`${ref}/update`, { seq: 2, used: 240, want: 300 });
    expect(updated.json()).toMatchObject({ multipleUnitInformation: [{ grantedUnit: { time: 300 } }] });
    expect(await left(agreementId)).toEqual({ total: '9.60', reserved: '0.50' });
    const released = await post(`${ref}/release`, { seq: 3, used: 60 });
    expect(released.statusCode).toBe(204);
    expect(await left(agreementId)).toEqual({ total: '9.50', reserved: '0.00' });
  });

  it('the same request sent again gets the same answer and takes nothing more', async () => {
    const { agreementId, number } = await line();
    const first = await post(BASE, { number, to: '+262639445566', seq: 1, want: 300 });
    const again = await post(BASE, { number, to: '+262639445566', seq: 1, want: 300 });
    expect(again.headers.location).toBe(first.headers.location);
    const ref = first.headers.location as string;
    await post(`${ref}/update`, { seq: 2, used: 300, want: 300 });
    const twice = await post(`${ref}/update`, { seq: 2, used: 300, want: 300 });
    expect(twice.json()).toMatchObject({ invocationSequenceNumber: 2 });
    expect(await left(agreementId)).toEqual({ total: '9.50', reserved: '0.50' });
    const late = await post(`${ref}/update`, { seq: 1, used: 300, want: 300 });
    expect([late.statusCode, late.json<{ cause: string }>().cause]).toEqual([404, 'CONTEXT_NOT_FOUND']);
  });

  it('near the end of the credit what can be paid for is granted as the last, then nothing', async () => {
    const { agreementId, number } = await line();
    let created = await post(BASE, { number, to: '+2693334455', seq: 1, want: 300 });
    const ref = created.headers.location as string;
    // 0.45 a minute: 300 s cost 2.25; four times 300 s leave 1.00.
    for (const seq of [2, 3, 4, 5]) created = await post(`${ref}/update`, { seq, used: 300, want: 300 });
    // 1.00 / 0.45 x 60 = 133.3: a call of 1,333 s costs 10.00 (9.9975), one of 1,334 s 10.01 (10.005, half up).
    expect(created.json()).toMatchObject({
      multipleUnitInformation: [{ grantedUnit: { time: 133 }, finalUnitIndication: { finalUnitAction: 'TERMINATE' } }],
    });
    const empty = await post(`${ref}/update`, { seq: 6, used: 133, want: 300 });
    expect(empty.json()).toMatchObject({ multipleUnitInformation: [{ resultCode: 'QUOTA_LIMIT_REACHED' }] });
    await post(`${ref}/release`, { seq: 7 });
    expect(await left(agreementId)).toEqual({ total: '0.00', reserved: '0.00' });
    const next = await post(BASE, { number, to: '+262639445566', seq: 9, want: 60 });
    expect([next.statusCode, next.json<{ cause: string }>().cause]).toEqual([403, 'QUOTA_LIMIT_REACHED']);
    expect(next.headers['content-type']).toMatch(/^application\/problem\+json/);
    const emergency = await post(BASE, { number, to: '112', seq: 10, want: 60 });
    expect(emergency.statusCode).toBe(201);
    const received = await post(BASE, {
      number,
      seq: 11,
      want: 60,
      more: {
        iMSChargingInformation: { roleOfNode: 'TERMINATING', callingPartyAddresses: ['tel:+262639445566'] },
      },
    });
    expect(received.statusCode).toBe(201);
  });

  it('a message is paid for whole, at once', async () => {
    const { agreementId, number } = await line();
    const sent = await post(BASE, {
      number,
      seq: 1,
      more: {
        oneTimeEvent: true,
        oneTimeEventType: 'IEC',
        sMSChargingInformation: { recipientInfo: [{ recipientGPSI: 'msisdn-262639445566' }] },
        multipleUnitUsage: [{ ratingGroup: 2, requestedUnit: { serviceSpecificUnits: 1 } }],
      },
    });
    expect(sent.statusCode).toBe(201);
    expect(await left(agreementId)).toEqual({ total: '9.90', reserved: '0.00' });
  });

  it('what a use holds and nobody ends is given back after its time, and what it had used stays debited', async () => {
    const { agreementId, number } = await line();
    const created = await post(BASE, { number, to: '+262639445566', seq: 1, want: 300 });
    await post(`${created.headers.location as string}/update`, { seq: 2, used: 120, want: 300 });
    expect(await left(agreementId)).toEqual({ total: '9.80', reserved: '0.50' });
    clock.advance(12 * MINUTE_MS);
    await giveBackExpired(database.db, context);
    expect(await left(agreementId)).toEqual({ total: '9.80', reserved: '0.00' });
  });
});

describe('who may charge', () => {
  it('no key, a wrong key, an unknown subscriber, a number without its prefix', async () => {
    const none = await api.app.inject({ method: 'POST', url: BASE, payload: bodyOf({ seq: 1 }) });
    expect(none.statusCode).toBe(401);
    const wrong = await api.app.inject({
      method: 'POST',
      url: BASE,
      headers: { authorization: 'Bearer regie_nothing' },
      payload: bodyOf({ seq: 1 }),
    });
    expect(wrong.statusCode).toBe(401);
    const unknown = await post(BASE, { number: '+262639000000', to: '+262639445566', seq: 1, want: 60 });
    expect([unknown.statusCode, unknown.json<{ cause: string }>().cause]).toEqual([404, 'USER_UNKNOWN']);
    const { number } = await line();
    const bare = await post(BASE, { number, to: '0639445566', seq: 1, want: 60 });
    expect([bare.statusCode, bare.json<{ cause: string }>().cause]).toEqual([400, 'CHARGING_FAILED']);
  });
});

describe('many at once', () => {
  it('thirty-two spenders on one balance never take more than there is', async () => {
    const { agreementId, number } = await line();
    const spend = async (i: number): Promise<void> => {
      const created = await post(BASE, { number, to: '+2693334455', seq: i, want: 300, more: { chargingId: i } });
      if (created.statusCode !== 201) return;
      const ref = created.headers.location as string;
      const granted = created.json<{ multipleUnitInformation: { grantedUnit?: { time: number } }[] }>();
      const time = granted.multipleUnitInformation[0]?.grantedUnit?.time ?? 0;
      await post(`${ref}/release`, { seq: 1_000 + i, used: time });
    };
    await Promise.all(Array.from({ length: 32 }, (_, i) => spend(i + 1)));
    const balance = (await inTransaction(database.db, context, (tx) => balanceOf(tx, agreementId)))!;
    const lines = await inTransaction(database.db, context, (tx) => lastMovements(tx, balance, 100));
    const spent = lines.filter((one) => one.kind === 'use').reduce((sum, one) => sum - totalOf(one.change), 0n);
    expect(spent + totalOf(balance)).toBe(10_000_000n);
    expect(totalOf(balance)).toBeLessThan(10_000n);
    expect(balance.reserved).toBe(0n);
  });
});
