import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi } from '../../../../test/support/api.ts';
import { testClock } from '../../../../test/support/clock.ts';
import { settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { readPdf } from '../../../../test/support/read-pdf.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { accountOf, updateContact } from '../../account/index.ts';
import { activateAgreement } from '../../agreement/index.ts';
import { customerBillRoutes } from '../api.ts';
import { selectBillsOf } from '../store-bills.ts';
import type { BillRow } from '../tables.ts';
import { billDocument } from './bill-document.ts';
import { runBilling } from './run-billing.ts';

let database: ThrowawayDatabase;
let bill: BillRow;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  const { agreement } = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  clock.set('2026-01-10T14:00:00Z');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
  clock.set('2026-02-01T14:00:00Z');
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  bill = (await run((tx) => selectBillsOf(tx, agreement.accountId, 1)))[0]!;
});
afterAll(() => database.drop());

const read = () => run((tx) => billDocument(tx, context, { accountId: bill.account_id, billId: bill.id }));

test('a bill is a PDF, typeset when it is first asked for and the same bytes ever after', async () => {
  const first = await read();
  expect(first?.fileName).toBe(`facture-${bill.number}.pdf`);
  expect(Buffer.from(first!.bytes.slice(0, 8)).toString('latin1')).toMatch(/^%PDF-1\.\d/);
  const account = (await run((tx) => accountOf(tx, bill.account_id)))!;
  valueOf(await run((tx) => updateContact(tx, context, { accountId: account.id, email: 'other@example.test' })));
  clock.set('2026-06-01T14:00:00Z');
  expect(Buffer.from((await read())!.bytes).equals(Buffer.from(first!.bytes))).toBe(true);
});

test('it is tagged for screen readers, in French, with its title, and a consumer’s holds no invoice for programs', async () => {
  const { title, language, tagged, attachments, metadata } = await readPdf((await read())!.bytes);
  expect({ title, language, tagged }).toEqual({ title: `Facture ${bill.number}`, language: 'fr-FR', tagged: true });
  expect([...attachments.keys()]).toEqual([]);
  expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
});

test('there is no document of a bill that does not exist', async () => {
  const none = { accountId: bill.account_id, billId: '019cadfd-8900-7119-b2b1-c148e9844330' };
  expect(await run((tx) => billDocument(tx, context, none))).toBeUndefined();
});

test('agents read the bill, its customer reads it, another customer does not know that it exists', async () => {
  const api = await testApi(database, [customerBillRoutes], { clock });
  const { customerNumber } = (await run((tx) => accountOf(tx, bill.account_id)))!;
  const url = `/api/bills/${bill.account_id}/${bill.id}/pdf`;
  const as = async (user: Parameters<typeof api.signedIn>[0]) =>
    api.app.inject({ url, headers: await api.signedIn(user) });
  const agent = await as({ roles: ['billing'] });
  expect([agent.statusCode, agent.headers['content-type']]).toEqual([200, 'application/pdf']);
  const own = await as({ roles: ['customer'], customerId: customerNumber });
  expect(own.rawPayload.equals(agent.rawPayload)).toBe(true);
  expect((await as({ roles: ['customer'], customerId: 'C00000000' })).statusCode).toBe(404);
  expect((await as({ roles: ['technician'] })).statusCode).toBe(403);
  expect((await api.app.inject({ url })).statusCode).toBe(401);
  await api.close();
});
