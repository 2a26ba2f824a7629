import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrepaid, prepaidLine } from '../../../test/support/prepaid.ts';
import { testClock } from '../../../test/support/clock.ts';
import { settleOperator, TEST_IBAN } from '../../../test/support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, someSubscriber, valueOf } from '../../../test/support/subscriber.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { isoInstant, MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import { euros, moneyText, subtract } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { activateAgreement, suspendAgreement } from '../agreement/index.ts';
import { chargesNamed } from '../customer-bill/index.ts';
import { creditToSpend } from '../balance/index.ts';
import { trialBalance } from '../ledger/index.ts';
import { choose } from '../party-privacy/index.ts';
import { numbersOf } from '../resource-inventory/index.ts';
import {
  addMerchant,
  addMerchantService,
  askPurchase,
  closePayouts,
  confirmPurchase,
  connectMerchantSwitches,
  declinePurchase,
  loadTvAccount,
  type MerchantRow,
  merchantSubscriptionOf,
  type NewService,
  noteWrongPurchaseCode,
  type PurchaseAsked,
  purchaseOf,
  type PurchaseRow,
  purchases,
  refundPurchase,
  renewSubscriptions,
  setMerchantAccess,
  setMerchantCaps,
  standingOf,
  stopSubscription,
  tvBalance,
} from './index.ts';

let database: ThrowawayDatabase;
let merchant: MerchantRow;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

const SERVICE: NewService = {
  merchant_id: '',
  code: 'single',
  name: { fr: 'Film', en: 'Film' },
  solution: 'internet-plus',
  nature: 'digital-goods',
  formula: 'per-act',
  unit_price: '4.99',
  period: null,
  renews: false,
  total_cap: null,
  ends_early: false,
  needs_identification: false,
  vat: 'transparent',
  commission: '0.10',
  called_number: null,
};

beforeAll(async () => {
  connectMerchantSwitches();
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  merchant = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    const input = { name: 'Ciné Zouk', registration: '732829320', support: 'aide@cine.example', holder: 'Ciné Zouk' };
    return valueOf(await addMerchant(tx, context, { ...input, iban: TEST_IBAN, answerDays: 10 }));
  });
  const add = (change: Partial<NewService>) =>
    run(async (tx) =>
      valueOf(await addMerchantService(tx, context, { ...SERVICE, merchant_id: merchant.id, ...change })),
    );
  const subscription = { formula: 'subscription', renews: true, unit_price: '5.00' } as const;
  await add({});
  await add({ code: 'dear', unit_price: '50.01' });
  await add({ code: 'fifty', unit_price: '50.00' });
  await add({ code: 'minute', formula: 'duration', unit_price: '0.20', vat: 'opaque' });
  await add({ code: 'monthly', ...subscription, period: 'monthly' });
  await add({ code: 'weekly', ...subscription, period: 'weekly', total_cap: euros('12.00') });
  await add({ code: 'bimonthly', ...subscription, period: 'twice-monthly', ends_early: true });
  await add({ code: 'month-only', ...subscription, period: 'monthly', renews: false });
});
afterAll(() => database.drop());

interface Subscriber {
  readonly accountId: string;
  readonly agreementId: string;
  readonly line: string;
}

let people = 0;
/** Somebody whose Livebox works, from the day of the test on. */
async function subscriber(at: string): Promise<Subscriber> {
  clock.set('2026-01-05T14:00:00Z');
  people += 1;
  const made = await run((tx) => someSubscriber(tx, context, {}, `Acheteur ${people}`));
  clock.set('2026-01-20T14:00:00Z');
  const { id: agreementId, accountId } = made.agreement;
  await run(async (tx) => valueOf(await activateAgreement(tx, context, { agreementId })));
  const [number] = await run((tx) => numbersOf(tx, { accountId }));
  clock.set(`${at}T14:00:00Z`);
  return { accountId, agreementId, line: number!.e164 };
}

