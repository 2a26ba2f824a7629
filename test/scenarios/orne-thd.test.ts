import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * The stories of OrneTHD against figures reckoned by hand: the rules of the contract, the prices of the demonstration sheet (Trio 39.90,
 * Duo 29.90, Duo Pro 54.00, activation 49.00, connected premises 19.00, unpaid bill 7.50), 20 % VAT, bills on the 1st.
 * Amounts without tax follow the running total of the bill: 15.45 / 1.2 = 12.88, then (15.45 + 1.16) / 1.2 = 13.84, and so on.
 */
const databases: ThrowawayDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function play(
  name: string,
  operator: object = {},
  change: (story: Record<string, unknown>) => object = (story) => story,
): Promise<StoryOutput> {
  const example = (await listExamples()).find((one) => one.name.startsWith(name))!;
  const read = readStory({ ...change(structuredClone(example.story) as never), operator });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  databases.push(database);
  return runStory(database, read.story);
}

const bills = (output: StoryOutput): string[][] => output.bills.map(billOnPaper);
const states = (output: StoryOutput): string[] =>
  output.agreements.flatMap((one) => one.history.map(({ on, state }) => `${on} ${state}`));
const obligations = (output: StoryOutput): string[] =>
  output.obligations.map((one) => `${one.kind} ${one.dueOn} ${one.state} ${one.closedOn}`).sort();

function asToldAndSquare(output: StoryOutput): void {
  expect(output.asExpected).toBe(true);
  expect(output.ledger.difference).toBe('0.00');
}

describe('a year on fibre in Amnéville', () => {
  let output: StoryOutput;
  beforeAll(async () => {
    output = await play('orne-7-');
  }, 120_000);

  /** A month in full: 42.90 / 1.2 = 35.75; the router stands alone at 2.50. */
  const month = (number: string, issued: string, due: string, from: string, to: string): string[] => [
    `${number} regular, issued ${issued}, due ${due}: 35.75 + 7.15 = 42.90`,
    `TRIO-RES x1 ${from}..${to}: 33.25 + 6.65 = 39.90`,
    `ROUTER-RENTAL x1 ${from}..${to}: 2.50 + 0.50 = 3.00`,
  ];

  test('the first bill has the days of January, the day of activation included', () => {
    expect(bills(output)[0]).toEqual([
      // In arrears; debited on the 5th of the month after billing, which is after the fifteen days.
      '2026-000001 regular, issued 2026-02-01, due 2026-03-05: 54.68 + 10.93 = 65.61',
      // 20 to 31 January, 12 days of 31: 39.90 x 12 / 31 = 15.4452 and 3.00 x 12 / 31 = 1.1613.
      'TRIO-RES x1 2026-01-20..2026-01-31: 12.88 + 2.57 = 15.45',
      'ROUTER-RENTAL x1 2026-01-20..2026-01-31: 0.96 + 0.20 = 1.16',
      'ACTIVATION-FEE x1 2026-01-20..2026-01-20: 40.84 + 8.16 = 49.00',
    ]);
  });

  test('calls outside the subscription are on the bill of the month after', () => {
    expect(bills(output)[1]).toEqual([
      '2026-000002 regular, issued 2026-03-01, due 2026-04-05: 36.25 + 7.25 = 43.50',
      'TRIO-RES x1 2026-02-01..2026-02-28: 33.25 + 6.65 = 39.90',
      'ROUTER-RENTAL x1 2026-02-01..2026-02-28: 2.50 + 0.50 = 3.00',
      // 190 s are four begun minutes: 4 x 0.15.
      'FR-MOBILE x1 2026-02-12..2026-02-12: 0.50 + 0.10 = 0.60',
      'CALLS x1 2026-02-10..2026-02-10: 0.00 + 0.00 = 0.00',
    ]);
  });

  test('every other month is the same, and there is no bill but those', () => {
    expect(bills(output).slice(2)).toEqual([
      month('2026-000003', '2026-04-01', '2026-05-05', '2026-03-01', '2026-03-31'),
      month('2026-000004', '2026-05-01', '2026-06-05', '2026-04-01', '2026-04-30'),
      month('2026-000005', '2026-06-01', '2026-07-05', '2026-05-01', '2026-05-31'),
      month('2026-000006', '2026-07-01', '2026-08-05', '2026-06-01', '2026-06-30'),
      month('2026-000007', '2026-08-01', '2026-09-05', '2026-07-01', '2026-07-31'),
      month('2026-000008', '2026-09-01', '2026-10-05', '2026-08-01', '2026-08-31'),
      month('2026-000009', '2026-10-01', '2026-11-05', '2026-09-01', '2026-09-30'),
      month('2026-000010', '2026-11-01', '2026-12-05', '2026-10-01', '2026-10-31'),
      month('2026-000011', '2026-12-01', '2027-01-05', '2026-11-01', '2026-11-30'),
      month('2027-000001', '2027-01-01', '2027-02-05', '2026-12-01', '2026-12-31'),
    ]);
  });

  test('each debit is collected on the 5th, or on the next day on which banks settle', () => {
    expect(output.directDebits.map((one) => `${one.collectOn} ${one.sequence} ${one.amount} ${one.state}`)).toEqual([
      '2026-03-05 FRST 65.61 collected',
      // 5 April is Easter Sunday, the 6th Easter Monday.
      '2026-04-07 RCUR 43.50 collected',
      '2026-05-05 RCUR 42.90 collected',
      '2026-06-05 RCUR 42.90 collected',
      // A Sunday.
      '2026-07-06 RCUR 42.90 collected',
      '2026-08-05 RCUR 42.90 collected',
      // A Saturday.
      '2026-09-07 RCUR 42.90 collected',
      '2026-10-05 RCUR 42.90 collected',
      '2026-11-05 RCUR 42.90 collected',
      // A Saturday.
      '2026-12-07 RCUR 42.90 collected',
      '2027-01-05 RCUR 42.90 collected',
    ]);
    expect(output.collection).toEqual([]);
  });

  test('the contract starts with the optical outlet, for three months, and its dates are kept', () => {
    expect(states(output)).toEqual(['2026-01-08 ordered', '2026-01-08 awaiting-activation', '2026-01-20 active']);
    expect(output.agreements[0]).toMatchObject({ activatedOn: '2026-01-20', commitmentEndsOn: '2026-04-20' });
    expect(obligations(output)).toEqual([
      // Six months to connect on fibre.
      'activation 2026-07-08 fulfilled 2026-01-20',
      // One month to collect the equipment.
      'equipment-collection 2026-02-08 fulfilled 2026-01-20',
      'visit 2026-01-20 fulfilled 2026-01-20',
    ]);
    asToldAndSquare(output);
  });
});

