import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClock } from '../../../../test/support/clock.ts';
import { settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { openLiveboxShop, someOrder, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { euros, sum } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { activateAgreement } from '../../agreement/index.ts';
import { customerBalance } from '../../ledger/index.ts';
import { placeOrder } from '../../product-order/index.ts';
import { billLines, billsOf, chargeService, runBilling } from '../index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

test('two contracts and what the shop sold come on one bill, each line under its own contract', async () => {
  const { agreement: one } = await run((tx) => someSubscriber(tx, context));
  const { accountId } = one;
  const { agreement: other } = await run(async (tx) => valueOf(await placeOrder(tx, context, someOrder(accountId))));
  clock.set('2026-01-10T14:00:00Z');
  for (const { id } of [one, other]) valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: id })));
  const sale = { accountId, service: 'purchase', label: 'Casque', amount: euros('30.00'), reference: 'S-1' } as const;
  valueOf(await run((tx) => chargeService(tx, context, { ...sale, on: civilDate('2026-01-15') })));
  clock.set('2026-02-01T14:00:00Z');
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  const [bill, ...more] = await run((tx) => billsOf(tx, accountId, 5));
  expect(more).toEqual([]);
  const lines = await run((tx) => billLines(tx, accountId, bill!.id));
  const subscribed = lines.filter((line) => line.kind === 'subscription' && line.amount_incl > 0n);
  expect(new Set(subscribed.map((line) => line.agreement_id))).toEqual(new Set([one.id, other.id]));
  // Each contract: 21 days of January, 43.96, and February, 64.90. 2 x 108.86 = 217.72.
  expect(sum(...subscribed.map((line) => line.amount_incl))).toBe(euros('217.72'));
  expect(lines.find((line) => line.label.fr.includes('Casque'))?.amount_incl).toBe(euros('30.00'));
  expect(bill!.total_incl).toBe(sum(...lines.map((line) => line.amount_incl)));
  expect(await run((tx) => customerBalance(tx, accountId))).toBe(bill!.total_incl);
});
