import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/** A subscriber in Martinique from the order to the last bill: Infini on fibre, 64.90 a month incl. 8.5 % VAT, bills on the 1st, due on the 16th. */
const STORY = {
  operator: { termsMode: 'contract' },
  customer: { title: 'madame', givenName: 'Rose', familyName: 'Lagrandcourt', payment: { method: 'direct-debit' } },
  address: {
    territory: 'MQ',
    street: '12 rue des Amandiers',
    postcode: '97232',
    commune: 'Le Lamentin',
    detachedHouse: true,
  },
  contract: { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'shop', takesDecoder: true, newTvCustomer: true },
  events: [
    { on: '2026-01-12', do: 'order' },
    { on: '2026-01-12', at: '11:00', do: 'appointment', action: 'book', for: '2026-01-20T09:00' },
    { on: '2026-01-20', at: '09:00', do: 'appointment', action: 'keep' },
    { on: '2026-01-20', at: '11:00', do: 'activate' },
    {
      on: '2026-03-01',
      do: 'calls',
      list: [
        { to: '+33144556677', at: '2026-02-03T18:00', seconds: 1200 },
        { to: '+590690111111', at: '2026-02-09T18:00', seconds: 300 },
        { to: '+33612345678', at: '2026-02-10T18:00', seconds: 0 },
      ],
    },
    {
      on: '2026-04-01',
      do: 'calls',
      list: [{ to: '+213661234567', network: 'mobile', at: '2026-03-15T19:30', seconds: 600 }],
    },
    {
      comment: 'The bill of May is refused on its collection day.',
      on: '2026-05-10',
      do: 'bank-return',
      reason: 'AM04',
    },
    { on: '2026-05-30', do: 'pay', method: 'card' },
    { on: '2026-07-01', do: 'calls', list: [{ to: '+33612345678', at: '2026-06-12T10:00', seconds: 11_000 }] },
    { on: '2026-10-05', do: 'terminate' },
    { on: '2026-10-25', do: 'return-equipment' },
  ],
  end: '2026-12-31',
};

/** A month in full: 64.90 / 1.085 = 59.8157, hence 59.82 and 5.08 of VAT. */
const month = (from: string, to: string): string => `INFINI-FIBRE x1 ${from}..${to}: 59.82 + 5.08 = 64.90`;

const BILLS: readonly (readonly string[])[] = [
  [
    // 186.93 / 1.085 = 172.2857. Tax is reckoned on the running total: 23.03 -> 21.23; 87.93 -> 81.04; 136.93 -> 126.20; 186.93 -> 172.29.
    '2026-000001 regular, issued 2026-02-01, due 2026-02-16: 172.29 + 14.64 = 186.93',
    // Activated on the 20th, which is not billed: 11 days of 31. 64.90 x 11 / 31 = 23.0290.
    'INFINI-FIBRE x1 2026-01-21..2026-01-31: 21.23 + 1.80 = 23.03',
    'INFINI-FIBRE x1 2026-02-01..2026-02-28: 59.81 + 5.09 = 64.90',
    'FEE-FIBRE-HOUSE x1 2026-01-20..2026-01-20: 45.16 + 3.84 = 49.00',
    'FEE-TV-DECODER x1 2026-01-20..2026-01-20: 46.09 + 3.91 = 50.00',
  ],
  [
    '2026-000002 regular, issued 2026-03-01, due 2026-03-16: 59.82 + 5.08 = 64.90',
    month('2026-03-01', '2026-03-31'),
    // Two calls within the unlimited ones; the third was not answered and is nowhere.
    'CALLS x2 2026-02-03..2026-02-09: 0.00 + 0.00 = 0.00',
  ],
  [
    // 75.62 / 1.085 = 69.6959.
    '2026-000003 regular, issued 2026-04-01, due 2026-04-16: 69.70 + 5.92 = 75.62',
    month('2026-04-01', '2026-04-30'),
    // 0.10 + 1.062 x 600 / 60 = 10.72.
    'M-MAG x1 2026-03-15..2026-03-15: 9.88 + 0.84 = 10.72',
  ],
  ['2026-000004 regular, issued 2026-05-01, due 2026-05-16: 59.82 + 5.08 = 64.90', month('2026-05-01', '2026-05-31')],
  ['2026-000005 regular, issued 2026-06-01, due 2026-06-16: 59.82 + 5.08 = 64.90', month('2026-06-01', '2026-06-30')],
  [
    // 65.48 / 1.085 = 60.3502.
    '2026-000006 regular, issued 2026-07-01, due 2026-07-16: 60.35 + 5.13 = 65.48',
    month('2026-07-01', '2026-07-31'),
    // 11 000 s are 200 s more than three hours, charged without connection fee: 0.173 x 200 / 60 = 0.5767.
    'M-FR x1 2026-06-12..2026-06-12: 0.53 + 0.05 = 0.58',
  ],
  ['2026-000007 regular, issued 2026-08-01, due 2026-08-16: 59.82 + 5.08 = 64.90', month('2026-08-01', '2026-08-31')],
  ['2026-000008 regular, issued 2026-09-01, due 2026-09-16: 59.82 + 5.08 = 64.90', month('2026-09-01', '2026-09-30')],
  ['2026-000009 regular, issued 2026-10-01, due 2026-10-16: 59.82 + 5.08 = 64.90', month('2026-10-01', '2026-10-31')],
  [
    // 221.67 / 1.085 = 204.3041. Running: -33.50 -> -30.88; 16.50 -> 15.21; 221.67 -> 204.30.
    '2026-000010 final, issued 2026-11-01, due 2026-11-16: 204.30 + 17.37 = 221.67',
    // Asked on 5 October, effective ten days later: the 16 days after the 15th are given back. 64.90 x 16 / 31 = 33.4968.
    'INFINI-FIBRE x1 2026-10-16..2026-10-31: -30.88 + -2.62 = -33.50',
    'FEE-TERMINATION x1 2026-10-15..2026-10-15: 46.09 + 3.91 = 50.00',
    // From 16 October to the end of the commitment, 20 January 2027: 64.90 x (16/31 + 1 + 1 + 20/31) = 64.90 x 98/31 = 205.1677.
    'REMAINING-FEES x1 2026-10-15..2026-10-15: 189.09 + 16.08 = 205.17',
  ],
];

