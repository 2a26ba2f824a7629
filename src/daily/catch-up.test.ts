import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClock } from '../../test/support/clock.ts';
import { freshDatabase, testContext } from '../../test/support/database.ts';
import { isoDate } from '../kernel/civil-date.ts';
import { DAY_MS, MINUTE_MS } from '../kernel/instant.ts';
import { accountByNumber } from '../modules/account/index.ts';
import { billsOf } from '../modules/customer-bill/index.ts';
import { paymentsOf } from '../modules/payment/index.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { runStory } from '../story/run-story.ts';
import { readStory } from '../story/story.ts';
import { catchUp } from './catch-up.ts';

let database: ThrowawayDatabase;
let accountNumber: string;
const clock = testClock('2026-02-01T11:00:00Z');
const context = testContext({ operatorId: 'story', clock });

beforeAll(async () => {
  database = await freshDatabase();
  const read = readStory({
    customer: { payment: { method: 'direct-debit' } },
    address: { territory: 'GP', postcode: '97110', commune: 'Pointe-à-Pitre' },
    contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'shop' },
    events: [
      { on: '2026-01-05', do: 'order' },
      { on: '2026-01-15', do: 'activate' },
    ],
    end: '2026-01-31',
  });
  if ('error' in read) throw new Error(read.error.message);
  accountNumber = (await runStory(database, read.story)).subscribers[0]!.account!;
}, 60_000);
afterAll(() => database.drop());

const bank = (): ReadonlyMap<string, string> => new Map();

async function seen(): Promise<{ bills: string[]; payments: string[] }> {
  return inTransaction(database.db, context, async (tx) => {
    const account = (await accountByNumber(tx, accountNumber))!;
    const bills = (await billsOf(tx, account.id, 50)).toReversed();
    const payments = (await paymentsOf(tx, account.id, 50)).toReversed();
    return {
      bills: bills.map((one) => `${isoDate(one.issued_on)} ${one.state}`),
      payments: payments.map((one) => isoDate(one.received_on)),
    };
  });
}

test('the work of today is done by today’s clock, and once', async () => {
  await catchUp(database.db, context, { bank });
  await catchUp(database.db, context, { bank });
  expect(await seen()).toEqual({ bills: ['2026-02-01 issued'], payments: [] });
});

test('when the clock has gone three months further, each day is worked through in its order: bills, then debits, nobody reminded', async () => {
  clock.advance(89 * DAY_MS + 5 * MINUTE_MS);
  const { days } = await catchUp(database.db, context, { bank });
  expect(days).toBeLessThan(30);
  expect(await seen()).toEqual({
    bills: ['2026-02-01 paid', '2026-03-01 paid', '2026-04-01 paid', '2026-05-01 issued'],
    payments: ['2026-02-16', '2026-03-16', '2026-04-16'],
  });
});
