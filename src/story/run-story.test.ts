import { afterEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/database.ts';
import type { ThrowawayDatabase } from '../platform/database/throwaway.ts';
import { runStory } from './run-story.ts';
import { readStory } from './story.ts';
import type { StoryOutput } from './tell/output.ts';

type Told = Record<string, unknown>;

let database: ThrowawayDatabase | undefined;
afterEach(() => database?.drop());

const SUBSCRIPTION = {
  address: { territory: 'GP', postcode: '97110', commune: 'Pointe-à-Pitre' },
  contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'distance' },
};

async function tell(events: readonly Told[], more: Told = {}): Promise<StoryOutput> {
  const read = readStory({ ...SUBSCRIPTION, events, end: '2026-05-31', ...more });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  return runStory(database, read.story);
}

const order = { on: '2026-03-02', do: 'order' };
const activate = { on: '2026-03-11', do: 'activate' };

describe('what a story must say', () => {
  test.each<[string, Told, string]>([
    ['no end', { ...SUBSCRIPTION, events: [order] }, 'end'],
    [
      'an unknown event',
      { ...SUBSCRIPTION, events: [{ on: '2026-03-02', do: 'dance' }], end: '2026-03-31' },
      'events.0.do',
    ],
    [
      'a day that does not exist',
      { ...SUBSCRIPTION, events: [{ ...order, on: '2026-02-30' }], end: '2026-03-31' },
      'events.0.on',
    ],
    ['nobody', { events: [order], end: '2026-03-31' }, 'subscribers'],
    [
      'a field that no event has',
      { ...SUBSCRIPTION, events: [{ ...order, colour: 'red' }], end: '2026-03-31' },
      'events.0',
    ],
  ])('with %s it is refused, and the field is named', (_what, story, field) => {
    expect(readStory(story)).toMatchObject({ error: { field } });
  });
});

describe('what becomes of its events', () => {
  test('a refusal is told with its code, and the story goes on', async () => {
    const output = await tell([order, activate, { on: '2026-04-20', do: 'withdraw' }], { payDaysAfterDue: 0 });
    expect(output.events.find((event) => event.do === 'withdraw')).toMatchObject({
      outcome: 'refused',
      code: expect.stringContaining('/'),
      asExpected: true,
    });
    expect(output.agreements[0]?.state).toBe('active');
  });

  test('a refusal that was not expected, or one that did not come, makes the story fail', async () => {
    const output = await tell([
      { ...order, expect: 'done' },
      { ...activate, expect: 'refused' },
    ]);
    expect(output.events.map((event) => event.asExpected)).toEqual([true, false]);
    expect(output.asExpected).toBe(false);
  });

  test('events before any order are refused one by one', async () => {
    const output = await tell([activate, { on: '2026-03-12', do: 'pay' }]);
    expect(output.events.map((event) => event.code)).toEqual(['story/nobody', 'story/nobody']);
  });

  test('several subscribers live side by side, each in their own territory', async () => {
    const other = { address: { territory: 'GF', postcode: '97300', commune: 'Cayenne' } };
    const read = {
      subscribers: [
        { ...SUBSCRIPTION, name: 'A', events: [order, activate] },
        { ...SUBSCRIPTION, ...other, name: 'B', events: [order, activate] },
      ],
    };
    const { address: _a, contract: _c, ...whole } = SUBSCRIPTION;
    const told = readStory({ ...whole, ...read, end: '2026-04-30' });
    if ('error' in told) throw new Error(told.error.message);
    database = await freshDatabase();
    const output = await runStory(database, told.story);
    const vat = new Map(output.bills.map((bill) => [bill.subscriber, bill.lines[0]?.vatRate]));
    expect([vat.get('A'), vat.get('B')]).toEqual(['0.085', '0']);
    expect(new Set(output.agreements.flatMap((one) => one.lines.map((line) => line.number))).size).toBe(2);
  });

  test('calls that name no line of the operator are told as rejected rows', async () => {
    const list = [{ to: '+33140506070', at: '2026-03-20T10:00', seconds: 60 }];
    const output = await tell([order, activate, { on: '2026-04-01', do: 'calls', list, line: '+596596999999' }]);
    expect(output.rejectedCalls).toMatchObject([{ row: 1, field: 'calling_number' }]);
  });

  test('a debit that had been collected may be taken back by the bank', async () => {
    const customer = { payment: { method: 'direct-debit' } };
    const back = { on: '2026-05-04', do: 'bank-return', of: 'last', reason: 'MD06' };
    const output = await tell([order, activate, back], { customer });
    expect(output.payments[0]).toMatchObject({ state: 'returned', returnedOn: '2026-05-04', reasonCode: 'MD06' });
    expect(output.subscribers[0]?.owed).not.toBe('0.00');
  });

  test('the same seed gives the same identifiers', async () => {
    const first = await tell([order, activate]);
    await database?.drop();
    expect(await tell([order, activate])).toEqual(first);
  });
});