describe('a professional billed by the half-year', () => {
  test('is charged six months in advance, from the day of the service on', async () => {
    const output = await play('orne-8-', {}, (story) => ({
      ...Object.fromEntries(Object.entries(story).filter(([name]) => name !== 'expect')),
      contract: {
        ...(story.contract as object),
        characteristics: { customerType: 'registered-business', billingFrequency: 'half-yearly' },
      },
      events: [
        ...(story.events as { on: string }[]).filter((event) => event.on < '2026-02-28'),
        { on: '2026-03-10', do: 'pay' },
      ],
      end: '2026-09-03',
    }));
    const months = output.bills.map((bill) => [
      bill.issuedOn,
      bill.dueOn,
      bill.lines.filter((line) => line.code === 'DUO-PRO').map((line) => `${line.from} ${line.amountInclTax}`),
    ]);
    const month = (name: string): string => `2026-${name}-01 54.00`;
    expect(months).toEqual([
      // 10 to 28 February, 19 days of 28: 54.00 x 19 / 28 = 36.6429; then March to August.
      ['2026-03-01', '2026-03-16', ['2026-02-10 36.64', ...['03', '04', '05', '06', '07', '08'].map(month)]],
      ['2026-09-01', '2026-09-16', [...['09', '10', '11', '12'].map(month), '2027-01-01 54.00', '2027-02-01 54.00']],
    ]);
    expect(output.ledger.difference).toBe('0.00');
  });
});

