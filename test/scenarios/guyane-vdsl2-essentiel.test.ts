import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

const pay = (on: string) => ({ on, do: 'pay' });

/** A subscriber in Guyane from the order to the last letter: Essentiel in VDSL2, 49.90 a month without VAT, bills paid by cheque. */
const STORY = {
  operator: {
    termsMode: 'contract',
    legalRates: [
      { from: '2026-01-01', annualRate: '0.0276' },
      { from: '2026-07-01', annualRate: '0.0262' },
    ],
  },
  customer: { givenName: 'Élie', familyName: 'Kayodé', payment: { method: 'cheque' } },
  address: { territory: 'GF', street: '4 avenue des Palmistes', postcode: '97300', commune: 'Cayenne', fibre: false },
  contract: {
    pack: 'livebox-ag',
    offer: 'ESSENTIEL-VDSL2',
    channel: 'shop',
    takesDecoder: true,
    newTvCustomer: true,
    visitFoundNeededAtSubscription: true,
  },
  events: [
    { on: '2026-02-02', do: 'order' },
    { on: '2026-02-02', at: '11:00', do: 'appointment', action: 'book', for: '2026-02-20T09:00' },
    { on: '2026-02-20', at: '09:00', do: 'appointment', action: 'keep' },
    { on: '2026-02-20', at: '11:00', do: 'activate', technicianVisited: true },
    pay('2026-03-13'),
    {
      on: '2026-04-01',
      do: 'calls',
      list: [
        { to: '+559632221234', network: 'fixed', at: '2026-03-03T18:00', seconds: 900 },
        { to: '+5596991234567', network: 'mobile', at: '2026-03-05T18:00', seconds: 300 },
        { to: '+5596991234567', network: 'mobile', at: '2026-03-06T18:00', seconds: 61 },
        { to: '+597421234', network: 'fixed', at: '2026-03-09T12:00', seconds: 120 },
        { to: '+33612345678', at: '2026-03-20T09:15', seconds: 90 },
        { comment: 'Still March in Cayenne, April in UTC.', to: '+596696123456', at: '2026-03-31T23:30', seconds: 60 },
        { to: '+596696123456', at: '2026-04-01T00:10', seconds: 60 },
      ],
    },
    ...['2026-04-13', '2026-05-13', '2026-06-12'].map(pay),
    { comment: 'July and August together, once the notice has run out.', ...pay('2026-08-12') },
    ...['2026-09-14', '2026-10-14', '2026-11-13', '2026-12-14', '2027-01-14', '2027-02-15', '2027-03-15'].map(pay),
    { on: '2027-03-01', do: 'terminate' },
    { on: '2027-03-20', do: 'return-equipment', kind: 'decoder' },
    pay('2027-04-14'),
    pay('2027-05-10'),
  ],
  end: '2027-06-30',
};

const plain = (number: string, from: string, to: string, due: string): string[] => [
  `${number} regular, issued ${from}, due ${due}: 49.90 + 0.00 = 49.90`,
  `ESSENTIEL-VDSL2 x1 ${from}..${to}: 49.90 + 0.00 = 49.90`,
];

