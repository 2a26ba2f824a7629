import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someCustomer, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { instant } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { billLines, billsOf, runBilling } from '../../customer-bill/index.ts';
import { productsOf } from '../../product-inventory/index.ts';
import { equipmentOf, lineOf } from '../../resource-inventory/index.ts';
import type { OrderOutcome } from '../../product-order/index.ts';
import {
  activateAgreement,
  agreementOf,
  changePlan,
  moveAgreement,
  renumberAgreement,
  replaceEquipment,
  repriceLine,
  resumeAgreement,
  suspendAgreement,
  transferAgreement,
} from '../index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = { ...testContext(), clock };
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (text: string): void => clock.set(`${text}T14:00:00Z`);
const bill = (asOf: string) => {
  day(asOf);
  return runBilling(database.db, context, { asOf: civilDate(asOf) });
};

/** A subscriber of Livebox Infini on fibre, active from 10 January 2026. */
async function subscriber(name: string): Promise<OrderOutcome> {
  day('2026-01-05');
  const order = await run((tx) => someSubscriber(tx, context, {}, name));
  day('2026-01-10');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: order.agreement.id })));
  return order;
}

async function subscriptionOf(accountId: string, issuedOn: string): Promise<string[]> {
  return run(async (tx) => {
    const found = (await billsOf(tx, accountId, 20)).find((one) => isoDate(one.issued_on) === issuedOn)!;
    const lines = await billLines(tx, accountId, found.id);
    return lines
      .filter((line) => line.kind === 'subscription')
      .map(
        (line) =>
          `${line.code} ${isoDate(line.period_from!)}..${isoDate(line.period_to!)} ${moneyText(line.amount_incl)}`,
      );
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
  await settleOperator(database, context);
});
afterAll(() => database.drop());

describe('a plan that changes', () => {
  it('is billed from its first day, and the days already billed of the old one come back', async () => {
    const { agreement } = await subscriber('Change');
    await bill('2026-02-01');
    day('2026-02-16');
    const done = valueOf(
      await run((tx) =>
        changePlan(tx, context, { agreementId: agreement.id, from: civilDate('2026-02-16'), offer: 'ESSENTIEL-FIBRE' }),
      ),
    );
    expect(done.agreement.offer).toBe('ESSENTIEL-FIBRE');
    const products = await run((tx) => productsOf(tx, { accountId: agreement.accountId }));
    const [infini, essentiel] = [
      products.find((one) => one.code === 'INFINI-FIBRE')!,
      products.find((one) => one.code === 'ESSENTIEL-FIBRE')!,
    ];
    expect([isoDate(infini.endedOn!), isoDate(essentiel.startedOn!)]).toEqual(['2026-02-15', '2026-02-16']);
    await bill('2026-03-01');
    const lines = await subscriptionOf(agreement.accountId, '2026-03-01');
    expect(lines).toEqual([
      // 13 days of 28: 54.90 x 13 / 28 = 25.489, then the whole of March; 64.90 x 13 / 28 = 30.132 comes back.
      'ESSENTIEL-FIBRE 2026-02-16..2026-02-28 25.49',
      'ESSENTIEL-FIBRE 2026-03-01..2026-03-31 54.90',
      'INFINI-FIBRE 2026-02-16..2026-02-28 -30.13',
    ]);
  });

  it('waits with the rest when the service is cut, and comes back with it', async () => {
    const { agreement } = await subscriber('Cut');
    const of = { agreementId: agreement.id };
    const statuses = async (): Promise<string[]> =>
      (await run((tx) => productsOf(tx, { accountId: agreement.accountId })))
        .filter((one) => one.endedOn === null)
        .map((one) => `${one.code} ${one.status}`);
    const cut = { ...of, on: civilDate('2026-02-10'), reason: 'agent' };
    valueOf(await run((tx) => suspendAgreement(tx, context, cut)));
    const change = { ...of, from: civilDate('2026-02-16'), offer: 'ESSENTIEL-FIBRE' };
    valueOf(await run((tx) => changePlan(tx, context, change)));
    expect(await statuses()).toEqual(['ESSENTIEL-FIBRE suspended']);
    valueOf(await run((tx) => resumeAgreement(tx, context, { ...cut, on: civilDate('2026-02-20') })));
    expect(await statuses()).toEqual(['ESSENTIEL-FIBRE active']);
  });

  it('is refused when the contract does not sell it', async () => {
    const { agreement } = await subscriber('Refused');
    const from = civilDate('2026-02-16');
    const change = (offer: string) => run((tx) => changePlan(tx, context, { agreementId: agreement.id, from, offer }));
    expect(codeOf(await change('NOTHING'))).toBe('product-catalog/offer-unknown');
  });

  it('gives another price to one line alone', async () => {
    const { agreement } = await subscriber('Price');
    const target = { agreementId: agreement.id, on: civilDate('2026-02-01'), amountInclTax: '50.00' };
    const priced = valueOf(await run((tx) => repriceLine(tx, context, { ...target, code: 'INFINI-FIBRE' })));
    expect(moneyText(priced.monthlyPriceInclTax)).toBe('50.00');
    expect(codeOf(await run((tx) => repriceLine(tx, context, { ...target, code: 'NOTHING' })))).toBe(
      'agreement/no-such-line',
    );
  });
});

describe('a contract that changes hands or place', () => {
  it('goes on for the new holder with its number, equipment and commitment, and ends the day before for the old one', async () => {
    const { agreement, number } = await subscriber('Ancien');
    const next = await run((tx) => someCustomer(tx, context, 'Nouveau'));
    await bill('2026-02-01');
    day('2026-02-11');
    const on = civilDate('2026-02-11');
    const input = { agreementId: agreement.id, on, toAccountNumber: next.number };
    const { from, to } = valueOf(await run((tx) => transferAgreement(tx, context, input)));
    expect([from.state, isoDate(from.endsOn!), from.endReason]).toEqual(['terminated', '2026-02-10', 'transfer']);
    expect([to.state, to.accountId, isoDate(to.commitmentEndsOn!)]).toEqual(['active', next.id, '2027-01-10']);
    const line = await run((tx) => lineOf(tx, number!, instant('2026-02-11T12:00:00Z')));
    expect(line?.agreementId).toBe(to.id);
    const pieces = await run((tx) => equipmentOf(tx, { accountId: next.id }));
    expect(pieces.map((one) => one.kind).sort()).toEqual(['decoder', 'livebox']);
    await bill('2026-03-01');
    expect(await subscriptionOf(next.id, '2026-03-01')).toEqual([
      // 18 days of 28: 64.90 x 18 / 28 = 41.721, then the whole of March.
      'INFINI-FIBRE 2026-02-11..2026-02-28 41.72',
      'INFINI-FIBRE 2026-03-01..2026-03-31 64.90',
    ]);
    expect(codeOf(await run((tx) => transferAgreement(tx, context, { ...input, toAccountNumber: '000000000' })))).toBe(
      'agreement/not-in-this-state',
    );
  });

  it('has its service at the new address', async () => {
    const { agreement } = await subscriber('Ailleurs');
    const address = { line: '14 rue Frébault', postcode: '97110', city: 'Pointe-à-Pitre' };
    valueOf(
      await run((tx) =>
        moveAgreement(tx, context, { agreementId: agreement.id, on: civilDate('2026-03-01'), address }),
      ),
    );
    expect((await run((tx) => agreementOf(tx, agreement.id)))?.address).toEqual(address);
  });

  it('gets another piece for a faulty one, and another number', async () => {
    const { agreement, number } = await subscriber('Panne');
    const target = { agreementId: agreement.id, on: civilDate('2026-01-20') };
    const swap = { ...target, kind: 'livebox', condition: 'faulty' as const };
    const { old, next } = valueOf(await run((tx) => replaceEquipment(tx, context, swap)));
    expect(next.serial).not.toBe(old.serial);
    const pieces = await run((tx) => equipmentOf(tx, { accountId: agreement.accountId }));
    expect(pieces.map((one) => [one.serial, one.state])).toContainEqual([old.serial, 'damaged']);
    day('2026-01-21');
    const renumbered = valueOf(
      await run((tx) => renumberAgreement(tx, context, { ...target, on: civilDate('2026-01-21') })),
    );
    expect(renumbered.e164).not.toBe(number);
    expect(await run((tx) => lineOf(tx, number!, instant('2026-01-22T12:00:00Z')))).toBeUndefined();
  });
});