describe('a professional billed by the quarter', () => {
  let output: StoryOutput;
  beforeAll(async () => {
    output = await play('orne-8-');
  }, 120_000);

  test('each quarter is charged in advance, lateness and its compensation between them', () => {
    expect(bills(output)).toEqual([
      [
        // Due fifteen days after. The two compensations are damages: no VAT.
        '2026-000001 regular, issued 2026-03-01, due 2026-03-16: 127.87 + 41.27 = 169.14',
        // 10 to 28 February, 19 days of 28: 54.00 x 19 / 28 = 36.6429.
        'DUO-PRO x1 2026-02-10..2026-02-28: 30.53 + 6.11 = 36.64',
        'DUO-PRO x1 2026-03-01..2026-03-31: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-04-01..2026-04-30: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-05-01..2026-05-31: 45.00 + 9.00 = 54.00',
        'ACTIVATION-FEE x1 2026-02-10..2026-02-10: 40.84 + 8.16 = 49.00',
        // Ordered on 5 January, 30 days until 4 February: one month by right.
        'IND-LATE-ACTIVATION x1 2026-02-10..2026-02-10: -54.00 + 0.00 = -54.00',
        // Half of 49.00, asked for in writing.
        'IND-LATE-CONNECTION x1 2026-02-10..2026-02-10: -24.50 + 0.00 = -24.50',
      ],
      [
        '2026-000002 regular, issued 2026-06-01, due 2026-06-16: 135.00 + 27.00 = 162.00',
        'DUO-PRO x1 2026-06-01..2026-06-30: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-07-01..2026-07-31: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-08-01..2026-08-31: 45.00 + 9.00 = 54.00',
      ],
      [
        // Paid on the 22nd, six days late: 162.00 x 12 % x 6 / 365 = 0.3196, and 40.00 flat.
        '2026-000003 regular, issued 2026-07-01, due 2026-07-16: 40.32 + 0.00 = 40.32',
        'PRO-LATE-PENALTY x1 2026-06-22..2026-06-22: 0.32 + 0.00 = 0.32',
        'PRO-RECOVERY-INDEMNITY x1 2026-06-22..2026-06-22: 40.00 + 0.00 = 40.00',
      ],
      [
        '2026-000004 regular, issued 2026-09-01, due 2026-09-16: 135.00 + 27.00 = 162.00',
        'DUO-PRO x1 2026-09-01..2026-09-30: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-10-01..2026-10-31: 45.00 + 9.00 = 54.00',
        'DUO-PRO x1 2026-11-01..2026-11-30: 45.00 + 9.00 = 54.00',
      ],
      [
        // Asked for on 10 September, cut a month later: 22 days of October and all of November come back. 54.00 x 22 / 31 = 38.3226.
        '2026-000005 final, issued 2026-11-01, due 2026-11-16: -76.93 + -15.39 = -92.32',
        'DUO-PRO x1 2026-10-10..2026-10-31: -31.93 + -6.39 = -38.32',
        'DUO-PRO x1 2026-11-01..2026-11-30: -45.00 + -9.00 = -54.00',
      ],
    ]);
  });

  test('the month of notice runs from the letter, and the equipment is back by the last day', () => {
    expect(states(output)).toEqual([
      '2026-01-05 ordered',
      '2026-01-05 awaiting-activation',
      '2026-02-10 active',
      '2026-09-10 terminating',
      '2026-10-10 terminated',
    ]);
    expect(output.agreements[0]).toMatchObject({ endsOn: '2026-10-09', commitmentEndsOn: '2026-05-10' });
    expect(obligations(output)).toContain('equipment-return 2026-10-09 fulfilled 2026-10-08');
    // What was paid in advance is the customer's.
    expect(output.subscribers[0]?.owed).toBe('-92.32');
    asToldAndSquare(output);
  });
});

