import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { type CivilDate, civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { changeSettings, settingsOf } from '../account/index.ts';
import { activateAgreement } from '../agreement/index.ts';
import { runBilling } from '../customer-bill/index.ts';
import { type CaseRow, collectionCasesOf, notePresentation, readOutlook, runCollection } from './index.ts';

let database: ThrowawayDatabase;
let accountId = '';
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const day = (on: CivilDate): void => clock.set(`${isoDate(on)}T14:00:00Z`);
const caseOf = async (): Promise<CaseRow> => (await run((tx) => collectionCasesOf(tx, accountId)))[0]!;

/** Works every day from the morrow of the last one, up to a day included. */
let worked = civilDate('2026-02-16');
async function collectThrough(to: string): Promise<void> {
  for (; worked < civilDate(to); worked = plusDays(worked, 1)) {
    day(plusDays(worked, 1));
    await runCollection(database.db, context, { asOf: plusDays(worked, 1) });
  }
}

/** A bill due on 16 February, for an operator that reads the receipts of its registered letters. */
beforeAll(async () => {
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
  day(civilDate('2026-01-10'));
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: agreement.id })));
  day(civilDate('2026-02-01'));
  await runBilling(database.db, context, { asOf: civilDate('2026-02-01') });
});
afterAll(() => database.drop());

describe('the presentation of a formal notice', () => {
  test('cannot be noted before the notice has left', async () => {
    await collectThrough('2026-02-20');
    const { id: caseId } = await caseOf();
    const on = civilDate('2026-02-20');
    const noted = await run((tx) => notePresentation(tx, context, { accountId, caseId, presentedOn: on, on }));
    expect(noted).toMatchObject({ ok: false, failure: { code: 'collection/no-notice' } });
  });

  test('is not reckoned by an operator that reads its receipts', async () => {
    await collectThrough('2026-03-02');
    expect(await caseOf()).toMatchObject({ notice_received_on: null, notice_presentation: null });
    expect((await caseOf()).notice_sent_on).not.toBeNull();
  });

  test.each([
    ['before the letter left', '2026-02-27'],
    ['after today', '2026-03-04'],
  ])('%s is refused', async (_when, presented) => {
    const { id: caseId } = await caseOf();
    const input = { accountId, caseId, presentedOn: civilDate(presented), on: civilDate('2026-03-03') };
    expect(await run((tx) => notePresentation(tx, context, input))).toMatchObject({
      ok: false,
      failure: { code: 'collection/presentation-day', field: 'presentedOn' },
    });
  });

  test('counts from the day that the post tells', async () => {
    const { id: caseId } = await caseOf();
    day(civilDate('2026-03-03'));
    const input = { accountId, caseId, presentedOn: civilDate('2026-03-03'), on: civilDate('2026-03-03') };
    valueOf(await run((tx) => notePresentation(tx, context, input)));
    expect(await caseOf()).toMatchObject({
      notice_received_on: civilDate('2026-03-03'),
      notice_presentation: 'told',
    });
  });
});

describe('what comes next for a case', () => {
  test('is told with its days and the clauses of the contract, and until when the debt can be claimed', async () => {
    const asOf = civilDate('2026-03-03');
    const outlook = await run(async (tx) => readOutlook(tx, context, await caseOf(), asOf));
    expect(outlook.ahead.map(({ step, on }) => `${step} ${isoDate(on!)}`)).toEqual([
      // Twenty-one days after 16 February, and the day after its thirty days.
      'full-suspension 2026-03-09',
      'termination 2026-03-19',
    ]);
    expect(outlook.ahead[0]!.because).toContain('livebox-ag/17.k');
    expect(outlook.ahead[1]!.because).toContain('livebox-ag/18.2.c');
    // The contract says nothing of it: the law does.
    expect([isoDate(outlook.limit.expiresOn), outlook.limit.because]).toEqual(['2027-02-16', ['law/cpce-L34-2']]);
  });
});
