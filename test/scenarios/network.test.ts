import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * A family (Duo, 29.90 a month) and a workshop (Duo Pro, 54.00) of Amnéville, in Moselle: two outages of the commune, two works, and
 * the year of availability, against figures reckoned by hand from articles 17.2 and 17.3 and the professional paragraph of article 2.
 */
let database: ThrowawayDatabase;
let output: StoryOutput;
beforeAll(async () => {
  const example = (await listExamples()).find((one) => one.name.startsWith('reseau-1-'))!;
  const read = readStory(example.story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

const casesOf = (subscriber: string): string[] =>
  output.cases
    .filter((one) => one.subscriber === subscriber)
    .map(({ procedure, openedOn, closedOn, state }) => `${procedure} ${openedOn}..${closedOn} ${state}`);
const billOf = (subscriber: string, issuedOn: string): string[] =>
  output.bills
    .filter((one) => one.subscriber === subscriber && one.issuedOn === issuedOn)
    .flatMap(billOnPaper)
    .slice(1);

describe('an outage of sixty hours in a commune', () => {
  test('opens one case for each, joined by the family’s own report, and closes it with nothing owed', () => {
    // Seven working days, Saturdays included, from Monday 2 March: 3, 4, 5, 6, 7, 9 and 10 March. Back on Wednesday the 4th.
    expect(casesOf('Famille Klein')[0]).toBe('service-restoration 2026-03-02..2026-03-04 restored');
    expect(casesOf('Serrurerie Wagner')).toContain('service-restoration 2026-03-02..2026-03-04 restored');
    const due = output.obligations.filter(({ kind, dueOn }) => kind === 'restoration' && dueOn === '2026-03-10');
    expect(due.map(({ state, closedOn }) => [state, closedOn])).toEqual([
      ['fulfilled', '2026-03-04'],
      ['fulfilled', '2026-03-04'],
    ]);
    expect(output.bills.filter(({ issuedOn }) => issuedOn === '2026-04-01').map((one) => one.totalInclTax)).toEqual([
      '29.90',
      '54.00',
    ]);
  });

  test('owed the workshop alone a technician within four open hours, which was missed', () => {
    // Reported at 08:00, when the window opens: due at 12:00 the same day.
    const guarantees = output.cases.filter(({ procedure }) => procedure === 'intervention-guarantee');
    expect(guarantees.map((one) => [one.subscriber, one.figures['dueAt'], one.state])).toEqual([
      ['Serrurerie Wagner', '2026-03-02T12:00:00+01:00', 'missed'],
      ['Serrurerie Wagner', '2026-04-07T12:00:00+02:00', 'missed'],
    ]);
  });
});

describe('an outage of nine days', () => {
  test('gives each a month of subscription on a written claim, on the next bill', () => {
    // From Tuesday 7 April: 8, 9, 10, 11, 13, 14 and 15 April; back on the 16th.
    expect(casesOf('Famille Klein')[1]).toBe('service-restoration 2026-04-07..2026-04-17 compensated');
    expect(billOf('Famille Klein', '2026-05-01')).toEqual([
      'DUO-RES x1 2026-04-01..2026-04-30: 24.92 + 4.98 = 29.90',
      'IND-LATE-RESTORATION x1 2026-04-17..2026-04-17: -29.90 + 0.00 = -29.90',
    ]);
    expect(billOf('Serrurerie Wagner', '2026-05-01')).toEqual([
      'DUO-PRO x1 2026-04-01..2026-04-30: 45.00 + 9.00 = 54.00',
      'IND-LATE-RESTORATION x1 2026-04-20..2026-04-20: -54.00 + 0.00 = -54.00',
    ]);
  });
});

describe('works on the network', () => {
  test('are told to both by e-mail, and what comes less than 48 hours before is seen to be late', () => {
    const told = messagesOnPaper(output).filter((line) => line.includes('planned-work'));
    expect(told).toEqual([
      '2026-06-01 planned-work email',
      '2026-06-01 planned-work email',
      '2026-06-10 planned-work email',
      '2026-06-10 planned-work email',
    ]);
    const seen = output.timeline.filter(({ kind }) => kind.startsWith('planned-work'));
    expect(seen.map(({ on, kind }) => `${on} ${kind}`).sort()).toEqual([
      '2026-06-01 planned-work-told',
      '2026-06-01 planned-work-told',
      '2026-06-10 planned-work-told-late',
      '2026-06-10 planned-work-told-late',
    ]);
  });
});

describe('the year of the contract', () => {
  test('is judged on its anniversary by every interruption of the line, works included', () => {
    // 60 h + 218 h (7 April 08:00 to 16 April 10:00) + 3 h + 4 h = 285 h = 17,100 minutes of the 8,760 h from 20 January.
    // 8,475 / 8,760 = 96.746 %, below 97: a letter, and no sum.
    const judged = output.cases.filter(({ procedure }) => procedure === 'availability');
    expect(judged.map((one) => [one.openedOn, one.state, one.figures])).toEqual(
      ['Famille Klein', 'Serrurerie Wagner'].map(() => [
        '2027-01-20',
        'not-respected',
        { availabilityPercent: '96.75', downtimeMinutes: '17100.00', periodEndsOn: '2027-01-19' },
      ]),
    );
    expect(messagesOnPaper(output).filter((line) => line.startsWith('2027-01-20'))).toHaveLength(2);
    expect(output.asExpected).toBe(true);
    expect(output.ledger.difference).toBe('0.00');
  });
});
