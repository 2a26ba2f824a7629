import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, testContext } from '../../../../test/support/database.ts';
import { valueOf } from '../../../../test/support/subscriber.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../../platform/database/throwaway.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { listExamples } from '../../../story/examples.ts';
import { runStory } from '../../../story/run-story.ts';
import { readStory } from '../../../story/story.ts';
import { messagesOf } from '../../communication/index.ts';
import { type BillRow, billsDue } from '../../customer-bill/index.ts';
import { directDebitsOf, presentDirectDebits } from '../../payment/index.ts';
import { eventsOf } from '../../timeline/index.ts';
import { shiftDebits } from './shift-debits.ts';

let database: ThrowawayDatabase;
let bill: BillRow;
const today = civilDate('2026-03-20');
const context = testContext({ operatorId: 'story', at: '2026-03-20T10:00:00Z' });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

/** A household of Amnéville that is debited on the 5th: the bill of 1 March falls due on 5 April. */
beforeAll(async () => {
  const [example] = (await listExamples()).filter((one) => one.name.startsWith('orne-7-'));
  const story = { ...(structuredClone(example!.story) as object), end: '2026-03-20', expect: undefined };
  const read = readStory(JSON.parse(JSON.stringify(story)));
  if ('error' in read) throw new Error(read.error.message);
  database = await freshDatabase();
  await runStory(database, read.story);
  [bill] = (await run((tx) => billsDue(tx, civilDate('2026-04-30'), 5))) as [BillRow];
});
afterAll(() => database.drop());

const shift = (from: string, to: string) =>
  run((tx) => shiftDebits(tx, context, { from: civilDate(from), to: civilDate(to), why: 'Banque fermée', today }));

test('debits are put off to a later day alone, and not on their own day', async () => {
  expect(isoDate(bill.due_on)).toBe('2026-04-05');
  expect(await shift('2026-04-05', '2026-04-05')).toMatchObject({ failure: { code: 'debit-shift/not-later' } });
  expect(await shift('2026-03-20', '2026-03-25')).toMatchObject({ failure: { code: 'debit-shift/too-late' } });
  expect(await shift('2026-04-06', '2026-04-09')).toMatchObject({ failure: { code: 'debit-shift/none' } });
});

test('the bill is due on the other day by its clause, its customer is told, and the bank collects then', async () => {
  const done = valueOf(await shift('2026-04-05', '2026-04-09'));
  expect([done.bills, done.left, moneyText(done.total)]).toEqual([1, 0, moneyText(bill.total_incl)]);
  expect(done.notes.flatMap((note) => note.because.map((clause) => clause.id))).toContain('orne-thd/8.e');
  const events = await run((tx) => eventsOf(tx, bill.account_id));
  expect(events.find((one) => one.kind === 'debit-put-off')?.title.fr).toBe(
    `Prélèvement de la facture ${bill.number} décalé du 2026-04-05 au 2026-04-09`,
  );
  const told = (await run((tx) => messagesOf(tx, bill.account_id))).filter(
    (one) => one.template === 'direct-debit-announced',
  );
  expect(told).toHaveLength(1);
  // 5 April is Easter Sunday; the 9th is a Thursday, and the file leaves two days before.
  await presentDirectDebits(database.db, context, { asOf: plusDays(civilDate('2026-04-09'), -2) });
  const debits = await run((tx) => directDebitsOf(tx, bill.account_id));
  expect(debits.map((one) => isoDate(one.collect_on))).toContain('2026-04-09');
});