let orders = 0;
const ask = (who: Subscriber, service: string, more: Partial<PurchaseAsked> = {}): Promise<PurchaseRow> => {
  orders += 1;
  const reference = `order-${orders}`;
  return run(async (tx) =>
    valueOf(await askPurchase(tx, context, merchant, { service, line: who.line, reference, ...more })),
  );
};
const confirm = (row: PurchaseRow, code?: string) =>
  run((tx) =>
    confirmPurchase(tx, context, {
      accountId: row.account_id,
      purchaseId: row.id,
      ...(code === undefined ? {} : { code }),
    }),
  );
const buy = async (who: Subscriber, service: string, more: Partial<PurchaseAsked> = {}) =>
  valueOf(await confirm(await ask(who, service, more)));
const said = ({ state, reason }: PurchaseRow): string => (reason === null ? state : `${state} ${reason}`);

async function codeSentFor(row: PurchaseRow): Promise<string> {
  const found = await run((tx) =>
    sql<{ code: string }>`select data ->> 'code' as code from outbox_message
      where dedupe_key = ${`purchase-code:${row.id}`}`.execute(tx),
  );
  return found.rows[0]!.code;
}

/** Goes from day to day as the daily work does, and tells the days on which the subscription was paid. */
async function daysPaid(subscriptionId: string, until: string): Promise<string[]> {
  const asOf = civilDate(until);
  clock.set(`${until}T14:00:00Z`);
  await renewSubscriptions(database.db, context, { asOf });
  const paid = await run((tx) => purchases(tx, { subscriptionId, limit: 50 }));
  return paid.map((one) => isoDate(one.confirmed_on!)).sort();
}
const ending = async (subscriptionId: string): Promise<string> => {
  const row = (await run((tx) => merchantSubscriptionOf(tx, subscriptionId)))!;
  return row.next_on === null ? `${row.end_reason} ${isoDate(row.ends_on!)}` : `next ${isoDate(row.next_on)}`;
};