let database: ThrowawayDatabase;
let output: StoryOutput;
beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

describe('a whole life in Martinique', () => {
  test('every event of it is accepted', () => {
    expect(output.events.filter((event) => event.outcome === 'refused')).toEqual([]);
  });

  test.each(BILLS.map((lines) => [lines[0]!.slice(0, 11), lines] as const))(
    'bill %s, line by line',
    (number, lines) => {
      const bill = output.bills.find((one) => one.number === number)!;
      expect(billOnPaper(bill)).toEqual(lines);
    },
  );

  test('there is no bill but those', () => {
    expect(output.bills.map((bill) => bill.number)).toEqual(BILLS.map((lines) => lines[0]!.slice(0, 11)));
    expect(output.bills.map((bill) => bill.state)).toEqual(BILLS.map(() => 'paid'));
  });

  test('the contract changes state on these days', () => {
    const [agreement] = output.agreements;
    expect(agreement!.history.map(({ on, state }) => `${on} ${state}`)).toEqual([
      '2026-01-12 ordered',
      '2026-01-12 awaiting-activation',
      '2026-01-20 active',
      // The bill of May fell due on the 16th: ten days to pay, then the service stops.
      '2026-05-27 suspended',
      '2026-05-30 active',
      '2026-10-05 terminating',
      // Closed in the morning after its last day.
      '2026-10-16 terminated',
    ]);
    expect(agreement).toMatchObject({
      orderedOn: '2026-01-12',
      activatedOn: '2026-01-20',
      commitmentEndsOn: '2027-01-20',
      endsOn: '2026-10-15',
      endReason: 'customer-termination',
    });
  });

  test('each debit is collected on its due date, or on the next day on which banks settle', () => {
    expect(output.directDebits.map((one) => `${one.collectOn} ${one.sequence} ${one.amount} ${one.state}`)).toEqual([
      '2026-02-16 FRST 186.93 collected',
      '2026-03-16 RCUR 64.90 collected',
      '2026-04-16 RCUR 75.62 collected',
      // 16 May is a Saturday.
      '2026-05-18 RCUR 64.90 rejected',
      '2026-06-16 RCUR 64.90 collected',
      '2026-07-16 RCUR 65.48 collected',
      // 16 August is a Sunday.
      '2026-08-17 RCUR 64.90 collected',
      '2026-09-16 RCUR 64.90 collected',
      '2026-10-16 RCUR 64.90 collected',
      '2026-11-16 RCUR 221.67 collected',
    ]);
  });

  test('the refused debit is followed step by step, and paid before the notice has run: no increase', () => {
    expect(output.collection).toMatchObject([
      {
        bill: '2026-000004',
        state: 'closed',
        reminderSentOn: '2026-05-18',
        suspendedOn: '2026-05-27',
        noticeSentOn: '2026-05-28',
        noticeReceivedOn: '2026-05-31',
        terminatedOn: null,
        closedOn: '2026-05-30',
      },
    ]);
  });

  test('what had a date was kept on these days', () => {
    expect(output.obligations.map((one) => `${one.kind} ${one.dueOn} ${one.state} ${one.closedOn}`)).toEqual([
      'visit 2026-01-20 fulfilled 2026-01-20',
      // Three months to agree on a visit.
      'appointment 2026-04-12 fulfilled 2026-01-12',
      'termination 2026-10-15 done 2026-10-16',
      // One month to give the equipment back.
      'equipment-return 2026-11-15 fulfilled 2026-10-25',
      'equipment-return 2026-11-15 fulfilled 2026-10-25',
    ]);
  });

  test('the customer is told of each step', () => {
    expect(messagesOnPaper(output)).toEqual([
      '2026-01-12 appointment-confirmed email',
      '2026-01-12 order-confirmed email',
      '2026-01-20 activation email',
      '2026-05-18 payment-rejected email',
      '2026-05-18 reminder email',
      '2026-05-27 restriction email',
      '2026-05-28 formal-notice letter',
      '2026-05-30 service-resumed email',
      '2026-10-05 termination-received email',
      '2026-10-16 equipment-return-request email',
      '2026-10-16 termination-done email',
      '2026-10-25 equipment-return-confirmed email',
      '2026-10-25 equipment-return-confirmed email',
    ]);
  });

  test('nothing is owed at the end, and the books are square', () => {
    expect(output.subscribers[0]?.owed).toBe('0.00');
    expect(output.ledger.difference).toBe('0.00');
    const vat = output.ledger.accounts.filter((account) => account.code.startsWith('4457'));
    const due = vat.reduce((sum, { credit, debit }) => sum + Number(credit) - Number(debit), 0);
    // The VAT of the ten bills: 14.64 + 5.08 x 6 + 5.92 + 5.13 + 17.37 = 73.54.
    expect(due).toBeCloseTo(73.54, 10);
  });
});
