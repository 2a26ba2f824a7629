import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { spokenEuros } from '../../src/formats/spoken-values.ts';
import { renderPdf } from '../../src/modules/document/index.ts';
import { statementPaper } from '../../src/modules/customer/operations/write-statement.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate, isoDate, plusDays } from '../../src/kernel/civil-date.ts';
import { euros, type Money, moneyText, negate, NO_MONEY, subtract, sum } from '../../src/kernel/money.ts';
import { dailyWork } from '../../src/daily/daily-work.ts';
import { activateAgreement, type Agreement } from '../../src/modules/agreement/index.ts';
import { signMandate } from '../../src/modules/account/index.ts';
import { CHART, trialBalance } from '../../src/modules/ledger/index.ts';
import {
  addMerchant,
  addMerchantService,
  askPurchase,
  confirmPurchase,
  loadTvAccount,
  type MerchantRow,
  type NewService,
  payoutLinesOf,
  payouts,
  purchases,
  refundPurchase,
} from '../../src/modules/merchant-payment/index.ts';
import { choose } from '../../src/modules/party-privacy/index.ts';
import { transferOrders } from '../../src/modules/payment/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import { numbersOf } from '../../src/modules/resource-inventory/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { testClock } from '../support/clock.ts';
import { settleOperator, TEST_IBAN } from '../support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';

/**
 * A year of a merchant, day by day, as the installation works: a magazine paid every month from 31 January 2028 on (the merchant's
 * own sale, 5.00, of which the operator keeps a tenth), a game paid twice a month (the operator's sale in the eyes of the tax,
 * 3.00, of which it keeps a fifth), films, a refund, an account of the TV portal, and a customer who switches payment off in June.
 */
let database: ThrowawayDatabase;
let merchant: MerchantRow;
let anne: { readonly agreement: Agreement; readonly line: string };
const clock = testClock('2028-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
let film = '';

const SERVICE: Omit<NewService, 'merchant_id'> = {
  code: 'film',
  name: { fr: 'Film', en: 'Film' },
  solution: 'internet-plus',
  nature: 'digital-goods',
  formula: 'per-act',
  unit_price: '4.00',
  period: null,
  renews: false,
  total_cap: null,
  ends_early: false,
  needs_identification: false,
  vat: 'transparent',
  commission: '0.10',
  called_number: null,
};

async function daysUntil(to: string): Promise<void> {
  let day = plusDays(civilDate(isoDate(Math.floor(clock.now() / 86_400_000) as never)), 1);
  for (; day <= civilDate(to); day = plusDays(day, 1)) {
    clock.set(`${isoDate(day)}T14:00:00Z`);
    await dailyWork(database.db, context, { asOf: day, bank: () => new Map() });
  }
}

let orders = 0;
async function buy(service: string, fromTvAccount = false): Promise<string> {
  orders += 1;
  const asked = { service, line: anne.line, reference: `cmd-${orders}`, fromTvAccount };
  const row = await run(async (tx) => valueOf(await askPurchase(tx, context, merchant, asked)));
  const input = { accountId: row.account_id, purchaseId: row.id };
  const { purchase } = await run(async (tx) => valueOf(await confirmPurchase(tx, context, input)));
  expect([service, purchase.state, purchase.reason]).toEqual([service, 'confirmed', null]);
  return purchase.id;
}

/** What an account of the books holds in our favour of others: credit less debit. */
async function creditOf(account: { readonly code: string }): Promise<Money> {
  const row = (await run((tx) => trialBalance(tx))).find((one) => one.account === account.code);
  return row ? negate(subtract(row.debit, row.credit)) : NO_MONEY;
}

const paidDays = async (service: string): Promise<string[]> => {
  const rows = await run((tx) =>
    sql<{ on: string }>`select to_char(p.confirmed_on, 'MM-DD') as on from merchant_purchase p
      join merchant_service s on s.id = p.service_id where s.code = ${service} and p.state = 'confirmed'
      order by p.confirmed_on`.execute(tx),
  );
  return rows.rows.map((one) => one.on);
};

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await run(async (tx) => {
    await openLiveboxShop(tx, context);
    const input = { name: 'Kiosque', registration: '732829320', support: '09 70 00 00 00', holder: 'Kiosque SARL' };
    merchant = valueOf(await addMerchant(tx, context, { ...input, iban: TEST_IBAN, answerDays: 10 }));
    const add = (change: Partial<NewService>) =>
      addMerchantService(tx, context, { ...SERVICE, merchant_id: merchant.id, ...change });
    valueOf(await add({}));
    const paid = { formula: 'subscription', renews: true } as const;
    valueOf(await add({ code: 'magazine', ...paid, period: 'monthly', unit_price: '5.00' }));
    const game = { period: 'twice-monthly', unit_price: '3.00', vat: 'opaque', commission: '0.20' } as const;
    valueOf(await add({ code: 'jeu', ...paid, ...game }));
    const voice = { solution: 'premium-voice', nature: 'voice-services', called_number: '+33899123456' } as const;
    valueOf(await add({ code: 'voix', ...voice, formula: 'duration', unit_price: '0.80', commission: '0.25' }));
  });
  const made = await run((tx) => someSubscriber(tx, context, {}, 'Abonnée'));
  const { id: agreementId, accountId } = made.agreement;
  clock.set('2028-01-20T14:00:00Z');
  await run(async (tx) => {
    valueOf(await activateAgreement(tx, context, { agreementId }));
    valueOf(await signMandate(tx, context, { accountId, iban: TEST_IBAN }));
  });
  const [number] = await run((tx) => numbersOf(tx, { accountId }));
  anne = { agreement: made.agreement, line: number!.e164 };
  await daysUntil('2028-01-31');
  await buy('magazine');
  await buy('jeu');
  await daysUntil('2028-02-15');
  film = await buy('film');
  await daysUntil('2028-05-05');
  const path = join(tmpdir(), `voice-${process.pid}.csv`);
  await writeFile(path, `v1,${anne.line},+33899123456,,2028-05-04T15:00:00Z,120\n`);
  const { kept } = await importCalls(database.db, context, { path, name: 'voix.csv' });
  if (kept !== 1) throw new Error(`${kept} calls kept, 1 expected`);
}, 60_000);
afterAll(() => database.drop());

