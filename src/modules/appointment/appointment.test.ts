import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { agreementOf } from '../agreement/index.ts';
import { bookAppointment, changeAppointment, recordAttendance } from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

/** Wednesday 14 January 2026, 10:00 in Guadeloupe: cancelled free of charge until 16:00 the day before. */
const WEDNESDAY = instant('2026-01-14T10:00:00-04:00');

async function booked() {
  clock.set('2026-01-05T14:00:00Z');
  const { agreement } = await run((tx) => someSubscriber(tx, context));
  const { appointment } = valueOf(
    await run((tx) => bookAppointment(tx, context, { agreementId: agreement.id, at: WEDNESDAY })),
  );
  return { agreement, appointment };
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('an installation appointment', () => {
  it('tells until when it may be cancelled free of charge, and makes the contract await activation', async () => {
    const { agreement, appointment } = await booked();
    expect(appointment.freeCancellationUntil).toBe('2026-01-13T16:00:00-04:00');
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.state).toBe('awaiting-activation');
  });

  it.each([
    ['2026-01-13T16:00:00-04:00', 0],
    ['2026-01-13T16:01:00-04:00', 1],
  ])('cancelled at %s makes %i charge(s)', async (at, count) => {
    const { appointment } = await booked();
    clock.set(at);
    const done = valueOf(
      await run((tx) => changeAppointment(tx, context, { appointmentId: appointment.id, change: 'cancelled' })),
    );
    expect(done.charges.map((charge) => charge.amountInclTax)).toEqual(count === 0 ? [] : ['107.60']);
    expect(done.appointment.state).toBe('cancelled');
  });

  it('moved at the last moment costs nothing; moved beyond the three months it is refused', async () => {
    const { appointment } = await booked();
    clock.set('2026-01-14T09:00:00-04:00');
    const move = (at: string) =>
      run((tx) =>
        changeAppointment(tx, context, { appointmentId: appointment.id, change: 'rescheduled', at: instant(at) }),
      );
    expect(codeOf(await move('2026-04-06T10:00:00-04:00'))).toBe('appointment/too-late');
    expect(valueOf(await move('2026-02-02T10:00:00-04:00'))).toMatchObject({
      charges: [],
      appointment: { state: 'booked', version: 2 },
    });
  });

  it('missed by the customer costs its sum, unless there is a legitimate reason', async () => {
    const first = await booked();
    const second = await booked();
    clock.set('2026-01-14T11:00:00-04:00');
    const miss = (appointmentId: string, legitimateReason: boolean) =>
      run((tx) => recordAttendance(tx, context, { appointmentId, attendance: 'missed-by-customer', legitimateReason }));
    expect(valueOf(await miss(first.appointment.id, false)).charges[0]).toMatchObject({
      amountInclTax: '107.60',
      kind: 'penalty',
    });
    expect(valueOf(await miss(second.appointment.id, true)).charges).toEqual([]);
    expect(codeOf(await miss(first.appointment.id, false))).toBe('appointment/over');
  });

  it('in the past, or later than the contract accepts, is refused', async () => {
    clock.set('2026-01-05T14:00:00Z');
    const { agreement } = await run((tx) => someSubscriber(tx, context));
    const book = (at: string) =>
      run((tx) => bookAppointment(tx, context, { agreementId: agreement.id, at: instant(at) }));
    expect(codeOf(await book('2026-01-05T09:00:00-04:00'))).toBe('appointment/in-the-past');
    expect(codeOf(await book('2026-04-06T09:00:00-04:00'))).toBe('appointment/too-late');
  });
});
