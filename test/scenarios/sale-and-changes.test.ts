import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/** Lives of sale papers, deposits, incidents and changes, against figures reckoned by hand. */
const databases: ThrowawayDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function play(story: object): Promise<StoryOutput> {
  const read = readStory(story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  databases.push(database);
  const output = await runStory(database, read.story);
  expect(output.events.filter((one) => !one.asExpected)).toEqual([]);
  expect(output.ledger.difference).toBe('0.00');
  return output;
}

const bills = (output: StoryOutput): string[][] => output.bills.map(billOnPaper);
const states = (output: StoryOutput, rank = 0): string[] =>
  output.agreements[rank]!.history.map(({ on, state }) => `${on} ${state}`);
const obligations = (output: StoryOutput): string[] =>
  output.obligations.map((one) => `${one.kind} ${one.dueOn} ${one.by} ${one.state} ${one.closedOn}`).sort();

const MAYOTTE = { territory: 'YT', street: '3 rue des Jardins', postcode: '97640', commune: 'Sada', fibre: false };

describe('a rise of prices in Mayotte, in the minimum period', () => {
  let output: StoryOutput;
  const life = (givenName: string, ...more: object[]) => ({
    customer: { givenName, familyName: 'Houmadi', payment: { method: 'transfer' } },
    address: MAYOTTE,
    contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
    payDaysAfterDue: 0,
    events: [{ on: '2026-01-10', do: 'order' }, { on: '2026-01-10', at: '11:00', do: 'activate' }, ...more],
  });
  beforeAll(async () => {
    output = await play({
      title: 'Mayotte : hausse de prix',
      subscribers: [
        life(
          'Leaves',
          {
            on: '2026-03-02',
            do: 'announce-change',
            kind: 'price',
            cause: 'commercial',
            effectiveOn: '2026-03-20',
            prices: [{ code: 'YT-TENDANCE-12', amountInclTax: '31.99' }],
            expect: { refused: 'contract-change/refused' },
          },
          {
            on: '2026-03-02',
            at: '10:00',
            do: 'announce-change',
            kind: 'price',
            cause: 'commercial',
            effectiveOn: '2026-04-05',
            prices: [{ code: 'YT-TENDANCE-12', amountInclTax: '31.99' }],
          },
          { on: '2026-03-20', do: 'refuse-change' },
        ),
        life('Stays', { on: '2026-08-06', do: 'refuse-change', expect: { refused: 'contract-change/exit-over' } }),
      ],
      end: '2026-08-10',
    });
  }, 120_000);

  const month = (number: string, from: string, to: string, amount: string): string[] => [
    `2026-${number} regular, issued ${from}, due ${from.slice(0, 8)}16: ${amount} + 0.00 = ${amount}`,
    `YT-TENDANCE-12 x1 ${from}..${to}: ${amount} + 0.00 = ${amount}`,
  ];

  test('who refuses leaves on the eve of the rise, nine months early, and pays nothing for it', () => {
    expect(states(output)).toEqual([
      '2026-01-10 awaiting-activation',
      '2026-01-10 active',
      '2026-03-20 terminating',
      '2026-04-05 terminated',
    ]);
    expect(output.agreements[0]).toMatchObject({ commitmentEndsOn: '2027-01-09', monthlyPriceInclTax: '29.99' });
    expect(bills(output)[3]).toEqual([
      // April was billed on the 1st; its last 26 days go back: 29.99 x 26 / 30 = 25.9913.
      '2026-000007 final, issued 2026-05-01, due 2026-05-16: -25.99 + 0.00 = -25.99',
      'YT-TENDANCE-12 x1 2026-04-05..2026-04-30: -25.99 + 0.00 = -25.99',
    ]);
  });

  test('who stays pays the new price from its day on', () => {
    expect(bills(output)[7]).toEqual([
      '2026-000008 regular, issued 2026-05-01, due 2026-05-16: 33.72 + 0.00 = 33.72',
      'YT-TENDANCE-12 x1 2026-04-05..2026-04-30: -25.99 + 0.00 = -25.99',
      // 31.99 x 26 / 30 = 27.7247.
      'YT-TENDANCE-12 x1 2026-04-05..2026-04-30: 27.72 + 0.00 = 27.72',
      'YT-TENDANCE-12 x1 2026-05-01..2026-05-31: 31.99 + 0.00 = 31.99',
    ]);
    expect(bills(output).slice(8)).toEqual([
      month('000009', '2026-06-01', '2026-06-30', '31.99'),
      month('000010', '2026-07-01', '2026-07-31', '31.99'),
      month('000011', '2026-08-01', '2026-08-31', '31.99'),
    ]);
  });

  test('both were told a month ahead, and the exit stays open four months after the day', () => {
    const ofChange = obligations(output).filter((one) => one.startsWith('contract-change'));
    expect(ofChange).toEqual([
      'contract-change 2026-04-04 operator done 2026-04-05',
      'contract-change 2026-04-04 operator done 2026-04-05',
      'contract-change-exit 2026-08-05 customer done 2026-08-06',
      'contract-change-exit 2026-08-05 customer fulfilled 2026-03-20',
      'contract-change-notice 2026-03-05 operator fulfilled 2026-03-02',
      'contract-change-notice 2026-03-05 operator fulfilled 2026-03-02',
    ]);
    expect(messagesOnPaper(output).filter((one) => one.includes('contract-change'))).toEqual([
      '2026-03-02 contract-change-price email',
      '2026-03-02 contract-change-price email',
    ]);
  });
});