describe('a purchase', () => {
  test('is charged once the customer has given back the code of the SMS, and once only', async () => {
    const who = await subscriber('2026-02-03');
    const row = await ask(who, 'single');
    expect([row.state, moneyText(row.amount)]).toEqual(['asked', '4.99']);
    const code = await codeSentFor(row);
    const done = valueOf(await confirm(row, code));
    expect([done.purchase.state, done.charges.map((one) => one.amountInclTax)]).toEqual(['confirmed', ['4.99']]);
    expect(done.charges[0]!.taken.because).toContain('livebox-ag/annex5.4.2');
    expect(valueOf(await confirm(row, code)).charges).toEqual([]);
    // Asked again under the same reference, the same purchase is answered; another service under it is refused.
    expect((await ask(who, 'single', { reference: row.reference })).id).toBe(row.id);
    const other = { service: 'fifty', line: who.line, reference: row.reference };
    expect(codeOf(await run((tx) => askPurchase(tx, context, merchant, other)))).toBe('purchase/reference-used');
  });

  test('is not charged with a wrong code, nor with the right one after three wrong ones, and the page still confirms it', async () => {
    const row = await ask(await subscriber('2026-02-03'), 'single');
    const code = await codeSentFor(row);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 3; i += 1) {
      expect(codeOf(await confirm(row, wrong))).toBe('purchase/wrong-code');
      await noteWrongPurchaseCode(database.db, context, { accountId: row.account_id, purchaseId: row.id });
    }
    expect(codeOf(await confirm(row, code))).toBe('purchase/too-many-codes');
    expect(valueOf(await confirm(row)).purchase.state).toBe('confirmed');
  });

  test('is over after a quarter of an hour, or once the customer has declined it', async () => {
    const who = await subscriber('2026-02-03');
    const [late, declined] = [await ask(who, 'single'), await ask(who, 'single')];
    await run(async (tx) =>
      valueOf(await declinePurchase(tx, context, { accountId: who.accountId, purchaseId: declined.id })),
    );
    expect(codeOf(await confirm(declined))).toBe('purchase/too-late');
    clock.set(isoInstant(plusMs(late.asked_at, 15 * MINUTE_MS - 1)));
    expect(standingOf(late, clock.now())).toBe('asked');
    clock.set(isoInstant(plusMs(late.asked_at, 15 * MINUTE_MS)));
    expect([standingOf(late, clock.now()), codeOf(await confirm(late))]).toEqual(['expired', 'purchase/too-late']);
  });

  test('by the time connected is reckoned to the second: 100 seconds at 0.20 a minute are 0.33', async () => {
    const { purchase, charges } = await buy(await subscriber('2026-02-03'), 'minute', { connectedSeconds: 100 });
    // 0.20 x 100 / 60 = 0.3333...; the operator is the undisclosed agent, so that its own tax is in the price.
    expect([moneyText(purchase.amount), charges[0]!.taxed]).toEqual(['0.33', true]);
  });

  test('is refused with its reason: switched off, above the caps of the law, of the operator, or with the line cut', async () => {
    const who = await subscriber('2026-02-03');
    expect(said(await ask(who, 'dear'))).toMatch(/^refused /);
    // Six purchases of 50.00 are the 300.00 of the law for a month; the next cent is one too many.
    for (let i = 0; i < 6; i += 1) await buy(who, 'fifty');
    expect(said(await ask(who, 'single'))).toMatch(/^refused /);
    clock.set('2026-03-02T14:00:00Z');
    expect(said(await ask(who, 'single'))).toBe('asked');
    await run(async (tx) => valueOf(await setMerchantCaps(tx, context, { perPurchase: euros('4.98') })));
    expect(said(await ask(who, 'single'))).toBe('refused cap-reached');
    await run(async (tx) => valueOf(await setMerchantCaps(tx, context, { perPurchase: euros('4.99') })));
    const waiting = await ask(who, 'single');
    await run(async (tx) => valueOf(await setMerchantCaps(tx, context, {})));
    const off = { agreementId: who.agreementId, sheet: 'payment-solutions', source: 'customer-space' } as const;
    await run(async (tx) => valueOf(await choose(tx, context, { ...off, wished: { 'operator-bill': false } })));
    expect(said(await ask(who, 'single'))).toBe('refused solution-deactivated');
    // What was asked before is judged again when it is confirmed.
    expect(said(valueOf(await confirm(waiting)).purchase)).toBe('refused solution-deactivated');
    await run(async (tx) => valueOf(await choose(tx, context, { ...off, wished: { 'operator-bill': true } })));
    const { agreementId } = who;
    const why = { agreementId, withdrawn: true, reason: 'Revente de codes' };
    await run(async (tx) => valueOf(await setMerchantAccess(tx, context, why)));
    expect(said(await ask(who, 'single'))).toBe('refused access-withdrawn');
    await run(async (tx) => valueOf(await setMerchantAccess(tx, context, { ...why, withdrawn: false })));
    const cut = { agreementId, on: civilDate('2026-03-02'), reason: 'unpaid', scope: 'outgoing' } as const;
    await run(async (tx) => valueOf(await suspendAgreement(tx, context, cut)));
    expect(said(await ask(who, 'single'))).toMatch(/^refused /);
  });

  test('is taken off the next bill when it is refunded before it, and never given back twice', async () => {
    const who = await subscriber('2026-02-03');
    const { purchase } = await buy(who, 'single');
    const refund = (amount?: string) =>
      run((tx) =>
        refundPurchase(tx, context, {
          accountId: who.accountId,
          purchaseId: purchase.id,
          ...(amount === undefined ? {} : { amount: euros(amount) }),
          reason: 'Film illisible',
          by: 'merchant',
        }),
      );
    expect(codeOf(await refund('5.00'))).toBe('purchase/nothing-to-refund');
    expect(valueOf(await refund()).charge_id).toBeNull();
    expect(await run((tx) => chargesNamed(tx, who.accountId, [purchase.charge_id!]))).toEqual([]);
    expect(codeOf(await refund())).toBe('purchase/nothing-to-refund');
  });
});