test('renewals come at the end of short months, on 29 February, and fifteen days after each month', async () => {
  expect(await paidDays('magazine')).toEqual(['01-31', '02-29', '03-31', '04-30']);
  expect(await paidDays('jeu')).toEqual(['01-31', '02-15', '02-29', '03-15', '03-31', '04-15', '04-30']);
});

test('the first payouts are what customers have paid, less the share of the operator and the tax on it', async () => {
  const rows = [...(await run((tx) => payouts(tx, 10, merchant.id)))].reverse();
  const [first] = rows;
  // Bills are made on the first of each month and debited days later; what January and February bought is billed on 1 March at the
  // latest. Of each magazine 5.00 the operator keeps 0.50, of each film 4.00 it keeps 0.40, and 8.5 % of tax on that; each game of
  // 3.00 is 3.00 / 1.085 = 2.76 without tax, of which 0.55 (2.76 x 0.20 = 0.552) is kept and bears no more tax.
  for (const row of rows) {
    const lines = await run((tx) => payoutLinesOf(tx, row.id));
    expect(row.net).toBe(subtract(subtract(row.base, row.commission), row.commission_vat));
    expect(row.base).toBe(sum(NO_MONEY, ...lines.map((one) => one.base)));
  }
  const lines = await run((tx) => payoutLinesOf(tx, first!.id));
  const of = (gross: string) => lines.filter((one) => moneyText(one.gross) === gross);
  expect(of('5.00').map((one) => [moneyText(one.base), moneyText(one.commission)])[0]).toEqual(['5.00', '0.50']);
  expect(of('3.00').map((one) => moneyText(one.commission))[0]).toBe('0.55');
  expect(['2.76', '2.77']).toContain(moneyText(of('3.00')[0]!.base));
  const sent = await run((tx) => transferOrders(tx, 10));
  expect(sent.map((one) => [moneyText(one.amount), one.state]).reverse()).toEqual(
    rows.map((one) => [moneyText(one.net), 'executed']),
  );
});