describe('an unpaid bill, a suspension, and the service back after Easter', () => {
  let output: StoryOutput;
  beforeAll(async () => {
    output = await play('orne-9-');
  }, 120_000);

  test('billing goes on while the service is cut, and the fee comes with the next bill', () => {
    const month = (number: string, issued: string, due: string, from: string, to: string): string[] => [
      `${number} regular, issued ${issued}, due ${due}: 24.92 + 4.98 = 29.90`,
      `DUO-RES x1 ${from}..${to}: 24.92 + 4.98 = 29.90`,
    ];
    expect(bills(output)).toEqual([
      [
        '2026-000001 regular, issued 2026-02-01, due 2026-03-10: 29.50 + 5.90 = 35.40',
        // 15 to 31 January, 17 days of 31: 29.90 x 17 / 31 = 16.3968.
        'DUO-RES x1 2026-01-15..2026-01-31: 13.67 + 2.73 = 16.40',
        'RECONNECTION-FEE x1 2026-01-15..2026-01-15: 15.83 + 3.17 = 19.00',
      ],
      month('2026-000002', '2026-03-01', '2026-04-10', '2026-02-01', '2026-02-28'),
      month('2026-000003', '2026-04-01', '2026-05-10', '2026-03-01', '2026-03-31'),
      [
        '2026-000004 regular, issued 2026-05-01, due 2026-06-10: 31.17 + 6.23 = 37.40',
        'DUO-RES x1 2026-04-01..2026-04-30: 24.92 + 4.98 = 29.90',
        // Paid after the eight days of the reminder.
        'UNPAID-FEE x1 2026-04-02..2026-04-02: 6.25 + 1.25 = 7.50',
      ],
      month('2026-000005', '2026-06-01', '2026-07-10', '2026-05-01', '2026-05-31'),
      month('2026-000006', '2026-07-01', '2026-08-10', '2026-06-01', '2026-06-30'),
    ]);
  });

  test('each step has its day', () => {
    expect(output.directDebits[0]).toMatchObject({ collectOn: '2026-03-10', state: 'rejected' });
    expect(output.collection).toMatchObject([
      {
        bill: '2026-000001',
        // The reminder gives eight days, until the 19th.
        reminderSentOn: '2026-03-11',
        suspendedOn: '2026-03-20',
        noticeSentOn: '2026-03-21',
        terminatedOn: null,
        closedOn: '2026-04-02',
      },
    ]);
    expect(states(output)).toEqual([
      '2026-01-15 awaiting-activation',
      '2026-01-15 active',
      '2026-03-20 suspended',
      // Good Friday and Easter Monday are holidays in Moselle: Tuesday 7 April from 18:00, done in the morning after.
      '2026-04-08 active',
    ]);
    expect(obligations(output)).toContain('service-reactivation 2026-04-07 done 2026-04-08');
    expect(messagesOnPaper(output)).toEqual([
      '2026-01-15 activation email',
      '2026-01-15 order-confirmed email',
      '2026-03-10 payment-rejected email',
      '2026-03-11 reminder email',
      '2026-03-20 suspension email',
      '2026-03-21 formal-notice letter',
      '2026-04-08 service-resumed email',
    ]);
    asToldAndSquare(output);
  });
});

