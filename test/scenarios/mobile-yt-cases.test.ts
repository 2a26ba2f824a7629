import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { billOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * What subscribers ask for under the contract of mobile plans in Mayotte, on the demonstration price sheet: bills on the 1st, due
 * on the 16th, no VAT. One story for all: each subscriber lives one thing, and the figures are reckoned by hand.
 */
type Event = Readonly<Record<string, unknown>>;

function subscriber(name: string, offer: string, events: readonly Event[], more: Event = {}, documents?: Event) {
  return {
    name,
    customer: { givenName: name, familyName: 'Madi', payment: { method: 'transfer' } },
    address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
    contract: { pack: 'mobile-yt', offer, channel: 'shop' },
    payDaysAfterDue: 0,
    events: [
      { on: '2026-03-02', do: 'order', documents },
      { on: '2026-03-02', at: '11:00', do: 'activate' },
      ...events,
    ],
    ...more,
  };
}

const opened = (on: string, procedure: string, facts: Event = {}, more: Event = {}): Event => ({
  on,
  do: 'case',
  procedure,
  facts,
  ...more,
});
const told = (on: string, procedure: string, facts: Event, more: Event = {}): Event => ({
  on,
  do: 'case-fact',
  procedure,
  facts,
  ...more,
});
const call = (at: string): Event => ({ to: '+2693334455', network: 'mobile', at, seconds: 3600 });

const STORY = {
  title: 'Ce que demandent les abonnés de Mayotte',
  operator: { termsMode: 'contract' },
  subscribers: [
    subscriber('Theft', 'YT-HORIZON-24', [
      { on: '2026-04-10', at: '09:00', do: 'calls', list: [call('2026-04-09T23:00'), call('2026-04-10T07:00')] },
      opened('2026-04-10', 'sim-loss', { stolenAt: '2026-04-09T22:00:00+03:00' }),
      told('2026-04-13', 'sim-loss', {
        policeReport: true,
        fraudCalls: [
          { at: '2026-04-09T23:00:00+03:00', amount: '27.00' },
          { at: '2026-04-10T07:00:00+03:00', amount: '27.00' },
        ],
      }),
      told('2026-04-20', 'sim-loss', { reactivatedOn: '2026-04-20' }),
    ]),
    subscriber('Pin', 'YT-SOBRE-0', [
      opened('2026-04-02', 'sim-pin', { events: ['wrong', 'wrong', 'wrong'] }),
      told('2026-04-02', 'sim-pin', { pukGivenOn: '2026-04-02' }, { at: '15:00' }),
      opened('2026-04-03', 'sim-pin', { events: ['wrong', 'wrong', 'right', 'wrong'] }),
    ]),
    subscriber('Plan', 'YT-SOBRE-0', [
      opened(
        '2026-04-05',
        'plan-change',
        { offer: 'YT-TENDANCE-12', choice: 'chosen-date', chosenOn: '2026-05-02' },
        {
          expect: { refused: 'process-flow/refused' },
        },
      ),
      opened(
        '2026-04-05',
        'plan-change',
        { offer: 'YT-TENDANCE-12', choice: 'chosen-date', chosenOn: '2026-04-11' },
        {
          at: '11:00',
        },
      ),
      opened('2026-05-21', 'option-change', { option: 'YT-OPT-DATA-10' }),
      { on: '2026-06-05', do: 'terminate' },
    ]),
    subscriber('Handset', 'YT-TENDANCE-12', [
      opened('2026-05-10', 'device-renewal', {
        newCustomerPrice: '399.00',
        discountTable: [
          { fromMonths: 0, fromPlanAmount: '0.00', discountInclTax: '50.00' },
          { fromMonths: 2, fromPlanAmount: '20.00', discountInclTax: '150.00' },
          { fromMonths: 12, fromPlanAmount: '20.00', discountInclTax: '250.00' },
        ],
      }),
      told('2026-05-12', 'device-renewal', { collectedOn: '2026-05-12' }),
    ]),
    subscriber(
      'Papers',
      'YT-SOBRE-0',
      [
        {
          on: '2026-03-22',
          do: 'documents',
          documents: {
            provided: ['identity', 'address-proof', 'bank-details'],
            identityType: 'passport',
            identityExpiresOn: '2030-01-01',
            bothSidesCopied: true,
          },
        },
      ],
      { contract: { pack: 'mobile-yt', offer: 'YT-SOBRE-0', channel: 'distance' } },
      { provided: [] },
    ),
    subscriber('Stays', 'YT-LIBRE-0', [
      { on: '2026-04-05', do: 'terminate' },
      opened('2026-04-13', 'termination-cancellation'),
      { on: '2026-05-05', do: 'terminate' },
      opened('2026-05-14', 'termination-cancellation', {}, { expect: { refused: 'process-flow/refused' } }),
    ]),
    subscriber(
      'Unpaid',
      'YT-LIBRE-0',
      [
        { on: '2026-05-04', at: '16:55', do: 'pay', method: 'card' },
        { on: '2026-06-16', do: 'pay' },
      ],
      { payDaysAfterDue: undefined },
    ),
    subscriber('Complaint', 'YT-LIBRE-0', [
      opened('2026-04-02', 'complaint', { subject: 'débit' }),
      told('2026-05-05', 'complaint', { appealedOn: '2026-05-05' }),
    ]),
    subscriber('Death', 'YT-TENDANCE-12', [
      opened('2026-04-08', 'death'),
      told('2026-04-20', 'death', { documentsReceivedOn: '2026-04-20' }),
    ]),
    subscriber('Outage', 'YT-LIBRE-0', [
      opened('2026-05-05', 'service-restoration', { service: 'data', interruptedAt: '2026-05-05T08:00:00+03:00' }),
      told('2026-05-08', 'service-restoration', { restoredAt: '2026-05-08T20:00:00+03:00' }, { at: '20:00' }),
      told(
        '2026-05-09',
        'service-restoration',
        { claimedAt: '2026-05-09T07:00:00+03:00', presenceProven: true },
        { at: '07:00' },
      ),
    ]),
    subscriber('Lines', 'YT-SOBRE-0', [
      { on: '2026-03-02', at: '12:00', do: 'order' },
      { on: '2026-03-02', at: '12:10', do: 'order' },
      { on: '2026-03-02', at: '12:20', do: 'order', expect: 'refused' },
      { on: '2026-04-01', do: 'order', expect: 'refused' },
      { on: '2026-04-02', do: 'order', expect: 'done' },
    ]),
    subscriber('Advance', 'YT-LIBRE-0', [
      opened('2026-04-07', 'consumption-advance', { outOfPlan: '60.00' }),
      told(
        '2026-04-07',
        'consumption-advance',
        { requestedOn: '2026-04-07', restrictedOn: '2026-04-07' },
        { at: '11:00' },
      ),
      told('2026-04-09', 'consumption-advance', { paidOn: '2026-04-09' }),
    ]),
  ].map((one) => JSON.parse(JSON.stringify(one)) as Event),
  end: '2026-07-02',
};

let output: StoryOutput;
let database: Database & { drop(): Promise<void> };

beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

const of = <T extends { readonly subscriber: string }>(rows: readonly T[], name: string): T[] =>
  rows.filter((one) => one.subscriber === name);
const states = (name: string, rank = 0): string[] =>
  of(output.agreements, name)[rank]!.history.map(({ on, state }) => `${on} ${state}`);
const cases = (name: string): string[] =>
  of(output.cases, name).map((one) => `${one.procedure} ${one.state} ${one.openedOn}..${one.closedOn}`);
const awaited = (name: string): string[] =>
  of(output.obligations, name).map((one) => `${one.kind} ${one.dueOn} ${one.by} ${one.state} ${one.closedOn}`);
/** The lines of the bill of a day, without its number. */
const bill = (name: string, issued: string): string[] => {
  const [head, ...lines] = billOnPaper(of(output.bills, name).find((one) => one.issuedOn === issued)!);
  return [head!.replace(/^\S+ \S+, /, ''), ...lines];
};
const line = (code: string, from: string, to: string, amount: string, count = 1): string =>
  `${code} x${count} ${from}..${to}: ${amount} + 0.00 = ${amount}`;
const head = (issued: string, total: string): string =>
  `issued ${issued}, due ${issued.slice(0, 8)}16: ${total} + 0.00 = ${total}`;

test('everything comes out as told, and the books balance', () => {
  // What is refused is refused because the story says so.
  expect(output.events.filter((one) => one.outcome === 'refused').map((one) => `${one.on} ${one.code}`)).toEqual([
    '2026-03-02 product-order/not-eligible',
    '2026-04-01 product-order/not-eligible',
    '2026-04-05 process-flow/refused',
    '2026-05-14 process-flow/refused',
  ]);
  expect(output.asExpected).toBe(true);
  expect(output.ledger.difference).toBe('0.00');
});

describe('a card stolen abroad', () => {
  test('the line is cut at once, works again with a new card, and the theft is refunded on the next bill', () => {
    expect(states('Theft').slice(2)).toEqual(['2026-04-10 suspended', '2026-04-20 active']);
    expect(
      of(output.agreements, 'Theft')[0]!
        .equipment.map((one) => one.state)
        .sort(),
    ).toEqual(['assigned', 'lost']);
    expect(bill('Theft', '2026-05-01')).toEqual([
      // 39.99 + 54.00 - 13.33 - 54.00.
      head('2026-05-01', '26.66'),
      line('YT-HORIZON-24', '2026-05-01', '2026-05-31', '39.99'),
      line('THEFT-CALLS', '2026-04-10', '2026-04-10', '-54.00'),
      // 10 to 19 April: 39.99 x 10 / 30.
      line('THEFT-FEES', '2026-04-20', '2026-04-20', '-13.33'),
      // Two calls of an hour to the Comoros at 0.45 a minute, within 48 hours of the theft.
      line('YT-CALL-COMOROS', '2026-04-09', '2026-04-10', '54.00', 2),
    ]);
    expect(cases('Theft')).toEqual([
      'sim-loss refunded 2026-04-10..2026-05-01',
      // 54.00 of calls that no bill had taken: from 45.00 on an advance may be asked for, until the bill takes them.
      'consumption-advance below 2026-04-10..2026-05-01',
    ]);
    // The first bill after the theft, or the second.
    expect(awaited('Theft')).toContain('theft-refund 2026-06-01 operator fulfilled 2026-05-01');
  });
});

describe('three wrong PIN codes', () => {
  test('the card is blocked until its PUK code is given; a right code in between starts the count again', () => {
    expect(cases('Pin')).toEqual(['sim-pin unblocked 2026-04-02..2026-04-02', 'sim-pin usable 2026-04-03..2026-04-03']);
    expect(awaited('Pin')).toContain('puk 2026-04-02 operator fulfilled 2026-04-02');
    expect(of(output.cases, 'Pin')[1]!.figures).toMatchObject({ attemptsLeft: 2 });
  });
});

describe('another plan on a day chosen', () => {
  test('each plan is billed for its days, and the minimum period of the new one begins', () => {
    expect(bill('Plan', '2026-05-01')).toEqual([
      head('2026-05-01', '43.32'),
      // 11 to 30 April, already billed: 9.99 x 20 / 30. The adjustment of the decision: 19.99 - 6.66 = 13.33.
      line('YT-SOBRE-0', '2026-04-11', '2026-04-30', '-6.66'),
      line('YT-TENDANCE-12', '2026-04-11', '2026-04-30', '19.99'),
      line('YT-TENDANCE-12', '2026-05-01', '2026-05-31', '29.99'),
    ]);
    expect(of(output.agreements, 'Plan')[0]).toMatchObject({
      offer: 'YT-TENDANCE-12',
      options: ['YT-OPT-DATA-10'],
      monthlyPriceInclTax: '34.99',
      commitmentEndsOn: '2027-04-10',
    });
    expect(cases('Plan')).toEqual([
      'plan-change changed 2026-04-05..2026-04-11',
      'option-change changed 2026-05-21..2026-05-21',
    ]);
    expect(bill('Plan', '2026-06-01')).toContain(
      // 5.00 x 11 / 31.
      line('YT-OPT-DATA-10', '2026-05-21', '2026-05-31', '1.77'),
    );
  });

  test('leaving then costs what is left of the new minimum period', () => {
    // Effective on 15 June: 25 of the 30 days of its third month, from 11 June to 10 July, are left, and nine months:
    // 34.99 x (25/30 + 9) = 344.068.
    expect(bill('Plan', '2026-07-01')).toContain(line('REMAINING-FEES', '2026-06-15', '2026-06-15', '344.07'));
  });
});

describe('a handset renewed', () => {
  test('at the discount of two months and a plan of 20 euros, with twelve months anew from the hand-over', () => {
    expect(bill('Handset', '2026-06-01')).toEqual([
      // 399.00 - 150.00 + 29.99.
      head('2026-06-01', '278.99'),
      line('YT-TENDANCE-12', '2026-06-01', '2026-06-30', '29.99'),
      line('DEVICE-RENEWAL', '2026-05-12', '2026-05-12', '249.00'),
    ]);
    expect(of(output.agreements, 'Handset')[0]!.commitmentEndsOn).toBe('2027-05-11');
  });
});

describe('papers that come after the reminder', () => {
  test('the line cut on the sixteenth day works again, and the contract goes on', () => {
    expect(states('Papers').slice(2)).toEqual(['2026-03-18 suspended', '2026-03-22 active']);
  });
});

describe('a termination taken back', () => {
  test('twenty-four hours before its effect at the latest', () => {
    expect(states('Stays').slice(2)).toEqual([
      '2026-04-05 terminating',
      '2026-04-13 active',
      // Asked for again: effective on 15 May, too late to be taken back on the 14th at ten.
      '2026-05-05 terminating',
      '2026-05-16 terminated',
    ]);
  });
});

describe('an unpaid bill paid late in the afternoon', () => {
  test('the line works again the same day: the contract gives no hours', () => {
    expect(states('Unpaid').slice(2)).toEqual(['2026-05-01 suspended', '2026-05-04 active']);
  });
});

describe('a complaint without answer', () => {
  test('goes to the second level after a month, to the mediator after another', () => {
    expect(cases('Complaint')).toEqual(['complaint mediator 2026-04-02..null']);
    expect(awaited('Complaint')).toEqual(
      expect.arrayContaining([
        'complaint-answer 2026-05-02 operator fulfilled 2026-05-05',
        // A calendar month after the appeal of 5 May.
        'appeal-answer 2026-06-05 operator open null',
      ]),
    );
    const letters = of(output.messages, 'Complaint').filter((one) => one.template === 'case-letter');
    expect(letters.map((one) => one.on)).toEqual(
      // Received, next level, received again, mediator.
      ['2026-04-02', '2026-05-03', '2026-05-05', '2026-06-06'],
    );
  });
});

describe('a death', () => {
  test('ends the contract ten days after it was told, and not before the certificate came, without the months left', () => {
    expect(states('Death').slice(2)).toEqual(['2026-04-20 terminated']);
    const codes = of(output.bills, 'Death').flatMap((one) => one.lines.map((row) => row.code));
    expect(codes).not.toContain('REMAINING-FEES');
    expect(of(output.agreements, 'Death')[0]!.endReason).toBe('death');
  });
});

describe('an outage', () => {
  test('is compensated for its time when claimed within twelve hours', () => {
    // Three days and a half of May: 24.99 x 3.5 / 31 = 2.8215.
    expect(bill('Outage', '2026-06-01')).toContain(line('OUTAGE', '2026-05-08', '2026-05-08', '-2.82'));
    expect(awaited('Outage')).toEqual(
      expect.arrayContaining([
        // The second working day after 5 May, the 8th being a holiday.
        'restoration 2026-05-07 operator fulfilled 2026-05-08',
        'outage-claim 2026-05-09 customer fulfilled 2026-05-09',
      ]),
    );
  });
});

describe('lines of one customer', () => {
  test('three at once, then one a month later', () => {
    expect(of(output.agreements, 'Lines').map((one) => one.orderedOn)).toEqual([
      '2026-03-02',
      '2026-03-02',
      '2026-03-02',
      '2026-04-02',
    ]);
  });
});

describe('an advance on usage', () => {
  test('the line only receives calls until it is paid', () => {
    expect(states('Advance').slice(2)).toEqual(['2026-04-07 suspended', '2026-04-09 active']);
    expect(cases('Advance')).toEqual(['consumption-advance paid 2026-04-07..2026-04-09']);
  });
});