const BILLS: readonly (readonly string[])[] = [
  [
    // No VAT in Guyane: 14.26 + 49.90 + 99.17 + 50.00 - 5.35.
    '2026-000001 regular, issued 2026-03-01, due 2026-03-16: 207.98 + 0.00 = 207.98',
    // Activated on the 20th: 8 days of 28. 49.90 x 8 / 28 = 14.2571.
    'ESSENTIEL-VDSL2 x1 2026-02-21..2026-02-28: 14.26 + 0.00 = 14.26',
    'ESSENTIEL-VDSL2 x1 2026-03-01..2026-03-31: 49.90 + 0.00 = 49.90',
    'FEE-CONSTRUCTION-DOM2 x1 2026-02-20..2026-02-20: 99.17 + 0.00 = 99.17',
    'FEE-TV-DECODER x1 2026-02-20..2026-02-20: 50.00 + 0.00 = 50.00',
    // Ordered on the 2nd, due by the 17th, connected on the 20th: three days of February. 49.90 x 3 / 28 = 5.3464.
    'IND-LATE-ACTIVATION x1 2026-02-20..2026-02-20: -5.35 + 0.00 = -5.35',
  ],
  [
    '2026-000002 regular, issued 2026-04-01, due 2026-04-16: 56.02 + 0.00 = 56.02',
    'ESSENTIEL-VDSL2 x1 2026-04-01..2026-04-30: 49.90 + 0.00 = 49.90',
    // Brazil, mobile: 0.092 + 0.546 x 300 / 60 = 2.822, and 0.092 + 0.546 x 61 / 60 = 0.6471: 2.82 + 0.65.
    'M-SAA x2 2026-03-05..2026-03-06: 3.47 + 0.00 = 3.47',
    // Suriname, fixed: 0.092 + 1.051 x 120 / 60 = 2.194.
    'F-SAB x1 2026-03-09..2026-03-09: 2.19 + 0.00 = 2.19',
    // A mobile of the mainland: 0.092 + 0.16 x 90 / 60 = 0.332.
    'M-FR x1 2026-03-20..2026-03-20: 0.33 + 0.00 = 0.33',
    // A mobile of Martinique: 0.092 + 0.04 x 60 / 60 = 0.132.
    'M-OM1 x1 2026-03-31..2026-03-31: 0.13 + 0.00 = 0.13',
    // Fixed lines in Brazil are within the unlimited calls.
    'CALLS x1 2026-03-03..2026-03-03: 0.00 + 0.00 = 0.00',
  ],
  [
    '2026-000003 regular, issued 2026-05-01, due 2026-05-16: 50.03 + 0.00 = 50.03',
    'ESSENTIEL-VDSL2 x1 2026-05-01..2026-05-31: 49.90 + 0.00 = 49.90',
    'M-OM1 x1 2026-04-01..2026-04-01: 0.13 + 0.00 = 0.13',
  ],
  plain('2026-000004', '2026-06-01', '2026-06-30', '2026-06-16'),
  plain('2026-000005', '2026-07-01', '2026-07-31', '2026-07-16'),
  plain('2026-000006', '2026-08-01', '2026-08-31', '2026-08-16'),
  [
    '2026-000007 regular, issued 2026-09-01, due 2026-09-16: 50.22 + 0.00 = 50.22',
    'ESSENTIEL-VDSL2 x1 2026-09-01..2026-09-30: 49.90 + 0.00 = 49.90',
    // Two periods of 15 days had begun since 17 July; the rate is that of the day of billing, 1 July:
    // 49.90 x 3 x 0.0262 x 15 / 365 x 2 = 0.3224.
    'LATE-INCREASE x1 2026-08-12..2026-08-12: 0.32 + 0.00 = 0.32',
  ],
  plain('2026-000008', '2026-10-01', '2026-10-31', '2026-10-16'),
  plain('2026-000009', '2026-11-01', '2026-11-30', '2026-11-16'),
  plain('2026-000010', '2026-12-01', '2026-12-31', '2026-12-16'),
  plain('2027-000001', '2027-01-01', '2027-01-31', '2027-01-16'),
  plain('2027-000002', '2027-02-01', '2027-02-28', '2027-02-16'),
  plain('2027-000003', '2027-03-01', '2027-03-31', '2027-03-16'),
  [
    '2027-000004 final, issued 2027-04-01, due 2027-04-16: 17.81 + 0.00 = 17.81',
    // Asked on 1 March, effective on the 11th: 20 days of 31 are given back. 49.90 x 20 / 31 = 32.1935.
    'ESSENTIEL-VDSL2 x1 2027-03-12..2027-03-31: -32.19 + 0.00 = -32.19',
    // The commitment ended on 20 February: nothing but the closing fee.
    'FEE-TERMINATION x1 2027-03-11..2027-03-11: 50.00 + 0.00 = 50.00',
  ],
  [
    '2027-000005 final, issued 2027-05-01, due 2027-05-16: 100.00 + 0.00 = 100.00',
    // The Livebox did not come back: due by 11 April, notice sent on the 12th, presented on the 15th, seven days: the 22nd.
    'PEN-LATE-LIVEBOX x1 2027-04-23..2027-04-23: 100.00 + 0.00 = 100.00',
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

describe('a whole life in Guyane', () => {
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
      '2026-02-02 ordered',
      '2026-02-02 awaiting-activation',
      '2026-02-20 active',
      '2026-07-27 suspended',
      '2026-08-12 active',
      '2027-03-01 terminating',
      '2027-03-12 terminated',
    ]);
    expect(agreement).toMatchObject({ commitmentEndsOn: '2027-02-20', endsOn: '2027-03-11' });
  });

  test('the bill of July is followed step by step until it is paid', () => {
    expect(output.collection).toMatchObject([
      {
        bill: '2026-000005',
        state: 'closed',
        reminderSentOn: '2026-07-17',
        suspendedOn: '2026-07-27',
        noticeSentOn: '2026-07-28',
        noticeReceivedOn: '2026-07-31',
        terminatedOn: null,
        closedOn: '2026-08-12',
      },
    ]);
  });

  test('what had a date was kept, or carried out, on these days', () => {
    const kept = output.obligations.map((one) => `${one.dueOn} ${one.kind} ${one.state} ${one.closedOn}`);
    expect(kept.sort()).toEqual([
      // Fifteen days to connect an ADSL or VDSL2 line.
      '2026-02-17 activation fulfilled 2026-02-20',
      '2026-02-20 visit fulfilled 2026-02-20',
      '2026-05-02 appointment fulfilled 2026-02-02',
      '2027-03-11 termination done 2027-03-12',
      // The decoder came back in time, the Livebox did not.
      '2027-04-11 equipment-return done 2027-04-12',
      '2027-04-11 equipment-return fulfilled 2027-03-20',
      '2027-04-15 equipment-notice done 2027-04-16',
      '2027-04-22 equipment-last-day done 2027-04-23',
    ]);
  });

  test('the customer is told of each step', () => {
    expect(messagesOnPaper(output)).toEqual([
      '2026-02-02 appointment-confirmed email',
      '2026-02-02 order-confirmed email',
      '2026-02-20 activation email',
      '2026-07-17 reminder email',
      '2026-07-27 restriction email',
      '2026-07-28 formal-notice letter',
      '2026-08-06 suspension email',
      '2026-08-12 service-resumed email',
      '2027-03-01 termination-received email',
      '2027-03-12 equipment-return-request email',
      '2027-03-12 termination-done email',
      '2027-03-20 equipment-return-confirmed email',
      '2027-04-12 equipment-formal-notice letter',
    ]);
  });

  test('nothing is owed at the end, and the books are square without any VAT', () => {
    expect(output.subscribers[0]?.owed).toBe('0.00');
    expect(output.ledger.difference).toBe('0.00');
    expect(output.ledger.accounts.map((account) => account.code)).not.toContain('445710');
  });
});
