import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testClock } from '../../../test/support/clock.ts';
import { addCustomer, settleOperator } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { valueOf } from '../../../test/support/subscriber.ts';
import { sendCardMessages } from '../../connectors/card-provider/local-card-messages.ts';
import { answerChallenge, giveUp, typeCard } from '../../connectors/card-provider/local-card-page.ts';
import { signingKey } from '../../connectors/card-provider/local-card-store.ts';
import { type Behaviour, TEST_CARDS } from '../../connectors/card-provider/local-cards.ts';
import { localCardProvider } from '../../connectors/card-provider/local-provider.ts';
import { sign } from '../../connectors/card-provider/local-signature.ts';
import { civilDate, isoDate, plusDays } from '../../kernel/civil-date.ts';
import { MINUTE_MS } from '../../kernel/instant.ts';
import { euros, moneyText, NO_MONEY } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/random.ts';
import { type Account, changeSettings } from '../account/index.ts';
import { collectionCasesOf, runCollection } from '../collection/index.ts';
import { messagesOf } from '../communication/index.ts';
import { addCharge, type BillRow, billOf, billsOf, runBilling } from '../customer-bill/index.ts';
import { CHART, customerBalance, trialBalance } from '../ledger/index.ts';
import { paymentsOf, presentDirectDebits, receivePayment } from '../payment/index.ts';
import {
  cardIntentOf,
  cardPayouts,
  cardsInTransit,
  connectCardProvider,
  followUpIntents,
  type IntentRow,
  payoutLines,
  refundCard,
  startCardPayment,
  takeNotice,
  takePayouts,
} from './index.ts';

let database: ThrowawayDatabase;
const clock = testClock('2026-02-01T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const cardOf = (behaviour: Behaviour): { number: string; expiry: string } => ({
  number: TEST_CARDS.find((one) => one.behaviour === behaviour)!.number,
  expiry: '12/29',
});

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run((tx) => changeSettings(tx, context, civilDate('2020-01-01'), { cardProvider: 'local' }));
  connectCardProvider(localCardProvider);
});
afterAll(() => database.drop());

let month = 0;
/** A customer with a bill of that amount, issued on the second of a month that is nobody else's and due fifteen days later. */
async function billed(amount: string, mandate = false): Promise<{ account: Account; bill: BillRow }> {
  month += 1;
  const asOf = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  clock.set(`${asOf}T14:00:00Z`);
  const account = await addCustomer(database, context, { mandate });
  const effect = {
    code: 'FEE-TEST',
    label: { fr: 'Frais', en: 'Fee' },
    amountInclTax: amount,
    kind: 'one-off' as const,
    taxed: true,
    credit: false,
    on: asOf,
    taken: { decision: newId(context), name: 'entry-fees', result: {}, because: ['livebox-ag/7.b'] },
  };
  const pack = { pack: 'livebox-ag', version: '2024-04' };
  await run((tx) => addCharge(tx, context, { accountId: account.id, agreementId: null, effect, ...pack }));
  await run((tx) =>
    sql`update billing_account set next_bill_on = ${asOf}::date + 1 where account_id = ${account.id}`.execute(tx),
  );
  await runBilling(database.db, context, { asOf: civilDate(`${asOf.slice(0, 8)}02`) });
  clock.set(`${asOf.slice(0, 8)}02T14:00:00Z`);
  const [bill] = await run((tx) => billsOf(tx, account.id, 1));
  return { account, bill: bill! };
}

const start = async (accountId: string, billId?: string): Promise<IntentRow> =>
  valueOf(await startCardPayment(database.db, context, { accountId, ...(billId === undefined ? {} : { billId }) }));
const pageOf = (intent: IntentRow): string => intent.page_url!.split('/').at(-1)!;
const type = (intent: IntentRow, behaviour: Behaviour): Promise<unknown> =>
  run(async (tx) => valueOf(await typeCard(tx, context, pageOf(intent), cardOf(behaviour))));
const send = (): Promise<number> => sendCardMessages(database.db, context);
const standing = async (intent: IntentRow): Promise<string> =>
  (await run((tx) => cardIntentOf(tx, intent.account_id, intent.id)))!.state;