describe('a subscription', () => {
  test('taken on 31 January is paid on the last day of short months, 29 February of a leap year among them', async () => {
    const who = await subscriber('2028-01-31');
    const { subscription } = await buy(who, 'monthly');
    expect(isoDate(subscription!.paid_until)).toBe('2028-02-29');
    const days = ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31'];
    expect(await daysPaid(subscription!.id, '2028-05-31')).toEqual(days);
    expect(await ending(subscription!.id)).toBe('next 2028-06-30');
  });

  test('taken on 29 February comes back on the 28th of the next year, and on the 29th of other months', async () => {
    const { subscription } = await buy(await subscriber('2028-02-29'), 'monthly');
    const paid = await daysPaid(subscription!.id, '2029-03-29');
    expect([paid[1], paid.at(-2), paid.at(-1)]).toEqual(['2028-03-29', '2029-02-28', '2029-03-29']);
  });

  test('twice a month is paid fifteen days after each month of its first day', async () => {
    const { subscription } = await buy(await subscriber('2026-01-31'), 'bimonthly');
    const days = ['2026-01-31', '2026-02-15', '2026-02-28', '2026-03-15', '2026-03-31'];
    expect(await daysPaid(subscription!.id, '2026-04-01')).toEqual(days);
  });

  test('stops at its cap: two weeks of 5.00 leave no room for a third under 12.00, and access lasts to the end of the second', async () => {
    const { subscription } = await buy(await subscriber('2026-02-03'), 'weekly');
    expect(await daysPaid(subscription!.id, '2026-03-31')).toEqual(['2026-02-03', '2026-02-10']);
    expect(await ending(subscription!.id)).toBe('cap-reached 2026-02-17');
  });

  test('that does not renew ends by itself', async () => {
    const { subscription } = await buy(await subscriber('2026-02-03'), 'month-only');
    expect(await ending(subscription!.id)).toBe('not-renewable 2026-03-03');
  });

  test('that is stopped keeps its access, and is taken again only once the end has come', async () => {
    const who = await subscriber('2026-02-03');
    const { subscription } = await buy(who, 'monthly');
    expect(said(await ask(who, 'monthly'))).toBe('refused already-subscribed');
    clock.set('2026-02-20T14:00:00Z');
    const input = { accountId: who.accountId, subscriptionId: subscription!.id };
    await run(async (tx) => valueOf(await stopSubscription(tx, context, input)));
    expect(await ending(subscription!.id)).toBe('terminated 2026-03-03');
    expect(codeOf(await run((tx) => stopSubscription(tx, context, input)))).toBe('subscription/over');
    clock.set('2026-03-03T14:00:00Z');
    expect(said(await ask(who, 'monthly'))).toBe('refused termination-running');
    clock.set('2026-03-04T14:00:00Z');
    expect(said(await ask(who, 'monthly'))).toBe('asked');
    expect(await daysPaid(subscription!.id, '2026-05-01')).toEqual(['2026-02-03']);
  });

  test('stopped on the anniversary itself gives back what was paid that morning', async () => {
    const who = await subscriber('2026-02-03');
    const { subscription } = await buy(who, 'monthly');
    expect(await daysPaid(subscription!.id, '2026-03-03')).toEqual(['2026-02-03', '2026-03-03']);
    const input = { accountId: who.accountId, subscriptionId: subscription!.id };
    const { subscription: ended } = await run(async (tx) => valueOf(await stopSubscription(tx, context, input)));
    expect([isoDate(ended.ends_on!), ended.payments]).toEqual(['2026-03-03', 1]);
    const paid = await run((tx) => purchases(tx, { subscriptionId: subscription!.id, limit: 5 }));
    const last = paid.find((one) => one.period_rank === 2)!;
    expect(moneyText((await run((tx) => purchaseOf(tx, last.id)))!.refunded)).toBe('5.00');
  });

  test('whose way of paying is switched off ends at once when its merchant says so, or with what was paid for', async () => {
    const who = await subscriber('2026-02-03');
    const early = (await buy(who, 'bimonthly')).subscription!;
    const toTerm = (await buy(who, 'monthly')).subscription!;
    clock.set('2026-02-10T14:00:00Z');
    const wished = { 'operator-bill': false };
    const input = {
      agreementId: who.agreementId,
      sheet: 'payment-solutions',
      source: 'customer-space',
      wished,
    } as const;
    await run(async (tx) => valueOf(await choose(tx, context, input)));
    expect([await ending(early.id), await ending(toTerm.id)]).toEqual([
      'solution-deactivated 2026-02-10',
      'solution-deactivated 2026-03-03',
    ]);
  });
});

