import { afterEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/database.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { listExamples } from './examples.ts';
import { runStory } from './run-story.ts';
import { readStory } from './story.ts';
import { outputSchema, type StoryOutput } from './tell/output.ts';

const examples = await listExamples();
let database: ThrowawayDatabase | undefined;
afterEach(() => database?.drop());

async function play(name: string): Promise<StoryOutput> {
  const example = examples.find((one) => one.name.startsWith(name))!;
  const read = readStory(example.story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  return runStory(database, read.story);
}

/** What each example must come to, in figures that its comments reckon. */
const OUTCOMES: Readonly<Record<string, (output: StoryOutput) => void>> = {
  '1-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'active', activatedOn: '2026-01-20' });
    expect(output.bills.map((bill) => bill.totalInclTax).slice(0, 3)).toEqual(['186.93', '64.90', '75.62']);
    expect(output.bills.every((bill) => bill.state === 'paid')).toBe(true);
    expect(output.messages.filter((message) => message.template === 'reminder')).toEqual([]);
  },
  '2-': (output) => {
    const abroad = output.bills[1]!.lines.filter((line) => line.kind === 'communications').map(
      (one) => one.amountInclTax,
    );
    expect(abroad).toEqual(['2.82', '2.19', '0.33', '0.00']);
    expect(output.bills.every((bill) => bill.vat === '0.00' && bill.state === 'paid')).toBe(true);
  },
  '3-': (output) => {
    const amounts = Object.fromEntries(output.bills[0]!.lines.map((line) => [line.code, line.amountInclTax]));
    expect(amounts).toMatchObject({ 'PEN-MISSED-APPOINTMENT-DOM1': '107.60', 'IND-LATE-ACTIVATION': '-8.32' });
  },
  '4-': (output) => {
    expect(output.agreements[0]!.history.map(({ state, on }) => `${on} ${state}`)).toEqual([
      '2026-01-05 ordered',
      '2026-01-05 awaiting-activation',
      '2026-01-14 active',
      '2026-03-27 suspended',
      '2026-04-12 active',
    ]);
    const increase = output.bills.flatMap((bill) => bill.lines).find((line) => line.code === 'LATE-INCREASE');
    expect(increase?.amountInclTax).toBe('0.34');
    expect(output.payments.find((payment) => payment.state === 'returned')?.reasonCode).toBe('AM04');
  },
  '5-': (output) => {
    const amounts = output.bills.flatMap((bill) => bill.lines).map((line) => `${line.code} ${line.amountInclTax}`);
    expect(amounts).toEqual(
      expect.arrayContaining(['FEE-TERMINATION 50.00', 'REMAINING-FEES 438.25', 'PEN-LATE-DECODER 200.00']),
    );
    expect(amounts.filter((one) => one.startsWith('PEN-LATE-LIVEBOX'))).toEqual([]);
  },
  '6-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'withdrawn', endsOn: '2026-03-20' });
    expect(output.bills.map((bill) => [bill.kind, bill.totalInclTax])).toEqual([['final', '15.94']]);
    expect(output.events.filter((event) => event.outcome === 'refused')).toHaveLength(1);
  },
  // Line by line in test/scenarios/porting.test.ts.
  'portage-1-': (output) => {
    expect(output.portings.map((one) => one.credited)).toEqual([{ delay: '43.92' }]);
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['105.25']);
  },
  'portage-2-': (output) => {
    expect(output.portings.map((one) => one.state)).toEqual(['refused', 'done']);
    expect(output.agreements[0]!.lines.map((one) => one.from)).toEqual(['2026-03-17', '2026-03-30']);
  },
  'livebox-ag-12-': (output) => {
    expect(output.agreements[0]).toMatchObject({ offer: 'INFINI-FIBRE', commitmentEndsOn: '2027-02-10' });
    // 49.59 - 45.07 + 54.90 in June, 46.06 - 38.96 + 64.90 in August.
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual([
      '81.98',
      '49.90',
      '49.90',
      '59.42',
      '54.90',
      '72.00',
    ]);
  },
  'livebox-ag-13-': (output) => {
    // 49.90 - 16.10 in June, 49.90 - 16.63 in August; in July, availability: from 20 May 10:00 to the end of the 29th,
    // 230 of the 744 hours of May, 49.90 x 230 / 744 = 15.43.
    expect(output.bills.map((bill) => bill.totalInclTax).slice(-3)).toEqual(['33.80', '34.47', '33.27']);
    expect(output.cases.map((one) => one.state)).toEqual(['refunded', 'compensated', 'compensated', 'settled']);
  },
  'livebox-ag-14-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-05-14' });
    // 50.00 + 439.20, less 17 days of May: 54.90 x 17 / 31 = 30.11; then all but those days again.
    expect(output.bills.map((bill) => bill.totalInclTax).slice(-2)).toEqual(['459.09', '-489.20']);
  },
  'livebox-ag-15-': (output) => {
    expect(output.agreements.map((one) => [one.offer, one.state, one.endReason])).toEqual([
      ['ESSENTIEL-ADSL', 'active', null],
      ['ESSENTIEL-FIBRE', 'cancelled', 'technical-impossibility'],
    ]);
    // Nine days of January: 49.90 x 9 / 31 = 14.49; + 49.90 - 3.22.
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['61.17', '49.90']);
  },
  // Line by line in test/scenarios/mobile-yt.test.ts.
  'mobile-7-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'active', commitmentEndsOn: '2027-01-13' });
    expect(output.bills.map((bill) => bill.totalInclTax).slice(0, 3)).toEqual(['55.30', '37.88', '34.99']);
  },
  // Step by step in test/scenarios/collection-ladders.test.ts and collection-waits.test.ts.
  'recouvrement-1-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-03-19', endReason: 'unpaid' });
  },
  'recouvrement-2-': (output) => {
    expect(output.collection.map((one) => one.heldDays)).toEqual([60, 35, 4]);
  },
  'recouvrement-3-': (output) => {
    expect(output.paymentPlans.map((one) => one.state)).toEqual(['broken']);
  },
  'recouvrement-4-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-05-22' });
  },
  'recouvrement-5-': (output) => {
    expect(output.collection.map((one) => one.state)).toEqual(['barred', 'barred', 'open']);
  },
  'recouvrement-6-': (output) => {
    const codes = output.bills.flatMap((bill) => bill.lines).map((line) => `${line.code} ${line.amountInclTax}`);
    expect(codes).toContain('PRO-RECOVERY-INDEMNITY 40.00');
  },
  'recouvrement-7-': (output) => {
    expect(output.promises.map((one) => one.state)).toEqual(['kept', 'broken']);
  },
  'mobile-8-': (output) => {
    const lines = output.bills.flatMap((bill) => bill.lines);
    expect(lines.find((line) => line.code === 'LATE-INCREASE')?.amountInclTax).toBe('0.48');
  },
  'mobile-9-': (output) => {
    expect(output.bills.at(-1)).toMatchObject({ kind: 'final', totalInclTax: '291.92' });
  },
  'mobile-10-': (output) => {
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['39.66', '-21.42']);
  },
  'mobile-12-': (output) => {
    // 39.99 and 54.00 of calls, less 54.00 of calls and 13.33 of fees.
    expect(output.bills.at(-1)).toMatchObject({ issuedOn: '2026-05-01', totalInclTax: '26.66', state: 'paid' });
    // The 54.00 passed the 50.00 from which an advance may be asked, until the bill took them.
    expect(output.cases.map((one) => `${one.procedure} ${one.state}`)).toEqual([
      'sim-loss refunded',
      'consumption-advance below',
    ]);
  },
  'mobile-13-': (output) => {
    // 29.99 and 399.00 - 150.00.
    expect(output.bills.at(-1)).toMatchObject({ issuedOn: '2026-06-01', totalInclTax: '278.99', state: 'paid' });
    expect(output.agreements[0]).toMatchObject({ offer: 'YT-TENDANCE-12', commitmentEndsOn: '2027-05-11' });
  },
  'mobile-11-': (output) => {
    expect(output.agreements.map((one) => one.endReason)).toEqual(['documents-missing', 'deposit-unpaid']);
  },
  // Line by line in test/scenarios/orne-thd.test.ts.
  'mobile-14-': (output) => {
    const of = (name: string) => output.agreements.find((one) => one.subscriber === name);
    expect(of('Refuse')).toMatchObject({ state: 'terminated', endsOn: '2026-04-04', monthlyPriceInclTax: '29.99' });
    expect(of('Stays')).toMatchObject({ state: 'active', monthlyPriceInclTax: '31.99' });
    expect(of('Listed')).toMatchObject({ state: 'cancelled', endReason: 'deposit-unpaid' });
    // April was billed at 29.99: its last 26 days go back to who left, and are billed at 31.99 to who stayed.
    const may = output.bills.filter((bill) => bill.issuedOn === '2026-05-01').map((bill) => bill.totalInclTax);
    expect(may.sort()).toEqual(['-25.99', '33.72']);
  },
  'mobile-15-': (output) => {
    expect(output.agreements.map((one) => one.state)).toEqual(['active', 'terminated']);
    // 17 days of May given back: 39.99 x 17 / 31 = 21.93.
    const last = output.bills.filter((bill) => bill.kind === 'final').map((bill) => bill.totalInclTax);
    expect(last).toEqual(['451.50']);
  },
  'orne-7-': (output) => {
    expect(output.bills.map((bill) => bill.totalInclTax).slice(0, 3)).toEqual(['65.61', '43.50', '42.90']);
  },
  'orne-8-': (output) => {
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['169.14', '162.00', '40.32', '162.00', '-92.32']);
  },
  'orne-9-': (output) => {
    expect(output.collection[0]).toMatchObject({ suspendedOn: '2026-03-20', closedOn: '2026-04-02' });
  },
  'orne-10-': (output) => {
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['77.32', '160.59']);
  },
  'orne-11-': (output) => {
    expect(output.agreements.map((one) => one.endReason)).toEqual(['death', 'withdrawal']);
  },
  'orne-12-': (output) => {
    expect(output.cases.map((one) => `${one.procedure} ${one.state}`)).toEqual([
      'intervention-guarantee met',
      'service-restoration compensated',
      'complaint unanswered',
      'mutual-breach ended',
      'mailbox kept-until-deletion',
    ]);
    // 20 days of January and 19.00; February less one month; March; one day of April.
    expect(output.bills.map((bill) => bill.totalInclTax)).toEqual(['53.84', '0.00', '54.00', '1.80']);
  },
  'orne-13-': (output) => {
    expect(output.cases.map((one) => `${one.procedure} ${one.state}`)).toEqual(['move moved', 'sim-loss replaced']);
    // 29.90 + 30.00, and 16.90 + 10.00.
    const april = output.bills.filter((bill) => bill.issuedOn === '2026-04-01').map((bill) => bill.totalInclTax);
    expect(april).toEqual(['59.90', '26.90']);
  },
  // Line by line in test/scenarios/blocked-plan-month.test.ts.
  'mobile-blocked-': (output) => {
    expect(output.movements.at(-1)).toMatchObject({ kind: 'lost', balance: '0.00' });
  },
  'orne-14-': (output) => {
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-03-30' });
    // 39.90 x 30 / 31 = 38.61, and the card.
    expect(output.bills.at(-1)).toMatchObject({ kind: 'final', totalInclTax: '123.61' });
    expect(output.cases.map((one) => `${one.procedure} ${one.state} ${one.closedOn}`)).toEqual([
      'over-indebtedness ending 2026-03-09',
      'mailbox deleted 2026-09-30',
    ]);
  },
  'carte-et-caisse': (output) => {
    // 54.90 less what the counter takes, 20.00 and 30.00, is left; the till is 0.50 short of its 120.00.
    const [till] = output.ledger.accounts.filter(({ code }) => code === '530000');
    expect(till).toMatchObject({ debit: '120.00', credit: '100.50' });
  },
  'facturation-1-': (output) => {
    // 54.90 x 16 / 31 = 28.34, 54.90 less 10.00, and the decoder; then 44.90, 4.99 and 29.00, of which 29.00 is taken back.
    expect(output.bills.map((bill) => `${bill.kind} ${bill.totalInclTax} ${bill.state}`)).toEqual([
      'regular 123.24 paid',
      'regular 78.89 paid',
      'credit-note -29.00 paid',
      'regular 44.90 paid',
      'regular 54.90 paid',
    ]);
    expect(output.payments.map((payment) => payment.amount)).toEqual(['123.24', '49.89', '44.90', '54.90']);
  },
  // Line by line in test/scenarios/network.test.ts.
  'reseau-1-': (output) => {
    const credits = output.bills.flatMap((bill) => bill.lines.filter(({ code }) => code === 'IND-LATE-RESTORATION'));
    expect(credits.map((line) => line.amountInclTax)).toEqual(['-29.90', '-54.00']);
  },
};