const billNow = async (bill: BillRow): Promise<string> =>
  (await run((tx) => billOf(tx, bill.account_id, bill.id)))!.state;
const balanceOf = async (accountId: string): Promise<string> =>
  moneyText(await run((tx) => customerBalance(tx, accountId)));

/** What an account of the books holds, debits less credits. */
async function held(code: string): Promise<string> {
  const row = (await run((tx) => trialBalance(tx))).find((one) => one.account === code);
  return moneyText(((row?.debit ?? NO_MONEY) - (row?.credit ?? NO_MONEY)) as typeof NO_MONEY);
}

/** Hands a message over as the provider would, signed now unless it is said otherwise. */
async function tell(body: object, signature?: string) {
  const bytes = Buffer.from(JSON.stringify(body));
  return run(async (tx) => {
    const mark = signature ?? sign(await signingKey(tx, context), clock.now(), bytes);
    return takeNotice(tx, context, { provider: 'local', body: bytes, signature: mark });
  });
}

describe('a payment by card', () => {
  test('is kept as an intent first, and pays the bill by the message of the provider', async () => {
    const { account, bill } = await billed('54.90');
    const before = await held(CHART.cards.code);
    const intent = await start(account.id, bill.id);
    expect([intent.state, moneyText(intent.amount), await billNow(bill)]).toEqual(['pending', '54.90', 'issued']);
    await type(intent, 'accepted');
    expect(await billNow(bill)).toBe('issued');
    expect(await send()).toBe(1);
    expect([await standing(intent), await billNow(bill), await balanceOf(account.id)]).toEqual([
      'accepted',
      'paid',
      '0.00',
    ]);
    expect(Number(await held(CHART.cards.code)) - Number(before)).toBeCloseTo(54.9, 2);
    const [message] = await run((tx) => messagesOf(tx, account.id));
    expect(message).toMatchObject({ template: 'card-payment-received' });
  });

  test('asked for twice at once opens one page', async () => {
    const { account } = await billed('20.00');
    const [one, two] = await Promise.all([start(account.id), start(account.id)]);
    expect(one.id).toBe(two.id);
    expect(one.page_url).toBe(two.page_url);
  });

  test('told twice, one after the other or in parallel, is credited once', async () => {
    const { account } = await billed('30.00');
    const intent = await start(account.id);
    await type(intent, 'twice');
    expect(await send()).toBe(2);
    expect((await run((tx) => paymentsOf(tx, account.id, 10))).length).toBe(1);
    const second = await billed('31.00');
    const other = await start(second.account.id);
    const body = { reference: other.id, state: 'accepted', amount: '31.00', transaction: 'pay_x' };
    const told = await Promise.all(['a', 'a', 'b', 'a', 'b'].map((event) => tell({ event: `evt_${event}`, ...body })));
    expect(told.map((one) => valueOf(one).outcome).sort()).toEqual(['known', 'known', 'known', 'known', 'settled']);
    expect((await run((tx) => paymentsOf(tx, second.account.id, 10))).length).toBe(1);
    expect(await balanceOf(second.account.id)).toBe('0.00');
  });

  test('refused by the bank credits nothing, says why, and can be begun again', async () => {
    const { account } = await billed('40.00');
    const intent = await start(account.id);
    await type(intent, 'insufficient-funds');
    await send();
    const refused = (await run((tx) => cardIntentOf(tx, account.id, intent.id)))!;
    expect([refused.state, refused.decline_code, refused.card_last_four]).toEqual([
      'declined',
      'insufficient-funds',
      '0030',
    ]);
    expect(await balanceOf(account.id)).toBe('40.00');
    const again = await start(account.id);
    expect(again.id).not.toBe(intent.id);
  });

  test('goes through the second step of the bank: the right code pays, three wrong ones refuse', async () => {
    const { account } = await billed('41.00');
    const intent = await start(account.id);
    await type(intent, 'challenge');
    expect(await send()).toBe(0);
    const answer = async (code: string) =>
      run(async (tx) => valueOf(await answerChallenge(tx, context, pageOf(intent), code)).state);
    expect([await answer('000000'), await answer('123456')]).toEqual(['challenge', 'accepted']);
    await send();
    expect(await standing(intent)).toBe('accepted');
    const other = await billed('42.00');
    const third = await start(other.account.id);
    await type(third, 'challenge');
    for (const code of ['1', '2', '3']) await run((tx) => answerChallenge(tx, context, pageOf(third), code));
    await send();
    expect(await standing(third)).toBe('declined');
  });

  test('given up is over; yet money taken is money taken, even afterwards', async () => {
    const { account, bill } = await billed('43.00');
    const intent = await start(account.id);
    await run((tx) => giveUp(tx, context, pageOf(intent)));
    await send();
    expect(await standing(intent)).toBe('abandoned');
    const late = { event: 'evt_late', reference: intent.id, state: 'accepted', amount: '43.00', transaction: 'pay_l' };
    expect(valueOf(await tell(late)).outcome).toBe('settled');
    expect([await standing(intent), await billNow(bill)]).toEqual(['accepted', 'paid']);
    const undo = { event: 'evt_undo', reference: intent.id, state: 'declined', amount: '43.00' };
    expect(valueOf(await tell(undo)).outcome).toBe('known');
    expect(await standing(intent)).toBe('accepted');
  });

  test('waits while the bank is silent or the message late, and is asked about when none comes', async () => {
    for (const behaviour of ['timeout', 'late', 'silent'] as const) {
      const { account } = await billed('44.00');
      await followUpIntents(database.db, context);
      const intent = await start(account.id);
      await type(intent, behaviour);
      expect([behaviour, await send(), await standing(intent)]).toEqual([behaviour, 0, 'pending']);
      expect(await followUpIntents(database.db, context)).toBe(0);
      clock.advance(6 * MINUTE_MS);
      const [sent, asked] = [await send(), await followUpIntents(database.db, context)];
      expect([behaviour, sent, asked]).toEqual([
        behaviour,
        behaviour === 'silent' ? 0 : 1,
        behaviour === 'silent' ? 1 : 0,
      ]);
      expect([behaviour, await standing(intent), await balanceOf(account.id)]).toEqual([behaviour, 'accepted', '0.00']);
    }
  });

  test('begun and left alone is abandoned once the provider has closed its page', async () => {
    const { account } = await billed('45.00');
    await followUpIntents(database.db, context);
    const intent = await start(account.id);
    clock.advance(10 * MINUTE_MS);
    expect(await followUpIntents(database.db, context)).toBe(0);
    clock.advance(15 * MINUTE_MS);
    expect(await followUpIntents(database.db, context)).toBe(1);
    expect(await standing(intent)).toBe('abandoned');
  });

  test('is refused when nothing is owed, above what is owed, or when the bank is collecting the bill', async () => {
    const { account, bill } = await billed('46.00', true);
    const above = await startCardPayment(database.db, context, { accountId: account.id, amount: euros('46.01') });
    expect(above).toMatchObject({ failure: { code: 'card-payment/amount' } });
    const asOf = plusDays(bill.due_on, -2);
    clock.set(`${isoDate(asOf)}T14:00:00Z`);
    await presentDirectDebits(database.db, context, { asOf });
    const twice = await startCardPayment(database.db, context, { accountId: account.id });
    expect(twice).toMatchObject({ failure: { code: 'card-payment/being-collected' } });
    const { id } = await addCustomer(database, context);
    const nothing = await startCardPayment(database.db, context, { accountId: id });
    expect(nothing).toMatchObject({ failure: { code: 'card-payment/nothing-owed' } });
  });
});