test('the account of the TV portal is loaded on the bill, and buys no more than it holds', async () => {
  const who = await subscriber('2026-02-03');
  const left = async (): Promise<string> => moneyText(await run((tx) => tvBalance(tx, who.accountId, who.agreementId)));
  expect(said(await ask(who, 'single', { fromTvAccount: true }))).toBe('refused insufficient-balance');
  const load = { agreementId: who.agreementId, amount: euros('8.00') };
  const { charges } = await run(async (tx) => valueOf(await loadTvAccount(tx, context, load)));
  expect(charges.map((one) => [one.code, one.amountInclTax])).toEqual([['TV-ACCOUNT-LOAD', '8.00']]);
  const { purchase, charges: none } = await buy(who, 'single', { fromTvAccount: true });
  expect([none, await left()]).toEqual([[], '3.01']);
  const input = { accountId: who.accountId, purchaseId: purchase.id, reason: 'Erreur', by: 'operator' } as const;
  await run(async (tx) => valueOf(await refundPurchase(tx, context, input)));
  expect(await left()).toBe('8.00');
});

describe('under a plan paid for in advance', () => {
  const credit = async (agreementId: string) =>
    moneyText((await run((tx) => creditToSpend(tx, context, agreementId)))!);

  test('purchases take the credit, not the bill; too little refuses them, what is refunded comes back, the merchant is paid', async () => {
    clock.set('2026-03-10T08:00:00Z');
    const line = await run(async (tx) => {
      await openPrepaid(tx, context, 4);
      return prepaidLine(tx, context);
    });
    const who: Subscriber = { ...line, line: line.number };
    const first = await buy(who, 'single');
    expect([first.purchase.through, first.purchase.charge_id, first.charges]).toEqual(['prepaid', null, []]);
    // 10.00 less 4.99, twice.
    expect(await credit(line.agreementId)).toBe('5.01');
    await buy(who, 'single');
    expect(await credit(line.agreementId)).toBe('0.02');
    expect(said(await ask(who, 'single'))).toBe('refused insufficient-balance');
    const back = {
      accountId: line.accountId,
      purchaseId: first.purchase.id,
      reason: 'Illisible',
      by: 'merchant',
    } as const;
    valueOf(await run((tx) => refundPurchase(tx, context, back)));
    expect(await credit(line.agreementId)).toBe('5.01');
    // The month ends on 9 April: what came back was bought, and stays beside the 10.00 of the new month and the 0.02 carried over.
    clock.set('2026-04-11T08:00:00Z');
    expect(await credit(line.agreementId)).toBe('15.01');
    clock.set('2026-04-12T08:00:00Z');
    const { payouts } = await closePayouts(database.db, context, { asOf: civilDate('2026-04-12') });
    // One film stays sold: 4.99 less a tenth, 0.50; no tax in Mayotte.
    expect(payouts.map((one) => [moneyText(one.gross), moneyText(one.net)])).toEqual([['4.99', '4.49']]);
    // Nothing is held for the merchant any more.
    const held = (await run((tx) => trialBalance(tx))).filter((one) => one.account === '467100');
    expect(held.map((one) => moneyText(subtract(one.credit, one.debit)))).toEqual(['0.00']);
  });
});
