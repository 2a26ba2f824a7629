import { afterAll, beforeAll, expect, test } from 'vitest';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * A blocked plan of 10.00 a month from 10 March, without commitment, on the demonstration price sheet: calls to Mayotte at 0.10 a
 * minute, to the Comoros at 0.45, a text message at 0.10; the customer is invited to top up at 2.00.
 */
let database: ThrowawayDatabase;
let output: StoryOutput;

beforeAll(async () => {
  database = await freshDatabase();
  const found = (await listExamples()).find((one) => one.name === 'mobile-blocked-plan-month')!;
  const read = readStory(found.story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  output = await runStory(database, read.story);
}, 60_000);
afterAll(() => database.drop());

/** The lines of the side journal, the debits of one communication put together: what is left in each credit after it. */
function told(from: string, to: string): string[] {
  const lines = output.movements.filter((one) => one.at >= from && one.at < to);
  return lines
    .filter((one, i) => one.kind !== 'use' || lines[i + 1]?.kind !== 'use' || lines[i + 1]?.at !== one.at)
    .map(({ at, kind, after, balance }) => {
      const { monthly, carriedOver, topUp } = after;
      return `${at.slice(0, 10)} ${kind}: ${monthly} + ${carriedOver} + ${topUp} = ${balance}`;
    });
}

test('everything in the story comes out as it expects, and the books balance', () => {
  expect(output.asExpected).toBe(true);
  expect(output.ledger.difference).toBe('0.00');
});

test('the first month: the credit goes down call by call, the last call is cut, a voucher brings credit back', () => {
  expect(told('2026-03-01', '2026-04-10')).toEqual([
    '2026-03-10 plan-credit: 10.00 + 0.00 + 0.00 = 10.00',
    // 12 minutes at 0.10.
    '2026-03-12 use: 8.80 + 0.00 + 0.00 = 8.80',
    '2026-03-14 use: 8.70 + 0.00 + 0.00 = 8.70',
    // An hour to the Comoros would cost 27.00: cut when the 8.70 are gone.
    '2026-03-20 use: 0.00 + 0.00 + 0.00 = 0.00',
    // The message of the 21st is refused; the call received and the one to 15 cost nothing.
    '2026-03-22 top-up: 0.00 + 0.00 + 5.00 = 5.00',
    '2026-03-23 use: 0.00 + 0.00 + 4.00 = 4.00',
  ]);
});

test('the next month: nothing was left to carry over, the voucher stays, and 6.00 are left', () => {
  expect(told('2026-04-10', '2026-05-10')).toEqual([
    '2026-04-10 plan-credit: 10.00 + 0.00 + 4.00 = 14.00',
    '2026-04-15 use: 6.00 + 0.00 + 4.00 = 10.00',
  ]);
});

test('the month after: the credit carried over is used after the month’s own, and lost at the end of it', () => {
  expect(told('2026-05-10', '2026-06-10')).toEqual([
    '2026-05-10 plan-credit: 10.00 + 0.00 + 4.00 = 14.00',
    '2026-05-10 carried-over: 10.00 + 6.00 + 4.00 = 20.00',
    // 120 minutes: 12.00, of which 10.00 of the month and 2.00 carried over.
    '2026-05-12 use: 0.00 + 4.00 + 4.00 = 8.00',
  ]);
  expect(told('2026-06-10', '2026-06-11')).toEqual([
    '2026-06-10 lost: 0.00 + 0.00 + 4.00 = 4.00',
    '2026-06-10 plan-credit: 10.00 + 0.00 + 4.00 = 14.00',
  ]);
});

test('the contract ends ten days after the request: what is left is lost the day after, by its own clause', () => {
  expect(told('2026-06-11', '2026-08-01')).toEqual(['2026-06-23 lost: 0.00 + 0.00 + 0.00 = 0.00']);
  expect(output.movements.at(-1)!.because).toContain('mobile-yt/blocked.7.b');
  expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-06-22' });
});

test('each end of a month is a date with its clause, kept in its morning', () => {
  const months = output.obligations.filter((one) => one.kind === 'balance-month');
  expect(months.map((one) => `${one.dueOn} ${one.state}`)).toEqual([
    '2026-04-09 done',
    '2026-05-09 done',
    '2026-06-09 done',
    '2026-07-09 cancelled',
  ]);
  expect(months[0]!.because).toContain('mobile-yt/blocked.3.b');
});

test('the customer is told of the credit, of its floor, of its end and of the voucher', () => {
  const about = output.messages.filter((one) => one.template.startsWith('balance-'));
  expect(about.map((one) => `${one.on} ${one.template}`).sort()).toEqual([
    '2026-03-10 balance-opened',
    '2026-03-20 balance-exhausted',
    '2026-03-20 balance-low',
    '2026-03-22 balance-topped-up',
  ]);
});

test('the voucher is revenue once its credit is used or lost: 1.00 in March, 4.00 at the end', () => {
  const account = (code: string) => output.ledger.accounts.find((one) => one.code === code);
  expect(account('487000')).toMatchObject({ debit: '5.00', credit: '5.00' });
  expect(account('706200')).toMatchObject({ debit: '0.00', credit: '5.00' });
  expect(account('530000')).toMatchObject({ debit: '5.00', credit: '0.00' });
});

test('communications of a prepaid plan are on no bill: bills hold the plan alone', () => {
  const codes = output.bills.flatMap((bill) => bill.lines.map((line) => line.code));
  expect(new Set(codes)).toEqual(new Set(['YT-BLOQUE-10-0']));
});