/** What is left at the end: a bill whose debit has not come yet, or money to give back. Nothing in the others. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  'orne-7-': ['42.90'],
  'portage-1-': ['105.25'],
  'portage-2-': ['48.37'],
  'mobile-blocked-': ['-2.67'],
  'orne-8-': ['-92.32'],
  'orne-9-': ['29.90'],
  'carte-et-caisse': ['4.90'],
  'recouvrement-1-': ['710.08'],
  'recouvrement-2-': ['57.44'],
  'recouvrement-4-': ['-6.35'],
  'recouvrement-5-': ['190.16'],
};

describe('every story that comes with the product', () => {
  test.each(Object.keys(OUTCOMES))('example %s comes out as told, to the cent', { timeout: 60_000 }, async (name) => {
    const output = await play(name);
    expect(output.asExpected).toBe(true);
    expect(output.ledger.difference).toBe('0.00');
    const left = output.subscribers.map((one) => one.owed).filter((owed) => owed !== '0.00');
    expect(left).toEqual(LEFT[name] ?? []);
    outputSchema.parse(output);
    OUTCOMES[name]!(output);
  });

  test('there are no others', () => {
    const known = (name: string) => Object.keys(OUTCOMES).find((start) => name.startsWith(start));
    expect(examples.map((one) => known(one.name) ?? one.name).sort()).toEqual(Object.keys(OUTCOMES).sort());
  });
});
