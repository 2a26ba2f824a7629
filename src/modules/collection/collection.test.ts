import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { type CivilDate, civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { moneyText, subtract } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { activateAgreement, agreementOf, cancelTermination, terminateAgreement } from '../agreement/index.ts';
import { messagesOf } from '../communication/index.ts';
import { addCharge, type BillRow, billsOf, runBilling } from '../customer-bill/index.ts';
import { receivePayment } from '../payment/index.ts';
import { productsOf } from '../product-inventory/index.ts';
import { eventsOf } from '../timeline/index.ts';
import { type CaseRow, collectionCasesOf, pauseCase, runCollection } from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (on: CivilDate): void => clock.set(`${isoDate(on)}T14:00:00Z`);

interface Debtor {
  readonly accountId: string;
  readonly agreementId: string;
  readonly bill: BillRow;
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

/** A subscriber since 10 January whose bill of 1 February is due on the 16th. */
async function debtor(): Promise<Debtor> {
  day(civilDate('2026-01-05'));
  const { agreement } = await run((tx) => someSubscriber(tx, context));
  day(civilDate('2026-01-10'));
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
  day(civilDate('2026-02-01'));
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  const [bill] = await run((tx) => billsOf(tx, agreement.accountId, 1));
  return { accountId: agreement.accountId, agreementId: agreement.id, bill: bill! };
}

/** Does the work of collection every day, up to a day included. */
async function collectThrough(to: string): Promise<void> {
  for (let on = today(); on <= civilDate(to); on = plusDays(on, 1)) {
    day(on);
    await runCollection(database.db, context, { asOf: on });
  }
}
const today = (): CivilDate => Math.floor(clock.now() / 86_400_000) as CivilDate;
const caseOf = async (one: Debtor): Promise<CaseRow> => (await run((tx) => collectionCasesOf(tx, one.accountId)))[0]!;
const stateOf = async (one: Debtor) => (await run((tx) => agreementOf(tx, one.agreementId)))!.state;
const daysOf = (one: CaseRow) =>
  [one.reminder_sent_on, one.suspended_on, one.notice_sent_on, one.terminated_on, one.closed_on].map((on) =>
    on === null ? null : isoDate(on),
  );
const templatesOf = async (one: Debtor) =>
  (await run((tx) => messagesOf(tx, one.accountId)))
    .map((message) => message.template)
    .filter((name) => !['order-confirmed', 'activation', 'bill-available'].includes(name));
const pay = (one: Debtor, on: string, reference: string, amount = subtract(one.bill.total_incl, one.bill.settled)) =>
  run((tx) =>
    receivePayment(tx, context, {
      accountId: one.accountId,
      method: 'card',
      amount,
      receivedOn: civilDate(on),
      reference,
      billId: one.bill.id,
    }),
  );

describe('a bill that stays unpaid', () => {
  test('climbs the ladder of its contract one step at a time, each told and dated, to the end of the contract', async () => {
    const one = await debtor();
    await collectThrough('2026-02-16');
    expect(await run((tx) => collectionCasesOf(tx, one.accountId))).toEqual([]);
    await collectThrough('2026-02-17');
    expect(daysOf(await caseOf(one))).toEqual(['2026-02-17', null, null, null, null]);
    await collectThrough('2026-02-28');
    const [reminded, suspended, noticed] = daysOf(await caseOf(one));
    expect([reminded, suspended !== null, noticed !== null]).toEqual(['2026-02-17', true, true]);
    expect(suspended! >= '2026-02-27').toBe(true);
    expect(await stateOf(one)).toBe('suspended');
    await collectThrough('2026-05-01');
    const steps = daysOf(await caseOf(one));
    expect(steps[3]).not.toBeNull();
    expect(steps[3]! > '2026-03-16').toBe(true);
    expect(['terminated', 'terminating']).toContain(await stateOf(one));
    const told = new Set(await templatesOf(one));
    for (const template of ['reminder', 'restriction', 'suspension', 'formal-notice', 'termination-unpaid'])
      expect(told).toContain(template);
  });

  test('is asked for by letter when the notice is formal, and by decision of the contract when service is cut', async () => {
    const one = await debtor();
    await collectThrough('2026-03-05');
    const letters = (await run((tx) => messagesOf(tx, one.accountId))).filter(
      (message) => message.channel === 'letter',
    );
    expect(letters.map((message) => message.template)).toContain('formal-notice');
    const events = await run((tx) => eventsOf(tx, one.accountId));
    const cut = events.find((event) => event.kind === 'restriction');
    expect(cut?.decision).toBeTruthy();
  });

  test('the same day worked twice changes nothing', async () => {
    const one = await debtor();
    await collectThrough('2026-02-17');
    const before = [daysOf(await caseOf(one)), await templatesOf(one)];
    day(civilDate('2026-02-17'));
    await runCollection(database.db, context, { asOf: civilDate('2026-02-17') });
    expect([daysOf(await caseOf(one)), await templatesOf(one)]).toEqual(before);
  });
});

describe('payment', () => {
  test('in time means that there is no case', async () => {
    const one = await debtor();
    valueOf(await pay(one, '2026-02-10', `IN-TIME-${one.bill.number}`));
    await collectThrough('2026-03-05');
    expect(await run((tx) => collectionCasesOf(tx, one.accountId))).toEqual([]);
  });

  test('after the cut brings the service back on the same day and closes the case', async () => {
    const one = await debtor();
    await collectThrough('2026-02-28');
    expect(await stateOf(one)).toBe('suspended');
    valueOf(await pay(one, '2026-02-28', `LATE-${one.bill.number}`));
    await runCollection(database.db, context, { asOf: civilDate('2026-02-28') });
    expect(await stateOf(one)).toBe('active');
    expect((await caseOf(one)).state).toBe('closed');
    expect(await templatesOf(one)).toContain('service-resumed');
  });

  test('brings back until its last day a service that was cut before the customer asked to leave', async () => {
    const one = await debtor();
    await collectThrough('2026-02-28');
    const requestKind = 'request' as const;
    valueOf(await run((tx) => terminateAgreement(tx, context, { agreementId: one.agreementId, requestKind })));
    const agreement = async () => (await run((tx) => agreementOf(tx, one.agreementId)))!;
    expect(await agreement()).toMatchObject({ state: 'terminating', suspendedOn: civilDate('2026-02-27') });
    day(civilDate('2026-03-01'));
    valueOf(await pay(one, '2026-03-01', `LEAVING-${one.bill.number}`));
    await runCollection(database.db, context, { asOf: civilDate('2026-03-01') });
    expect(await agreement()).toMatchObject({ state: 'terminating', suspendedOn: null });
    const products = await run((tx) => productsOf(tx, one));
    expect(new Set(products.map(({ status }) => status))).toEqual(new Set(['active']));
    // Taken back, the request leaves a service that runs.
    valueOf(await run((tx) => cancelTermination(tx, context, { agreementId: one.agreementId })));
    expect(await stateOf(one)).toBe('active');
  });

  test('of one bill of two that are late does not bring the service back', async () => {
    const one = await debtor();
    await collectThrough('2026-02-28');
    const { id } = await caseOf(one);
    const pause = {
      accountId: one.accountId,
      caseId: id,
      until: civilDate('2026-04-10'),
      reason: 'accord',
      on: today(),
    };
    valueOf(await run((tx) => pauseCase(tx, context, pause)));
    day(civilDate('2026-03-01'));
    await runBilling(database.db, context, { asOf: civilDate('2026-03-01') });
    await collectThrough('2026-03-29');
    const second = (await run((tx) => billsOf(tx, one.accountId, 1)))[0]!;
    expect(second.id).not.toBe(one.bill.id);
    valueOf(await pay(one, '2026-03-29', `FIRST-${one.bill.number}`));
    await runCollection(database.db, context, { asOf: civilDate('2026-03-29') });
    expect(await stateOf(one)).toBe('suspended');
    valueOf(await pay({ ...one, bill: second }, '2026-03-29', `SECOND-${second.number}`));
    await runCollection(database.db, context, { asOf: civilDate('2026-03-29') });
    expect(await stateOf(one)).toBe('active');
  });

  test('of a part goes on being collected for the rest', async () => {
    const one = await debtor();
    await collectThrough('2026-02-18');
    valueOf(await pay(one, '2026-02-18', `PART-${one.bill.number}`, 1_000_000n as never));
    await collectThrough('2026-03-01');
    const stayed = await caseOf(one);
    expect([stayed.state, stayed.suspended_on !== null]).toEqual(['open', true]);
  });
});

describe('a case', () => {
  test('that is paused for hardship waits until the day after, with its reason on file', async () => {
    const one = await debtor();
    await collectThrough('2026-02-17');
    const { id } = await caseOf(one);
    const until = civilDate('2026-03-31');
    valueOf(
      await run((tx) =>
        pauseCase(tx, context, { accountId: one.accountId, caseId: id, until, reason: 'accord', on: today() }),
      ),
    );
    await collectThrough('2026-03-31');
    expect(daysOf(await caseOf(one)).slice(1)).toEqual([null, null, null, null]);
    expect(await stateOf(one)).toBe('active');
    // Due on 16 February: the cut of 27 February was ten days away when the case began to wait on the 17th. It goes on from
    // 1 April with the same ten days.
    await collectThrough('2026-04-10');
    expect((await caseOf(one)).suspended_on).toBeNull();
    await collectThrough('2026-04-11');
    expect(isoDate((await caseOf(one)).suspended_on!)).toBe('2026-04-11');
  });

  test('that is closed cannot be paused', async () => {
    const one = await debtor();
    await collectThrough('2026-02-17');
    valueOf(await pay(one, '2026-02-17', `CLOSED-${one.bill.number}`));
    await collectThrough('2026-02-18');
    const { id } = await caseOf(one);
    const input = { accountId: one.accountId, caseId: id, until: civilDate('2026-03-31'), reason: 'x', on: today() };
    expect(await run((tx) => pauseCase(tx, context, input))).toMatchObject({
      ok: false,
      failure: { code: 'collection/closed' },
    });
  });

  test('of a bill without contract knows the reminder alone', async () => {
    day(civilDate('2026-01-05'));
    const account = await addCustomer(database, context);
    const taken = {
      decision: uuidV7(clock.now(), context.random),
      name: 'entry-fees',
      result: {},
      because: ['livebox-ag/7.b'],
    };
    const effect = {
      code: 'FEE',
      label: { fr: 'Frais', en: 'Fee' },
      amountInclTax: '10.00',
      kind: 'one-off' as const,
      taxed: true,
      credit: false,
      on: '2026-01-05',
      taken,
    };
    await run((tx) =>
      addCharge(tx, context, {
        accountId: account.id,
        agreementId: null,
        effect,
        pack: 'livebox-ag',
        version: '2024-04',
      }),
    );
    day(civilDate('2026-02-01'));
    await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
    await collectThrough('2026-05-01');
    const [one] = await run((tx) => collectionCasesOf(tx, account.id));
    expect([one!.reminder_sent_on !== null, one!.suspended_on, one!.terminated_on]).toEqual([true, null, null]);
    expect(moneyText((await run((tx) => billsOf(tx, account.id, 1)))[0]!.total_incl)).toBe('10.00');
  });

  test('whose step fails waits for the next day with its reason, and the others go on', async () => {
    const [good, bad] = [await debtor(), await debtor()];
    await collectThrough('2026-02-17');
    // Its agreement cannot be asked any more: the data of somebody else's mistake.
    await run((tx) => sql`update agreement set terms_version = 'lost' where id = ${bad.agreementId}`.execute(tx));
    await collectThrough('2026-02-28');
    expect((await caseOf(bad)).last_error).toBeTruthy();
    expect((await caseOf(good)).suspended_on).not.toBeNull();
    await run((tx) => sql`update agreement set terms_version = '2024-04' where id = ${bad.agreementId}`.execute(tx));
    await collectThrough('2026-03-02');
    expect([(await caseOf(bad)).suspended_on !== null, (await caseOf(bad)).last_error]).toEqual([true, null]);
  });
});
