import { describe, expect, test } from 'vitest';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * Lives under the contract of mobile plans in Mayotte, on the demonstration price sheet: bills on the 1st, due on the 16th, no
 * VAT. Article 7.1: every day from the activation on, that day included, costs the monthly price divided by the days of its month.
 */
const examples = await listExamples();

async function play(name: string): Promise<StoryOutput> {
  return playStory(examples.find((one) => one.name.startsWith(`${name}-`))!.story);
}

async function playStory(story: unknown): Promise<StoryOutput> {
  const read = readStory(story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  try {
    const output = await runStory(database, read.story);
    expect(output.asExpected).toBe(true);
    expect(output.ledger.difference).toBe('0.00');
    return output;
  } finally {
    await database.drop();
  }
}

const states = (output: StoryOutput, rank = 0): string[] =>
  output.agreements[rank]!.history.map(({ on, state }) => `${on} ${state}`);
const awaited = (output: StoryOutput): string[] =>
  output.obligations.map((one) => `${one.kind} ${one.dueOn} ${one.by} ${one.state} ${one.closedOn}`);
const line = (code: string, from: string, to: string, amount: string, count = 1): string =>
  `${code} x${count} ${from}..${to}: ${amount} + 0.00 = ${amount}`;
const head = (bill: string, kind: string, issued: string, due: string, total: string): string =>
  `${bill} ${kind}, issued ${issued}, due ${due}: ${total} + 0.00 = ${total}`;

/** First and last day of the months of 2026 from March on, and of January 2027. */
const MONTHS = [
  ['2026-03-01', '2026-03-31'],
  ['2026-04-01', '2026-04-30'],
  ['2026-05-01', '2026-05-31'],
  ['2026-06-01', '2026-06-30'],
  ['2026-07-01', '2026-07-31'],
  ['2026-08-01', '2026-08-31'],
  ['2026-09-01', '2026-09-30'],
  ['2026-10-01', '2026-10-31'],
  ['2026-11-01', '2026-11-30'],
  ['2026-12-01', '2026-12-31'],
  ['2027-01-01', '2027-01-31'],
] as const;
const sixteenth = (day: string): string => `${day.slice(0, 8)}16`;

describe('a plain year of a mobile plan in Mayotte', () => {
  test('SIM card in the shop, mobile number, twelve bills by direct debit', { timeout: 60_000 }, async () => {
    const output = await play('mobile-7');
    // A plan of 29.99 and an option of 5.00, activated on 14 January: 18 days of 31.
    const months = MONTHS.map(([from, to], i) => [
      head(
        from === '2027-01-01' ? '2027-000001' : `2026-${String(i + 2).padStart(6, '0')}`,
        'regular',
        from,
        sixteenth(from),
        i === 0 ? '37.88' : '34.99',
      ),
      line('YT-TENDANCE-12', from, to, '29.99'),
      line('YT-OPT-DATA-10', from, to, '5.00'),
    ]);
    months[0]!.push(
      // By the second, each call to the cent: 0.45 x 200 / 60 = 1.50 and 0.45 x 65 / 60 = 0.4875, hence 0.49.
      line('YT-CALL-COMOROS', '2026-02-10', '2026-02-11', '1.99', 2),
      // 0.60 x 90 / 60.
      line('YT-CALL-INDIAN-OCEAN', '2026-02-20', '2026-02-20', '0.90'),
      // To Mayotte and to mainland France: in the plan. The call that nobody answered is nowhere.
      line('CALLS', '2026-02-03', '2026-02-09', '0.00', 2),
    );
    expect(output.bills.map(billOnPaper)).toEqual([
      [
        head('2026-000001', 'regular', '2026-02-01', '2026-02-16', '55.30'),
        // 29.99 x 18 / 31 = 17.4135; 5.00 x 18 / 31 = 2.9032.
        line('YT-TENDANCE-12', '2026-01-14', '2026-01-31', '17.41'),
        line('YT-TENDANCE-12', '2026-02-01', '2026-02-28', '29.99'),
        line('YT-OPT-DATA-10', '2026-01-14', '2026-01-31', '2.90'),
        line('YT-OPT-DATA-10', '2026-02-01', '2026-02-28', '5.00'),
      ],
      ...months,
    ]);
    expect(output.bills.map((bill) => bill.state)).toEqual(output.bills.map(() => 'paid'));
    // Twelve months from 14 January: the last day is the eve.
    expect(output.agreements[0]).toMatchObject({
      activatedOn: '2026-01-14',
      commitmentMonths: 12,
      commitmentEndsOn: '2027-01-13',
      lines: [{ number: '+262639100001', from: '2026-01-14', to: null }],
      equipment: [{ kind: 'sim', model: 'SIM', state: 'assigned' }],
    });
    expect(states(output)).toEqual(['2026-01-12 awaiting-activation', '2026-01-14 active']);
    // Two days after the day chosen, here the day of the order.
    expect(awaited(output)).toEqual(['activation 2026-01-14 operator fulfilled 2026-01-14']);
    expect(output.bills[0]!.lines[0]!.because).toEqual(['mobile-yt/7.1.a']);
    expect(output.bills[1]!.lines[2]!.because).toEqual(['mobile-yt/7.5', 'mobile-yt/7.4']);
  });
});

describe('a bill that is not paid', () => {
  test('two reminders, suspension, notice, then payment with the surcharge', { timeout: 60_000 }, async () => {
    const output = await play('mobile-8');
    expect(output.bills.map(billOnPaper)).toEqual([
      [
        head('2026-000001', 'regular', '2026-04-01', '2026-04-16', '46.76'),
        // 5 to 31 March: 24.99 x 27 / 31 = 21.7655.
        line('YT-LIBRE-0', '2026-03-05', '2026-03-31', '21.77'),
        line('YT-LIBRE-0', '2026-04-01', '2026-04-30', '24.99'),
      ],
      [
        head('2026-000002', 'regular', '2026-05-01', '2026-05-16', '24.99'),
        // The fee stays due while the line is suspended (15.c).
        line('YT-LIBRE-0', '2026-05-01', '2026-05-31', '24.99'),
      ],
      [
        head('2026-000003', 'regular', '2026-06-01', '2026-06-16', '25.47'),
        line('YT-LIBRE-0', '2026-06-01', '2026-06-30', '24.99'),
        // 32 days late are three periods of fifteen: 46.76 x 3 x 2.76 % x 45 / 365 = 0.4773.
        line('LATE-INCREASE', '2026-05-18', '2026-05-18', '0.48'),
      ],
      [
        head('2026-000004', 'regular', '2026-07-01', '2026-07-16', '24.99'),
        line('YT-LIBRE-0', '2026-07-01', '2026-07-31', '24.99'),
      ],
    ]);
    expect(states(output)).toEqual([
      '2026-03-05 awaiting-activation',
      '2026-03-05 active',
      // Due on 16 April, reminded on the 19th and the 26th without effect.
      '2026-05-01 suspended',
      '2026-05-18 active',
    ]);
    expect(output.collection[0]).toMatchObject({
      bill: '2026-000001',
      state: 'closed',
      reminderSentOn: '2026-04-19',
      suspendedOn: '2026-05-01',
      noticeSentOn: '2026-05-02',
      // Its eight days end on 13 May.
      noticeReceivedOn: '2026-05-05',
      terminatedOn: null,
      closedOn: '2026-05-18',
    });
    expect(messagesOnPaper(output)).toEqual([
      '2026-03-05 activation email',
      '2026-03-05 order-confirmed email',
      '2026-04-19 reminder email',
      '2026-04-26 second-reminder email',
      '2026-05-01 restriction email',
      '2026-05-02 formal-notice letter',
      '2026-05-09 suspension email',
      '2026-05-18 service-resumed email',
    ]);
    expect(output.subscribers[0]!.owed).toBe('0.00');
  });
});

describe('a termination during the commitment', () => {
  test('the months left are charged, the days after the end are given back', { timeout: 60_000 }, async () => {
    const output = await play('mobile-9');
    const papers = output.bills.map(billOnPaper);
    expect(papers[0]).toEqual([
      head('2026-000001', 'regular', '2026-03-01', '2026-03-16', '67.13'),
      // 10 to 28 February: 39.99 x 19 / 28 = 27.1361.
      line('YT-HORIZON-24', '2026-02-10', '2026-02-28', '27.14'),
      line('YT-HORIZON-24', '2026-03-01', '2026-03-31', '39.99'),
    ]);
    expect(papers.slice(1, -1)).toEqual(
      MONTHS.slice(1, 7).map(([from, to], i) => [
        head(`2026-${String(i + 2).padStart(6, '0')}`, 'regular', from, sixteenth(from), '39.99'),
        line('YT-HORIZON-24', from, to, '39.99'),
      ]),
    );
    expect(papers.at(-1)).toEqual([
      head('2026-000008', 'final', '2026-10-01', '2026-10-16', '291.92'),
      // The 15 days after 15 September: 39.99 x 15 / 30 = 19.995.
      line('YT-HORIZON-24', '2026-09-16', '2026-09-30', '-20.00'),
      // Month 8 runs from 10 September to 9 October, 24 of its 30 days are left; months 9 to 12 in full; a quarter of months 13
      // to 24: 39.99 x (24/30 + 4 + 12/4) = 39.99 x 7.8 = 311.922.
      line('REMAINING-FEES', '2026-09-15', '2026-09-15', '311.92'),
    ]);
    expect(output.agreements[0]).toMatchObject({
      state: 'terminated',
      // Twenty-four months from 10 February 2026.
      commitmentEndsOn: '2028-02-09',
      endsOn: '2026-09-15',
      endReason: 'customer-termination',
    });
    expect(states(output).slice(2)).toEqual(['2026-09-05 terminating', '2026-09-16 terminated']);
    expect(awaited(output)).toEqual([
      'activation 2026-02-12 operator fulfilled 2026-02-10',
      'termination 2026-09-15 operator done 2026-09-16',
      // The card is asked for with the end (2.f); nothing follows when it does not come.
      'equipment-return 2026-09-15 customer fulfilled 2026-09-18',
    ]);
  });
});

describe('a withdrawal after the activation', () => {
  test('the days of use are kept, the rest is paid back', { timeout: 60_000 }, async () => {
    const output = await play('mobile-10');
    expect(output.bills.map(billOnPaper)).toEqual([
      [
        head('2026-000001', 'regular', '2026-02-01', '2026-02-16', '39.66'),
        // 22 to 31 January: 29.99 x 10 / 31 = 9.6742.
        line('YT-TENDANCE-12', '2026-01-22', '2026-01-31', '9.67'),
        line('YT-TENDANCE-12', '2026-02-01', '2026-02-28', '29.99'),
      ],
      [
        // The last bill does not wait for 1 March: money is to be back by the 23rd.
        head('2026-000002', 'final', '2026-02-10', '2026-02-25', '-21.42'),
        // Withdrawn on the 9th, which is not owed: 29.99 x 20 / 28 = 21.4214.
        line('YT-TENDANCE-12', '2026-02-09', '2026-02-28', '-21.42'),
      ],
    ]);
    expect(states(output)).toEqual([
      '2026-01-20 awaiting-activation',
      '2026-01-22 active',
      // Twenty-one days from the order end on 10 February.
      '2026-02-09 withdrawn',
    ]);
    expect(awaited(output)).toEqual([
      'activation 2026-01-22 operator fulfilled 2026-01-22',
      'equipment-return 2026-02-09 customer fulfilled 2026-02-16',
      // Fourteen days from the withdrawal. 39.66 less 9.6742 and 29.99 x 8 / 28 = 21.4172.
      'refund 2026-02-23 operator fulfilled 2026-02-12',
    ]);
    expect(output.subscribers[0]!.owed).toBe('0.00');
  });
});

describe('orders that come to nothing', () => {
  test('papers never sent, a deposit never paid', { timeout: 60_000 }, async () => {
    const output = await play('mobile-11');
    expect(output.bills.map(billOnPaper)).toEqual([
      [
        head('2026-000001', 'final', '2026-04-01', '2026-04-16', '7.41'),
        // Fees are owed until the end: 4 to 26 March, 9.99 x 23 / 31 = 7.4119.
        line('YT-SOBRE-0', '2026-03-04', '2026-03-26', '7.41'),
      ],
    ]);
    expect(states(output, 0)).toEqual([
      '2026-03-02 awaiting-activation',
      '2026-03-04 active',
      // Fifteen days from 2 March end on the 17th; the reminder leaves the next day and the line stops.
      '2026-03-18 suspended',
      // Eight days from the reminder: the 26th, included.
      '2026-03-27 terminated',
    ]);
    expect(states(output, 1)).toEqual(['2026-03-02 awaiting-activation', '2026-03-03 cancelled']);
    expect(output.agreements.map((one) => `${one.endReason} ${one.endsOn}`)).toEqual([
      'documents-missing 2026-03-26',
      // A deposit not paid ends the contract on the day it was asked for (9.1).
      'deposit-unpaid 2026-03-02',
    ]);
    expect(awaited(output)).toEqual(
      expect.arrayContaining([
        'documents 2026-03-17 customer done 2026-03-18',
        'documents-last-day 2026-03-26 customer done 2026-03-27',
        'deposit 2026-03-02 customer done 2026-03-03',
      ]),
    );
    expect(output.subscribers.map((one) => one.owed)).toEqual(['0.00', '0.00']);
  });
});

/** A deposit of the price sheet, asked for because the customer has no bank details. */
const DEPOSIT = {
  operator: { termsMode: 'contract' },
  address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
  contract: {
    pack: 'mobile-yt',
    offer: 'YT-LIBRE-0',
    channel: 'shop',
    deposit: { amountInclTax: '60.00', facts: { chequeOrBankDetails: false } },
  },
  payDaysAfterDue: 0,
  events: [
    { on: '2026-03-02', do: 'order' },
    { on: '2026-03-02', at: '15:00', do: 'deposit', action: 'pay' },
    { on: '2026-03-03', do: 'activate' },
    // Twelve months without incident, from the day of the deposit.
    // A request that comes too early is kept: 2 March 2027 and ten days.
    { on: '2027-02-20', do: 'deposit', action: 'refund', expect: 'done' },
    // The bill of March, due on the 16th, is not paid yet.
    { on: '2027-03-05', do: 'deposit', action: 'refund', expect: { refused: 'product-order/deposit-not-due-back' } },
    // It is paid on the 16th, and the deposit has gone back by itself.
    { on: '2027-03-20', do: 'deposit', action: 'refund', expect: { refused: 'product-order/no-deposit-kept' } },
  ],
  end: '2027-03-25',
};

describe('a deposit', () => {
  test('is kept for twelve months without incident, then given back', { timeout: 60_000 }, async () => {
    const output = await playStory(DEPOSIT);
    expect(awaited(output)).toContain('deposit 2026-03-02 customer fulfilled 2026-03-02');
    expect(output.agreements[0]).toMatchObject({ state: 'active', activatedOn: '2026-03-03' });
    const books = output.ledger.accounts.find((account) => account.code === '165000');
    expect(books).toMatchObject({ debit: '60.00', credit: '60.00' });
  });
});
