import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spokenEuros } from '../../src/formats/spoken-values.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { instant } from '../../src/kernel/instant.ts';
import { moneyText, NO_MONEY, subtract, sum } from '../../src/kernel/money.ts';
import { accountByNumber } from '../../src/modules/account/index.ts';
import { messagesOf } from '../../src/modules/communication/index.ts';
import {
  askBillCopy,
  billDocument,
  billEnclosures,
  type BillRow,
  billsOf,
  chooseBillForm,
  itemisedBill,
  onlineReading,
} from '../../src/modules/customer-bill/index.ts';
import { entryByReference } from '../../src/modules/ledger/index.ts';
import type { Account } from '../../src/modules/account/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { Context } from '../../src/platform/context.ts';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import { freshDatabase, testContext } from '../support/database.ts';
import { en16931Faults, frenchFaults } from '../support/en16931-rules.ts';
import { facturXFaults } from '../support/factur-x-schema.ts';
import { readPdf } from '../support/read-pdf.ts';
import { codeOf, valueOf } from '../support/subscriber.ts';

interface Told {
  readonly name: string;
  readonly database: ThrowawayDatabase;
  readonly account: Account;
  readonly bills: readonly BillRow[];
  run<T>(work: (tx: Tx, context: Context) => Promise<T>, at?: string): Promise<T>;
}

const STORIES = ['1-annee-fibre-martinique', '2-annee-vdsl2-guyane', 'mobile-7-', 'orne-7-', 'orne-8-'];
const told = new Map<string, Told>();

async function tell(name: string): Promise<void> {
  const example = (await listExamples()).find((one) => one.name.startsWith(name))!;
  const read = readStory(example.story);
  if ('error' in read) throw new Error(read.error.message);
  const database = await freshDatabase();
  const output = await runStory(database, read.story);
  const run: Told['run'] = (work, at = '2027-01-10T12:00:00Z') => {
    const context = { ...testContext({ clock: clockAt(instant(at)) }), operatorId: 'story' };
    return inTransaction(database.db, context, (tx) => work(tx, context));
  };
  const { account, bills } = await run(async (tx) => {
    const found = (await accountByNumber(tx, output.subscribers[0]!.account!))!;
    return { account: found, bills: await billsOf(tx, found.id, 30) };
  });
  told.set(name, { name, database, account, bills, run });
}

beforeAll(async () => {
  for (const name of STORIES) await tell(name);
}, 240_000);
afterAll(() => Promise.all([...told.values()].map((one) => one.database.drop())));

/** What the books hold of a bill: what the customer owes, and the VAT in it. */
async function booked({ run }: Told, bill: BillRow) {
  const lines = await run((tx) => entryByReference(tx, `bill:${bill.id}`));
  const of = (prefix: string) => lines.filter((line) => line.account.startsWith(prefix));
  const total = (rows: typeof lines) => sum(NO_MONEY, ...rows.map((row) => subtract(row.debit, row.credit)));
  return { owed: total(of('411')), vat: total(of('4457')) };
}

const valueIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)<`).exec(xml)?.[1];

describe.each(STORIES)('the bills of %s, read back from their PDF', (name) => {
  test('tell the totals that the books hold', async () => {
    const one = told.get(name)!;
    expect(one.bills.length).toBeGreaterThan(2);
    for (const bill of one.bills.slice(0, 4)) {
      const paper = await one.run((tx, context) =>
        billDocument(tx, context, { accountId: one.account.id, billId: bill.id }),
      );
      const { text, language, tagged } = await readPdf(paper!.bytes);
      const { owed, vat } = await booked(one, bill);
      const spoken = (amount: typeof owed): string =>
        spokenEuros(moneyText(amount), 'fr').replaceAll(/[\u00a0\u202f]/g, ' ');
      expect([language, tagged]).toEqual(['fr-FR', true]);
      expect(owed).toBe(bill.total_incl);
      expect(text).toContain(`Total TTC ${spoken(owed)}`);
      expect(text).toContain(`TVA ${spoken(-vat as typeof vat)}`);
      expect(text).toContain(`Total hors taxe ${spoken(bill.total_excl)}`);
    }
  });

  test('hold the same sums for programs when they are a professional’s, and nothing when they are not', async () => {
    const one = told.get(name)!;
    for (const bill of one.bills.slice(0, 4)) {
      const paper = await one.run((tx, context) =>
        billDocument(tx, context, { accountId: one.account.id, billId: bill.id }),
      );
      const { attachments, metadata } = await readPdf(paper!.bytes);
      const xml = attachments.get('factur-x.xml');
      expect(xml !== undefined).toBe(one.account.segment === 'professional');
      if (xml === undefined) continue;
      expect(await facturXFaults(xml)).toEqual([]);
      expect([...en16931Faults(xml), ...frenchFaults(xml)]).toEqual([]);
      const { owed, vat } = await booked(one, bill);
      expect(valueIn(xml, 'GrandTotalAmount')).toBe(moneyText(owed));
      expect(valueIn(xml, 'TaxTotalAmount')).toBe(moneyText(-vat as typeof vat));
      expect(metadata).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
    }
  });
});

describe('twelve months online', () => {
  test.each(['1-annee-fibre-martinique', 'orne-7-'])(
    '%s: read to the day, then asked from the archive and read again for thirty days',
    async (name) => {
      const { run, account, bills } = told.get(name)!;
      const bill = bills.at(-1)!;
      const reading = (at: string) => run((tx, context) => onlineReading(tx, context, account, bill), at);
      // Issued on 1 February 2026: the last day is 1 February 2027.
      expect(await reading('2027-02-01T20:00:00Z')).toEqual({ readable: true, until: '2027-02-01' });
      expect((await reading('2027-02-02T12:00:00Z')).readable).toBe(false);
      const asked = { accountId: account.id, billId: bill.id, kind: 'archive' as const };
      const early = await run((tx, context) => askBillCopy(tx, context, asked), '2027-02-01T12:00:00Z');
      expect(codeOf(early)).toBe('bill/still-online');
      valueOf(await run((tx, context) => askBillCopy(tx, context, asked), '2027-02-10T12:00:00Z'));
      // 10 February and thirty days.
      expect(await reading('2027-03-12T12:00:00Z')).toEqual({ readable: true, until: '2027-03-12' });
      expect((await reading('2027-03-13T12:00:00Z')).readable).toBe(false);
    },
  );

  test('a contract that names no time keeps its bills online', async () => {
    const { run, account, bills } = told.get('mobile-7-')!;
    const reading = await run(
      (tx, context) => onlineReading(tx, context, account, bills.at(-1)!),
      '2031-01-01T12:00:00Z',
    );
    expect(reading).toEqual({ readable: true, until: null });
  });
});

describe('a duplicate on paper', () => {
  const copies = (name: string, count: number) => {
    const { run, account, bills } = told.get(name)!;
    const asked = { accountId: account.id, billId: bills[0]!.id, kind: 'duplicate' as const, copies: count };
    return run(async (tx, context) => valueOf(await askBillCopy(tx, context, asked)));
  };

  test('costs 5.00 each at OrneTHD, by article 8', async () => {
    const { charges, notes } = await copies('orne-8-', 2);
    expect(charges.map((one) => [one.code, one.amountInclTax, one.taken.because])).toEqual([
      ['DUPLICATE-INVOICE', '10.00', ['orne-thd/8.t']],
    ]);
    expect(notes[0]!.name).toBe('duplicate-invoice');
  });

  test('costs nothing where the contract names no price, and is the bill itself, byte for byte', async () => {
    expect((await copies('1-annee-fibre-martinique', 1)).charges).toEqual([]);
    const { run, account, bills } = told.get('1-annee-fibre-martinique')!;
    const billId = bills[0]!.id;
    const [letters, first, enclosed] = await run(
      async (tx, context) =>
        [
          (await messagesOf(tx, account.id)).filter((message) => message.template === 'bill-copy'),
          await billDocument(tx, context, { accountId: account.id, billId }),
          await billEnclosures['bill-copy']!(tx, context, { accountId: account.id, data: { billId } }),
        ] as const,
    );
    expect(letters.map((letter) => letter.channel)).toEqual(['letter']);
    expect(Buffer.from(enclosed!).equals(Buffer.from(first!.bytes))).toBe(true);
  });
});

describe('bills on paper', () => {
  test('are asked for at Livebox on the site or in the customer space, not by telephone', async () => {
    const { run, account } = told.get('1-annee-fibre-martinique')!;
    const wanted = { accountId: account.id, paper: true };
    const byPhone = await run((tx, context) => chooseBillForm(tx, context, { ...wanted, channel: 'phone' }));
    expect(codeOf(byPhone)).toBe('bill/paper-not-this-way');
    const online = await run((tx, context) => chooseBillForm(tx, context, { ...wanted, channel: 'customer-area' }));
    expect(valueOf(online).paper).toBe(true);
  });

  test('are free at OrneTHD however they are asked for', async () => {
    const { run, account } = told.get('orne-7-')!;
    const wanted = { accountId: account.id, paper: true, channel: 'phone' as const };
    const { notes } = valueOf(await run((tx, context) => chooseBillForm(tx, context, wanted)));
    expect(notes[0]!.result).toEqual({ feeInclTax: '0.00' });
  });
});

test('the use that a bill tells of is listed one by one, free calls included, the last digits masked', async () => {
  const { run, account, bills } = told.get('1-annee-fibre-martinique')!;
  const read = [];
  for (const bill of bills) {
    const paper = await run((tx, context) => itemisedBill(tx, context, { accountId: account.id, billId: bill.id }));
    if (paper) read.push((await readPdf(paper.bytes)).text);
  }
  expect(read.length).toBeGreaterThan(0);
  expect(read.every((text) => text.includes('Détail des communications'))).toBe(true);
  expect(read.some((text) => text.includes('compris') && text.includes('••'))).toBe(true);
});