describe('a termination inside the minimum period, a decoder that comes late', () => {
  const firstBill = [
    '2026-000001 regular, issued 2026-04-01, due 2026-04-16: 64.43 + 12.89 = 77.32',
    // 10 to 31 March, 22 days of 31: 39.90 x 22 / 31 = 28.3161.
    'TRIO-RES x1 2026-03-10..2026-03-31: 23.60 + 4.72 = 28.32',
    'ACTIVATION-FEE x1 2026-03-10..2026-03-10: 40.83 + 8.17 = 49.00',
  ];

  test('by law the notice is ten days; the fixed fees are due, and no month beyond', { timeout: 120_000 }, async () => {
    const output = await play('orne-10-');
    expect(bills(output)).toEqual([
      firstBill,
      [
        '2026-000002 final, issued 2026-05-01, due 2026-05-16: 133.83 + 26.76 = 160.59',
        // Received on 13 April: ten days, the 23rd included. 39.90 x 23 / 30 = 30.59.
        'TRIO-RES x1 2026-04-01..2026-04-23: 25.49 + 5.10 = 30.59',
        'EARLY-TERMINATION x1 2026-04-23..2026-04-23: 37.50 + 7.50 = 45.00',
        // The decoder was not there on the last day; that it comes on the 30th changes nothing.
        'EQUIPMENT-NOT-RETURNED x1 2026-04-24..2026-04-24: 70.84 + 14.16 = 85.00',
      ],
    ]);
    expect(output.agreements[0]).toMatchObject({ endsOn: '2026-04-23', commitmentEndsOn: '2026-06-10' });
    expect(obligations(output)).toEqual([
      'activation 2026-04-01 fulfilled 2026-03-10',
      'case-at-end 2026-04-23 done 2026-04-24',
      'case-review 2026-10-23 open null',
      'equipment-collection 2026-04-02 fulfilled 2026-03-10',
      'equipment-return 2026-04-23 done 2026-04-24',
      'equipment-return 2026-04-23 fulfilled 2026-04-20',
      // The mailboxes live six months more.
      'mailbox-deletion 2026-10-24 open null',
      'termination 2026-04-23 done 2026-04-24',
      'visit 2026-03-10 fulfilled 2026-03-10',
    ]);
    expect(output.subscribers[0]?.owed).toBe('0.00');
    asToldAndSquare(output);
  });

  test('by the contract alone the notice is twenty clear days, moved off a Sunday', { timeout: 120_000 }, async () => {
    const output = await play('orne-10-', { termsMode: 'contract' });
    // The twentieth day is Sunday 3 May: the last day is the 4th, and the decoder of 30 April is in time.
    expect(bills(output)).toEqual([
      firstBill,
      [
        '2026-000002 regular, issued 2026-05-01, due 2026-05-16: 33.25 + 6.65 = 39.90',
        'TRIO-RES x1 2026-04-01..2026-04-30: 33.25 + 6.65 = 39.90',
      ],
      [
        '2026-000003 final, issued 2026-06-01, due 2026-06-16: 41.79 + 8.36 = 50.15',
        // 39.90 x 4 / 31 = 5.1484.
        'TRIO-RES x1 2026-05-01..2026-05-04: 4.29 + 0.86 = 5.15',
        'EARLY-TERMINATION x1 2026-05-04..2026-05-04: 37.50 + 7.50 = 45.00',
      ],
    ]);
    expect(output.agreements[0]).toMatchObject({ endsOn: '2026-05-04' });
  });
});

describe('a death, and a withdrawal', () => {
  let output: StoryOutput;
  beforeAll(async () => {
    output = await play('orne-11-');
  }, 120_000);

  test('the heirs owe the days until the death is told and proven, and no fee', () => {
    expect(bills(output)).toEqual([
      [
        '2026-000001 regular, issued 2026-04-01, due 2026-04-16: 53.69 + 10.74 = 64.43',
        // 16 to 31 March, 16 days of 31: 29.90 x 16 / 31 = 15.4323.
        'DUO-RES x1 2026-03-16..2026-03-31: 12.86 + 2.57 = 15.43',
        'ACTIVATION-FEE x1 2026-03-16..2026-03-16: 40.83 + 8.17 = 49.00',
      ],
      [
        '2026-000002 regular, issued 2026-05-01, due 2026-05-16: 24.92 + 4.98 = 29.90',
        'DUO-RES x1 2026-04-01..2026-04-30: 24.92 + 4.98 = 29.90',
      ],
      [
        '2026-000003 final, issued 2026-06-01, due 2026-06-16: 14.47 + 2.89 = 17.36',
        // 29.90 x 18 / 31 = 17.3613.
        'DUO-RES x1 2026-05-01..2026-05-18: 14.47 + 2.89 = 17.36',
      ],
    ]);
    const [contract] = output.agreements;
    expect(contract).toMatchObject({ endsOn: '2026-05-18', endReason: 'death', commitmentEndsOn: '2026-06-16' });
    // One month from the death of 2 May to give the equipment back.
    expect(obligations(output)).toContain('equipment-return 2026-06-02 fulfilled 2026-06-01');
  });

  test('who withdraws in time owes nothing, not even the days used, and has fourteen days to give back', () => {
    expect(output.agreements[1]).toMatchObject({ state: 'withdrawn', endsOn: '2026-04-16' });
    expect(obligations(output)).toContain('equipment-return 2026-04-30 fulfilled 2026-04-24');
    expect(output.subscribers.map((one) => one.owed)).toEqual(['0.00', '0.00']);
    asToldAndSquare(output);
  });
});
