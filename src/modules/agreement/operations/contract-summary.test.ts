import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleOperator } from '../../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../../test/support/database.ts';
import { openLiveboxShop, someSubscriber } from '../../../../test/support/subscriber.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { documentAbout, documentContent, termsHash } from '../../document/index.ts';
import { decisionsOf } from '../../decision/index.ts';
import type { Agreement } from '../domain/agreement.ts';
import { keepContractSummary } from './contract-summary.ts';

let database: ThrowawayDatabase;
let agreement: Agreement;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  ({ agreement } = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  }));
});
afterAll(() => database.drop());

const about = () => ({
  accountId: agreement.accountId,
  kind: 'contract-summary',
  subject: `agreement:${agreement.id}`,
});

test('an order leaves the contract in short, with the mark of the terms it was signed under', async () => {
  const summary = (await run((tx) => documentAbout(tx, about())))!;
  expect(summary.terms).toEqual({
    pack: agreement.pack,
    version: agreement.termsVersion,
    hash: termsHash(agreement.pack, agreement.termsVersion),
  });
  const content = await run((tx) => documentContent(tx, context, agreement.accountId, summary.id));
  expect(Buffer.from(content!.bytes.slice(0, 5)).toString('latin1')).toBe('%PDF-');
  if (process.env.REGIE_KEEP_PDF !== undefined) writeFileSync(process.env.REGIE_KEEP_PDF, content!.bytes);
});

test('asked again, it is the same document, and it journals no decision of its own', async () => {
  const first = await run((tx) => documentAbout(tx, about()));
  const asked = await run(async (tx) => (await decisionsOf(tx, { accountId: agreement.accountId })).length);
  expect((await run((tx) => keepContractSummary(tx, context, agreement))).id).toBe(first?.id);
  expect(await run(async (tx) => (await decisionsOf(tx, { accountId: agreement.accountId })).length)).toBe(asked);
});
