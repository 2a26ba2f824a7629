import { civilDate } from '../../src/kernel/civil-date.ts';
import { createUser } from '../../src/platform/sign-in/create-user.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { Context } from '../../src/platform/context.ts';
import { accountOf } from '../../src/modules/account/index.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { runBilling } from '../../src/modules/customer-bill/index.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import type { TestClock } from './clock.ts';
import { settleOperator } from './customer.ts';
import { openLiveboxShop, someSubscriber, valueOf } from './subscriber.ts';

/** Somebody whose contract runs and who has had a first bill, through the real operations. */
export interface BilledCustomer {
  readonly accountId: string;
  readonly agreementId: string;
  readonly customerNumber: string;
  readonly login: string;
}

/** The password of the customers that tests let sign in. */
export const CUSTOMER_PASSWORD = 'a long test password';

/**
 * Orders, activates and bills a fibre subscription for each name: ordered on 5 January 2026, in service on the 20th, first
 * bill on 1 February. The clock is left on the morning of 3 February.
 */
export async function billedCustomers(
  database: ThrowawayDatabase,
  clock: TestClock,
  context: Context,
  ...names: readonly string[]
): Promise<BilledCustomer[]> {
  await settleOperator(database, context);
  clock.set('2026-01-05T14:00:00Z');
  await inTransaction(database.db, context, (tx) => openLiveboxShop(tx, context));
  const customers: BilledCustomer[] = [];
  for (const name of names) {
    clock.set('2026-01-05T14:00:00Z');
    const { order, agreement } = await inTransaction(database.db, context, (tx) =>
      someSubscriber(tx, context, {}, name),
    );
    clock.set('2026-01-20T14:00:00Z');
    await inTransaction(database.db, context, async (tx) =>
      valueOf(await activateAgreement(tx, context, { agreementId: agreement.id })),
    );
    customers.push(await letIn(database, context, order.accountId, agreement.id, name));
  }
  clock.set('2026-02-01T14:00:00Z');
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  clock.set('2026-02-03T14:00:00Z');
  return customers;
}

async function letIn(
  database: ThrowawayDatabase,
  context: Context,
  accountId: string,
  agreementId: string,
  name: string,
): Promise<BilledCustomer> {
  const login = `${name.toLowerCase()}@example.test`;
  const customerNumber = await inTransaction(database.db, context, async (tx) => {
    const account = await accountOf(tx, accountId);
    const user = { login, name, roles: ['customer'] as const, customerId: account!.customerNumber };
    valueOf(await createUser(tx, context, { ...user, password: CUSTOMER_PASSWORD }));
    return account!.customerNumber;
  });
  return { accountId, agreementId, customerNumber, login };
}
