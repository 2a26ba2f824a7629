import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteOptions } from 'fastify';
import { TEST_IBAN, settleOperator } from '../support/customer.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { openLiveboxShop, someOrder, valueOf } from '../support/subscriber.ts';
import { routeModules } from '../../src/apps/routes.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { instant } from '../../src/kernel/instant.ts';
import { createCustomer, signMandate } from '../../src/modules/account/index.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import { bookAppointment } from '../../src/modules/appointment/index.ts';
import { runBilling } from '../../src/modules/customer-bill/index.ts';
import { placeOrder } from '../../src/modules/product-order/index.ts';
import { findAddresses } from '../../src/modules/qualification/index.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { RouteModule } from '../../src/platform/http/route-module.ts';
import { type Role, ROLES } from '../../src/platform/sign-in/roles.ts';

/** A subscriber of the population, with the ids under which the API names what is theirs. */
export interface Subscriber {
  readonly accountId: string;
  readonly accountNumber: string;
  readonly customerNumber: string;
  readonly familyName: string;
  readonly email: string;
  readonly iban: string;
  readonly agreementId: string;
  readonly orderId: string;
  readonly appointmentId: string;
  readonly serial: string;
  readonly number: string;
  readonly billId: string;
  readonly decisionId: string;
  readonly messageId: string;
  readonly documentId: string;
}

export interface Route {
  readonly method: string;
  readonly url: string;
  readonly roles: readonly Role[] | 'public';
}

/** An operator with two subscribers, served by the whole product: what a stranger may try their hands on. */
export interface Population {
  readonly database: ThrowawayDatabase;
  readonly api: TestApi;
  readonly clock: TestClock;
  readonly context: Context;
  readonly routes: readonly Route[];
  readonly mine: Subscriber;
  readonly theirs: Subscriber;
  /** A subscriber who has ordered, and whose service is not active yet. */
  readonly waiting: Pick<Subscriber, 'accountId' | 'agreementId' | 'orderId' | 'appointmentId'>;
  readonly addressId: string;
  /** Where files that are sent are kept until a job reads them. */
  readonly dataFolder: string;
  /** Headers of somebody signed in with a role; `customer` is the first subscriber. */
  readonly sessions: Readonly<Record<Role, Record<string, string>>>;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const OWN_STREET = '14 rue Frébault';

/** Remembers the routes that the rooms add after it. */
function remembering(routes: Route[]): RouteModule {
  return {
    name: 'remembering',
    register: (app) => {
      app.addHook('onRoute', (route: RouteOptions) => {
        for (const method of [route.method].flat()) {
          if (method !== 'HEAD') routes.push({ method, url: route.url, roles: route.config!.roles! });
        }
      });
    },
  };
}

interface Named {
  readonly familyName: string;
  readonly iban: string;
}

const FIRST = { familyName: 'Dupont', iban: TEST_IBAN };
const SECOND = { familyName: 'Zebulonique', iban: 'FR7610107001011234567890129' };
const LATE = { familyName: 'Lenteur', iban: 'FR7630001007941234567890185' };

async function subscribe(tx: Tx, context: Context, { familyName, iban }: Named, at = '2026-01-08T14:00:00Z') {
  const email = `${familyName.toLowerCase()}@example.test`;
  const { account } = valueOf(
    await createCustomer(tx, context, {
      territory: 'GP',
      segment: 'residential',
      party: {
        kind: 'individual',
        title: 'madame',
        givenName: 'Marie-Ève',
        familyName,
        email,
        phone: '0690 12 34 56',
        address: { line1: OWN_STREET, postcode: '97110', city: 'Pointe-à-Pitre', country: 'GP' },
      },
    }),
  );
  valueOf(await signMandate(tx, context, { accountId: account.id, iban }));
  const order = valueOf(await placeOrder(tx, context, someOrder(account.id)));
  const { agreement } = order;
  const visit = valueOf(await bookAppointment(tx, context, { agreementId: agreement.id, at: instant(at) }));
  return { account, email, order, visit, familyName, iban };
}

async function idOf(database: ThrowawayDatabase, context: Context, table: string, accountId: string): Promise<string> {
  return inTransaction(database.db, context, async (tx) => {
    const row = await tx
      .withTables<Record<string, { id: string; account_id: string }>>()
      .selectFrom(table)
      .select('id')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (row === undefined) throw new Error(`nothing in ${table} for this account`);
    return row.id;
  });
}

/** A subscriber by the ids of everything that is theirs. */
async function toldOf(
  database: ThrowawayDatabase,
  context: Context,
  kept: Awaited<ReturnType<typeof subscribe>>,
): Promise<Subscriber> {
  const { account, order, visit, email, familyName, iban } = kept;
  const id = (table: string): Promise<string> => idOf(database, context, table, account.id);
  return {
    accountId: account.id,
    accountNumber: account.number,
    customerNumber: account.customerNumber,
    email,
    familyName,
    iban,
    agreementId: order.agreement.id,
    orderId: order.order.id,
    appointmentId: visit.appointment.id,
    serial: order.equipment[0]!.serial,
    number: order.number ?? '',
    billId: await id('customer_bill'),
    decisionId: await id('decision'),
    messageId: await id('outbox_message'),
    documentId: await id('document'),
  };
}

/** The product served on a database, with somebody of each role signed in. */
async function serve(database: ThrowawayDatabase, clock: TestClock, customerId: string) {
  const routes: Route[] = [];
  const dataFolder = mkdtempSync(join(tmpdir(), 'regie-api-'));
  const config = { rateLimit: 1_000_000, dataFolder };
  const api = await testApi(database, [remembering(routes), ...routeModules], { clock, config });
  const sessions = {} as Record<Role, Record<string, string>>;
  for (const role of ROLES) {
    sessions[role] = await api.signedIn({ roles: [role], ...(role === 'customer' ? { customerId } : {}) });
  }
  const close = async (): Promise<void> => {
    await api.close();
    await database.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { api, routes, sessions, dataFolder, close };
}

/** Starts the product with two subscribers who have an order, a visit, a bill, messages, documents and decisions. */
export async function populate(): Promise<Population> {
  const database = await freshDatabase();
  await addOperators(database);
  const clock = testClock('2026-01-05T14:00:00Z');
  const context = testContext({ clock });
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
  await settleOperator(database, context);
  const kept = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return [await subscribe(tx, context, FIRST), await subscribe(tx, context, SECOND)];
  });
  clock.set('2026-01-10T14:00:00Z');
  for (const one of kept)
    valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: one.order.agreement.id })));
  clock.set('2026-02-01T14:00:00Z');
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  clock.set('2026-02-03T14:00:00Z');
  const { account, order, visit } = await run((tx) => subscribe(tx, context, LATE, '2026-02-12T14:00:00Z'));
  const waiting = {
    accountId: account.id,
    agreementId: order.agreement.id,
    orderId: order.order.id,
    appointmentId: visit.appointment.id,
  };
  const mine = await toldOf(database, context, kept[0]!);
  const theirs = await toldOf(database, context, kept[1]!);
  const addressId = await run(async (tx) => (await findAddresses(tx, { text: OWN_STREET }))[0]!.id);
  const served = await serve(database, clock, mine.customerNumber);
  return { ...served, database, clock, context, addressId, waiting, run, mine, theirs };
}