test('each payout has a statement, as a document and with its sums', async () => {
  const [last] = await run((tx) => payouts(tx, 1, merchant.id));
  const paper = valueOf(await run((tx) => statementPaper(tx, context, last!.id)));
  expect(JSON.stringify(paper.data)).toContain(last!.number);
  expect(JSON.stringify(paper.data)).toContain(spokenEuros(moneyText(last!.net), 'fr'));
  const pdf = Buffer.from(await renderPdf('counter', paper.data));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a film refunded after its payout is taken back from the next one, and films from the TV account are paid without a bill', async () => {
  const { accountId, id: agreementId } = anne.agreement;
  await run(async (tx) =>
    valueOf(await refundPurchase(tx, context, { accountId, purchaseId: film, reason: 'Image figée', by: 'merchant' })),
  );
  await run(async (tx) => valueOf(await loadTvAccount(tx, context, { agreementId, amount: euros('10.00') })));
  await buy('film', true);
  await daysUntil('2028-07-15');
  const lines = (
    await Promise.all((await run((tx) => payouts(tx, 20))).map((one) => run((tx) => payoutLinesOf(tx, one.id))))
  ).flat();
  const refund = lines.find((one) => one.kind === 'refund')!;
  expect([moneyText(refund.gross), moneyText(refund.commission), refund.purchase_id]).toEqual(['-4.00', '-0.40', film]);
  expect(lines.filter((one) => one.source.startsWith('account:')).map((one) => moneyText(one.gross))).toEqual(['4.00']);
});

test('a call to a voice service is charged with calls, and its service part is passed on out of what they brought', async () => {
  const rows = await run((tx) => payouts(tx, 20));
  const lines = (await Promise.all(rows.map((one) => run((tx) => payoutLinesOf(tx, one.id))))).flat();
  const call = lines.find((one) => one.source.startsWith('call:'))!;
  // Two minutes at 0.80 are 1.60 of the 1.75 that the call costs (0.15 to connect); of them the operator keeps a quarter, 0.40.
  expect([moneyText(call.gross), moneyText(call.base), moneyText(call.commission)]).toEqual(['1.60', '1.60', '0.40']);
  // The call brought 1.75 / 1.085 = 1.61 without tax; 1.60 / 1.085 = 1.47 of it was the merchant's.
  expect(moneyText(await creditOf(CHART.communications))).toBe('0.14');
});

test('once payment is switched off in July nothing renews, and at the end of the year nobody is owed anything', async () => {
  const { id: agreementId } = anne.agreement;
  const off = {
    agreementId,
    sheet: 'payment-solutions',
    source: 'customer-space',
    wished: { 'operator-bill': false },
  } as const;
  await run(async (tx) => valueOf(await choose(tx, context, off)));
  await daysUntil('2028-11-15');
  expect((await paidDays('magazine')).at(-1)).toBe('06-30');
  expect((await paidDays('jeu')).at(-1)).toBe('07-15');
  // Six magazines, twelve games, two films of which one was given back, a call; all of it went through the books once.
  const bought = await run((tx) => purchases(tx, { merchantId: merchant.id, limit: 100 }));
  expect(bought.length).toBe(6 + 12 + 2 + 1);
  const rows = await run((tx) => payouts(tx, 20));
  const gross = sum(NO_MONEY, ...rows.map((one) => one.gross));
  // 6 x 5.00 + 12 x 3.00 + 4.00 (the film that was given back counts for nothing) + 1.60 (the call) = 71.60
  expect(moneyText(gross)).toBe('71.60');
  // What is left of the TV account, 10.00 - 4.00, is all that is still held.
  expect(moneyText(await creditOf(CHART.merchants))).toBe('6.00');
  const balance = await run((tx) => trialBalance(tx));
  expect(sum(NO_MONEY, ...balance.map((one) => one.debit))).toBe(sum(NO_MONEY, ...balance.map((one) => one.credit)));
  expect(await creditOf(CHART.merchantCommissions)).toBe(sum(NO_MONEY, ...rows.map((one) => one.commission)));
  expect(await creditOf(CHART.transfers)).toBe(NO_MONEY);
});