describe('a message of the provider', () => {
  let intent: IntentRow;
  beforeEach(async () => {
    intent = await start((await billed('50.00')).account.id);
  });
  const accepted = (event: string, amount = '50.00') => {
    return { event, reference: intent.id, state: 'accepted', amount, transaction: `pay_${event}` };
  };

  test('that somebody else signed, or that is old, is refused', async () => {
    const bytes = Buffer.from(JSON.stringify(accepted('evt_f')));
    const old = await run(async (tx) => sign(await signingKey(tx, context), clock.now(), bytes));
    expect(await tell({ ...accepted('evt_f'), amount: '50.01' }, old)).toMatchObject({
      failure: { code: 'card-payment/bad-signature' },
    });
    for (const mark of ['', 'v1=0', `t=1,v1=${'0'.repeat(64)}`])
      expect((await tell(accepted('evt_f'), mark)).ok).toBe(false);
    clock.advance(6 * MINUTE_MS);
    expect((await tell(accepted('evt_f'), old)).ok).toBe(false);
    expect(await standing(intent)).toBe('pending');
  });

  test('about another amount, or about nothing known here, is kept and credits nothing', async () => {
    expect(valueOf(await tell(accepted('evt_o', '5.00'))).outcome).toBe('other-amount');
    const stranger = { ...accepted('evt_s'), reference: newId(context) };
    expect(valueOf(await tell(stranger)).outcome).toBe('unknown-intent');
    expect(await standing(intent)).toBe('pending');
  });
});

