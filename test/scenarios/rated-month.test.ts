import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, isoDate } from '../../src/kernel/civil-date.ts';
import { moneyText } from '../../src/kernel/money.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';
import { billLines, billsOf, runBilling } from '../../src/modules/customer-bill/index.ts';
import { trialBalance } from '../../src/modules/ledger/index.ts';
import { priceSheetOn, publishSheet } from '../../src/modules/product-catalog/index.ts';
import { eventsOf } from '../../src/modules/timeline/index.ts';
import {
  chargedCallsOfBill,
  importCalls,
  previewRerating,
  requestRerating,
  runRerating,
  useRecords,
} from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { PriceSheetLine } from '../../src/terms/model/price-sheet.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { valueOf } from '../support/subscriber.ts';

/**
 * March 2026 under each contract, reckoned by hand on the tariff that the contract prints and on the example sheets. Then a price
 * of the sheet is corrected, the month is rated again, and the next bill carries the difference.
 */
const started = [
  { on: '2026-02-02', do: 'order' },
  { on: '2026-02-16', do: 'activate' },
];
const subscriber = (name: string, address: object, contract: object): object => ({
  name,
  customer: { givenName: name, familyName: 'Durand', payment: { method: 'direct-debit' } },
  address,
  contract: { channel: 'shop', ...contract },
  events: started,
});
const ORNE = { territory: 'FR-57', postcode: '57360', commune: 'Amnéville' };
const GUADELOUPE = { territory: 'GP', postcode: '97110', commune: 'Pointe-à-Pitre' };
const MAYOTTE = { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' };
const SUBSCRIBERS = [
  subscriber('Lise', GUADELOUPE, { pack: 'livebox-ag', offer: 'INFINI-FIBRE' }),
  subscriber('Zaina', MAYOTTE, { pack: 'mobile-yt', offer: 'YT-LIBRE-0' }),
  subscriber('Odile', ORNE, { pack: 'orne-thd', offer: 'DUO-RES' }),
  subscriber('Omar', ORNE, { pack: 'orne-thd', offer: 'O-MAXI' }),
];

interface Line {
  readonly agreementId: string;
  readonly accountId: string;
  readonly number: string;
}
let database: ThrowawayDatabase;
let folder: string;
const clock = testClock('2026-03-31T20:00:00Z');
const context = testContext({ operatorId: 'story', clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const lines = new Map<string, Line>();

beforeAll(async () => {
  const read = readStory({ subscribers: SUBSCRIBERS, end: '2026-03-02' });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'regie-rated-'));
  const output = await runStory(database, read.story);
  for (const { subscriber: name, id, lines: numbers } of output.agreements) {
    const agreement = await run((tx) => agreementOf(tx, id));
    lines.set(name, { agreementId: id, accountId: agreement!.accountId, number: numbers[0]!.number });
  }
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const HEAD =
  'call_id,calling_number,called_number,called_network,started_at,duration_seconds,kind,quantity,direction,visited_country';
let ids = 0;
const at = (name: string, day: number): string =>
  `2026-03-${String(day).padStart(2, '0')}T12:00:00${name === 'Lise' ? '-04:00' : name === 'Zaina' ? '+03:00' : '+01:00'}`;
const call = (name: string, day: number, to: string, seconds: number, network = '', country = ''): string =>
  `R${(ids += 1)},${lines.get(name)!.number},${to},${network},${at(name, day)},${seconds},voice,,out,${country}`;
const received = (name: string, day: number, from: string, seconds: number, country: string): string =>
  `R${(ids += 1)},${from},${lines.get(name)!.number},,${at(name, day)},${seconds},voice,,in,${country}`;
const sms = (name: string, day: number, to: string): string =>
  `R${(ids += 1)},${lines.get(name)!.number},${to},,${at(name, day)},0,sms,1,out,`;
const data = (name: string, day: number, bytes: number, country = ''): string =>
  `R${(ids += 1)},${lines.get(name)!.number},,,${at(name, day)},0,data,${bytes},out,${country}`;

async function receive(name: string, rows: readonly string[]): Promise<void> {
  const path = join(folder, `${name}.csv`);
  await writeFile(path, [HEAD, ...rows].join('\n'));
  const report = await importCalls(database.db, context, { path, name: `${name}.csv` });
  expect(report).toMatchObject({ kept: rows.length, rejected: 0 });
}

/** What the newest bill of a subscriber charges for use: code, number of records and amount. */
async function usedOnBill(name: string): Promise<string[]> {
  return run(async (tx) => {
    const { accountId } = lines.get(name)!;
    const [newest] = [...(await billsOf(tx, accountId, 50))].sort((a, b) => b.issued_on - a.issued_on);
    const all = await billLines(tx, accountId, newest!.id);
    return all
      .filter((line) => line.kind === 'communications')
      .map((line) => `${line.code} x${line.quantity}: ${moneyText(line.amount_incl)}`);
  });
}

describe('a month of each contract', () => {
  test('Livebox: unlimited calls, a zone that is charged, special numbers of the sheet', async () => {
    await receive('Lise', [
      call('Lise', 3, '+33142345678', 600),
      // Morocco, mobile, DOM 1: a connection of 0.10, then 1.062 x 90 / 60 = 1.593.
      call('Lise', 4, '+212612345678', 90, 'mobile'),
      // 0.15 + 0.80 x 120 / 60.
      call('Lise', 5, '+33892123456', 120),
      // By the begun minute: two at 0.06.
      call('Lise', 6, '3212', 61),
      call('Lise', 7, '112', 200),
      // No price anywhere: it waits.
      call('Lise', 8, '7777', 60),
    ]);
  });

  test('Mayotte: the plan, out of it, roaming as at home, further away, data', async () => {
    await receive('Zaina', [
      call('Zaina', 2, '+262639112233', 300),
      // 0.45 x 61 / 60 = 0.4575.
      call('Zaina', 3, '+2693334455', 61),
      sms('Zaina', 3, '+33612345678'),
      sms('Zaina', 4, '+2693334455'),
      // From mainland France: to France as at home; to the Comoros at the price of the zone, 1.35 a minute.
      call('Zaina', 10, '+33612345678', 120, '', 'FR'),
      call('Zaina', 11, '+2693334455', 60, '', 'FR'),
      received('Zaina', 12, '+33612345678', 500, 'FR'),
      // In the Comoros: 0.90 a minute made; 0.45 x 30 / 60 = 0.225 received.
      call('Zaina', 20, '+262639112233', 60, '', 'KM'),
      received('Zaina', 21, '+262639112233', 30, 'KM'),
      // Thirty steps of 10 240 bytes at 3.00 a megabyte: 0.9216, in two sessions or in one.
      data('Zaina', 22, 100_000, 'KM'),
      data('Zaina', 23, 200_000, 'KM'),
      data('Zaina', 24, 1_000_000_000),
    ]);
  });

  test('OrneTHD: two hours a call, twenty a month, premium numbers up to their ceiling, data beyond the plan', async () => {
    await receive('Odile', [
      // 7 200 s covered, 61 s beyond: two begun minutes at 0.06.
      call('Odile', 1, '+33387112233', 7261),
      ...Array.from({ length: 9 }, (_, i) => call('Odile', 2 + i, '+33387112233', 7200)),
      // The twenty hours are used up: 120 minutes at 0.06.
      call('Odile', 12, '+33387112233', 7200),
      call('Odile', 13, '+33612345678', 61),
      // 0.15 + 60 x 0.80 = 48.15; then 1.75; then 0.10 of 1.75 is left under 50.00.
      call('Odile', 14, '+33892123456', 3600),
      call('Odile', 15, '+33892123456', 120),
      call('Odile', 16, '+33892123456', 120),
    ]);
    await receive('Omar', [
      call('Omar', 2, '+33612345678', 9000),
      sms('Omar', 2, '+33612345678'),
      data('Omar', 3, 50_000_000_000),
      // A thousand megabytes at 0.01 beyond the fifty gigabytes.
      data('Omar', 4, 400_000_000),
      data('Omar', 5, 600_000_000),
      // In the United States: one begun minute.
      call('Omar', 20, '+12025550123', 30, '', 'US'),
    ]);
  });

  test('is on the bills of April', async () => {
    clock.set('2026-04-20T08:00:00Z');
    await runBilling(database.db, context, { asOf: civilDate('2026-04-20') });
    expect(await usedOnBill('Lise')).toEqual([
      'LB-PREMIUM x1: 1.75',
      'M-MAG x1: 1.69',
      'LB-ORDINARY-SPECIAL x1: 0.12',
      // To France, and to the emergency number, which costs nothing. The number without a price is nowhere.
      'CALLS x2: 0.00',
    ]);
    expect(await usedOnBill('Zaina')).toEqual([
      'YT-ROAM-ZONE-OUT x1: 1.35',
      'YT-ROAM-COMOROS-DATA x2: 0.92',
      'YT-ROAM-COMOROS-OUT x1: 0.90',
      'YT-CALL-COMOROS x1: 0.46',
      'YT-SMS-COMOROS x1: 0.25',
      'YT-ROAM-COMOROS-IN x1: 0.23',
      'DATA x1: 0.00',
      'SMS x1: 0.00',
      'CALLS x3: 0.00',
    ]);
    expect(await usedOnBill('Odile')).toEqual([
      'OT-PREMIUM x3: 50.00',
      'FR-FIXED x2: 7.32',
      'FR-MOBILE x1: 0.30',
      'CALLS x9: 0.00',
    ]);
    expect(await usedOnBill('Omar')).toEqual([
      'OT-DATA-HOME x2: 10.00',
      'OT-ROAM-WORLD-OUT x1: 2.90',
      'DATA x1: 0.00',
      'SMS x1: 0.00',
      'CALLS x1: 0.00',
    ]);
  });
});

const MARCH = { from: civilDate('2026-03-01'), to: civilDate('2026-03-31') };
/** Changes a line of the sheet of a contract from the 1st of March, or adds one. */
async function correct(pack: string, code: string, change: Partial<PriceSheetLine>): Promise<void> {
  const sheet = (await run((tx) => priceSheetOn(tx, pack, MARCH.from)))!;
  const line = sheet.lines.find((one) => one.code === code) ?? sheet.lines[0]!;
  const set = [{ ...line, code, ...change }];
  valueOf(await run((tx) => publishSheet(tx, context, { pack, validFrom: MARCH.from, set })));
}
async function rerate(unpricedOnly = false) {
  const id = valueOf(await run((tx) => requestRerating(tx, context, { ...MARCH, unpricedOnly })));
  const row = (await runRerating(database.db, context, id))!;
  const { records, to_charge: charge, to_credit: credit } = row;
  return { records, charge: moneyText(charge), credit: moneyText(credit) };
}
async function billed(name: string): Promise<string[]> {
  const { accountId } = lines.get(name)!;
  const bills = await run((tx) => billsOf(tx, accountId, 50));
  return bills.map((bill) => `${isoDate(bill.issued_on)} ${moneyText(bill.total_incl)}`).sort();
}

describe('a price of the sheet that was wrong', () => {
  test('a number without a price waits, and is rated when its price comes', async () => {
    const { accountId } = lines.get('Lise')!;
    const records = await run((tx) => useRecords(tx, { accountId, from: MARCH.from, to: MARCH.to }, 20));
    expect(
      records.filter((one) => one.outcome === 'unpriced').map((one) => [one.called, one.amount, one.bill_id]),
    ).toEqual([['7777', 0n, null]]);
    await correct('livebox-ag', 'LB-SEVENS', {
      label: { fr: 'le 7777', en: '7777' },
      prefixes: ['7777'],
      zone: 'special',
      price: '0.50',
      connectionFee: '0.00',
      step: 1,
    });
    // 0.50 x 60 / 60; nothing of it was on a bill.
    expect(await rerate(true)).toEqual({ records: 1, charge: '0.00', credit: '0.00' });
  });

  test('is corrected: what bills charged stays, and what it should have been is told before it is done', async () => {
    const before = await billed('Zaina');
    // 0.30 x 61 / 60 = 0.305, hence 0.31 instead of 0.46.
    await correct('mobile-yt', 'YT-CALL-COMOROS', { price: '0.30' });
    // 0.20 a minute instead of 0.15: 0.40 instead of 0.30.
    await correct('orne-thd', 'FR-MOBILE', { price: '0.20' });
    const preview = valueOf(await run((tx) => previewRerating(tx, context, MARCH)));
    expect(preview.changes.map(({ was, now, billId }) => [String(was), String(now), billId !== null]).sort()).toEqual([
      ['300000', '400000', true],
      ['460000', '310000', true],
    ]);
    expect(await rerate()).toEqual({ records: 2, charge: '0.10', credit: '0.15' });
    expect(await rerate()).toEqual({ records: 0, charge: '0.00', credit: '0.00' });
    expect(await billed('Zaina')).toEqual(before);
    const events = await run((tx) => eventsOf(tx, lines.get('Zaina')!.accountId));
    expect(events.map((one) => one.title.fr)).toContain(
      'Communications valorisées à nouveau : -0,15 € sur la prochaine facture',
    );
  });

  test('the next bill carries the difference, line by line, and the books balance', async () => {
    clock.set('2026-05-20T08:00:00Z');
    await runBilling(database.db, context, { asOf: civilDate('2026-05-20') });
    expect(await usedOnBill('Zaina')).toEqual(['USAGE-CORRECTION x1: -0.15']);
    expect(await usedOnBill('Odile')).toEqual(['USAGE-CORRECTION x1: 0.10']);
    expect(await usedOnBill('Lise')).toEqual(['LB-SEVENS x1: 0.50']);
    const steps = await run(async (tx) => {
      const { accountId } = lines.get('Zaina')!;
      const [newest] = [...(await billsOf(tx, accountId, 50))].sort((a, b) => b.issued_on - a.issued_on);
      const all = await billLines(tx, accountId, newest!.id);
      return all.find((line) => line.code === 'USAGE-CORRECTION')!;
    });
    expect(steps.steps[0]).toEqual({
      clause: 'mobile-yt/7.5',
      fr: '2026-03-03 : facturé 0.46 €, dû 0.31 €.',
      en: '2026-03-03: billed EUR 0.46, due EUR 0.31.',
    });
    expect(steps.because).toEqual(['mobile-yt/7.5', 'mobile-yt/7.4']);
    const balance = await run((tx) => trialBalance(tx));
    const total = (side: 'debit' | 'credit') => balance.reduce((sum, row) => sum + row[side], 0n);
    expect(total('debit')).toBe(total('credit'));
  });

  test('a record that comes after the bill of its days is on the next one, once, and each bill lists its own', async () => {
    const { accountId } = lines.get('Lise')!;
    clock.set('2026-05-25T08:00:00Z');
    await receive('Lise-late', [call('Lise', 25, '+212612345678', 90, 'mobile'), call('Lise', 26, '+33142345678', 60)]);
    for (const asOf of ['2026-06-20', '2026-07-20']) {
      clock.set(`${asOf}T08:00:00Z`);
      await runBilling(database.db, context, { asOf: civilDate(asOf) });
      expect(await usedOnBill('Lise')).toEqual(asOf === '2026-06-20' ? ['M-MAG x1: 1.69', 'CALLS x1: 0.00'] : []);
    }
    const listed = await run(async (tx) => {
      const bills = [...(await billsOf(tx, accountId, 50))].sort((a, b) => a.issued_on - b.issued_on);
      return Promise.all(bills.map((bill) => chargedCallsOfBill(tx, accountId, bill.id, 10)));
    });
    // April: premium, Morocco, the special number; May: the number whose price came; June: Morocco again.
    expect(
      listed.map(({ calls }) => calls.map((one) => moneyText(one.amount))).filter((one) => one.length > 0),
    ).toEqual([['1.69', '1.75', '0.12'], ['0.50'], ['1.69']]);
  });
});
