import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClock } from '../../test/support/clock.ts';
import { settleOperator } from '../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../test/support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../test/support/subscriber.ts';
import { civilDate, isoDate, plusDays } from '../kernel/civil-date.ts';
import { activateAgreement } from '../modules/agreement/index.ts';
import { changeSettings, settingsOf } from '../modules/account/index.ts';
import { collectionCasesOf, runCollection } from '../modules/collection/index.ts';
import {
  deliverOutbox,
  makeLetterBatch,
  messagesOf,
  noteLetterPresented,
  postBatch,
} from '../modules/communication/index.ts';
import { runBilling } from '../modules/customer-bill/index.ts';
import type { Tx } from '../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { connectPresentedLetters } from './presented-letters.ts';

let database: ThrowawayDatabase;
let accountId = '';
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (on: string): void => clock.set(`${on}T14:00:00Z`);
const house = { lettersInBatches: true, deliver: () => Promise.resolve({ proof: 'taken' }) };

/** A bill due on 16 February that nobody pays, for an operator that reads the receipts of its registered letters. */
beforeAll(async () => {
  connectPresentedLetters();
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run(async (tx) => {
    await openLiveboxShop(tx, context);
    const { collection } = await settingsOf(tx, context);
    const told = { ...collection, noticePresentation: 'told' as const };
    await changeSettings(tx, context, civilDate('2026-01-01'), { collection: told });
  });
  const { agreement } = await run((tx) => someSubscriber(tx, context));
  ({ accountId } = agreement);
  day('2026-01-10');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
  day('2026-02-01');
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
  for (let on = civilDate('2026-02-17'); on <= civilDate('2026-03-02'); on = plusDays(on, 1)) {
    day(isoDate(on));
    await runCollection(database.db, context, { asOf: on });
  }
});
afterAll(() => database.drop());

test('the post presents a formal notice, and collection counts from that day', async () => {
  await deliverOutbox(database.db, context, house);
  const batch = valueOf(await run((tx) => makeLetterBatch(tx, context, { registered: true })));
  valueOf(await run((tx) => postBatch(tx, context, { batchId: batch.id, on: civilDate('2026-03-02') })));
  const notice = (await run((tx) => messagesOf(tx, accountId))).find((one) => one.template === 'formal-notice')!;
  expect(notice).toMatchObject({ registered: true, state: 'sent', provider: 'post' });
  const present = (presentedOn: string) =>
    run((tx) =>
      noteLetterPresented(tx, context, {
        accountId,
        messageId: notice.id,
        presentedOn: civilDate(presentedOn),
        outcome: 'delivered',
        on: civilDate('2026-03-05'),
      }),
    );
  expect(await present('2026-03-01')).toMatchObject({ failure: { code: 'communication/presentation-day' } });
  valueOf(await present('2026-03-04'));
  const [one] = await run((tx) => collectionCasesOf(tx, accountId));
  expect(one).toMatchObject({ notice_received_on: civilDate('2026-03-04'), notice_presentation: 'told' });
});