test('paying at five to five ends the collection of the bill before five', async () => {
  const { account, bill } = await billed('60.00');
  const late = plusDays(bill.due_on, 20);
  clock.set(`${isoDate(late)}T20:55:00Z`);
  await runCollection(database.db, context, { asOf: late });
  const caseOf = async () => (await run((tx) => collectionCasesOf(tx, account.id)))[0]!.state;
  expect(await caseOf()).toBe('open');
  const intent = await start(account.id, bill.id);
  await type(intent, 'accepted');
  await send();
  expect(await caseOf()).toBe('closed');
});

describe('money given back', () => {
  test('goes on the card that paid, as far as the account has too much', async () => {
    const { account } = await billed('70.00');
    const intent = await start(account.id);
    await type(intent, 'accepted');
    await send();
    const refund = (amount?: string) =>
      run((tx) =>
        refundCard(tx, context, {
          accountId: account.id,
          intentId: intent.id,
          reason: 'paid twice',
          ...(amount === undefined ? {} : { amount: euros(amount) }),
        }),
      );
    expect(await refund('1.00')).toMatchObject({ failure: { code: 'card-payment/refund-above' } });
    await run((tx) =>
      receivePayment(tx, context, {
        accountId: account.id,
        method: 'transfer',
        amount: euros('70.00'),
        receivedOn: civilDate('2026-03-02'),
        reference: `again-${account.number}`,
      }),
    );
    expect(moneyText(valueOf(await refund('20.00')).amount)).toBe('20.00');
    expect(moneyText(valueOf(await refund()).amount)).toBe('50.00');
    expect(await refund()).toMatchObject({ failure: { code: 'card-payment/refund-above' } });
    expect(await balanceOf(account.id)).toBe('0.00');
  });
});

describe('what the provider pays to the bank', () => {
  test('clears its account in the books to the cent, less its fees, and once only', async () => {
    // 100.00 costs 0.05 and 0.25 %: 0.30.
    const { account } = await billed('100.00');
    const first = await start(account.id);
    await type(first, 'accepted');
    await send();
    clock.advance(24 * 60 * MINUTE_MS * 10);
    await takePayouts(database.db, context);
    expect(await takePayouts(database.db, context)).toBe(0);
    const payouts = await run((tx) => cardPayouts(tx, 100));
    const [last] = payouts;
    expect([moneyText(last!.gross), moneyText(last!.fees), moneyText(last!.net)]).toEqual(['100.00', '0.30', '99.70']);
    const lines = await run((tx) => payoutLines(tx, last!.id));
    expect(lines.map((one) => [one.kind, one.outcome, moneyText(one.fee)])).toEqual([['payment', 'matched', '0.30']]);
    // Messages that tests invented are in no payout: 31.00 told in parallel and 43.00 taken late.
    expect(moneyText((await run((tx) => cardsInTransit(tx))).amount)).toBe('74.00');
    expect(await held(CHART.cards.code)).toBe('74.00');
  });
});

test('no card number is kept anywhere, neither whole nor as its first digits', async () => {
  const tables = await run((tx) =>
    sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(tx),
  );
  for (const { name } of tables.rows) {
    const found = await run((tx) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
        where to_jsonb(t)::text like '%497010%'`.execute(tx),
    );
    expect([name, found.rows[0]!.n]).toEqual([name, 0]);
  }
});
