import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';
import { watchUse } from '../../src/modules/process-flow/index.ts';
import { readSimCodes } from '../../src/modules/resource-inventory/index.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { testClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';

/** Calls of a minute to so many different numbers of Mayotte in March 2026, three a day at most. */
function callsTo(numbers: number): object[] {
  return Array.from({ length: numbers }, (_, rank) => {
    const at = `2026-03-${String(5 + (rank % 20)).padStart(2, '0')}T${String(8 + Math.floor(rank / 20)).padStart(2, '0')}:00`;
    return { to: `+2626394${String(10_000 + rank)}`, at, seconds: 60 };
  });
}

function subscriber(name: string, numbers: number): object {
  return {
    name,
    customer: { givenName: name, familyName: 'Madi', payment: { method: 'transfer' } },
    address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
    contract: { pack: 'mobile-yt', offer: 'YT-LIBRE-0', channel: 'shop' },
    payDaysAfterDue: 0,
    events: [
      { on: '2026-03-02', do: 'order' },
      { on: '2026-03-02', at: '11:00', do: 'activate' },
      { on: '2026-04-01', do: 'calls', list: callsTo(numbers) },
    ],
  };
}

let database: ThrowawayDatabase;
let output: StoryOutput;
beforeAll(async () => {
  const read = readStory({ subscribers: [subscriber('Within', 150), subscriber('Beyond', 151)], end: '2026-04-10' });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

describe('the use of an unlimited plan', () => {
  test('opens a case by itself when a month has more recipients than the contract allows, and none when it has as many', () => {
    expect(output.cases.map((one) => [one.subscriber, one.procedure, one.state])).toEqual([
      ['Beyond', 'fair-use', 'breach'],
    ]);
    // 151 different numbers in March, of 150 allowed.
    expect(output.cases[0]!.figures).toMatchObject({ voiceCounted: 151, breaches: ['voice-recipients'] });
    expect(output.messages.filter((one) => one.template === 'case-letter').map((one) => one.subscriber)).toEqual([
      'Beyond',
    ]);
  });

  test('is looked at once a month', async () => {
    const context = {
      operatorId: 'story',
      actor: 'system:test',
      clock: testClock('2026-04-10T06:00:00Z'),
      random: () => new Uint8Array(16),
    };
    const again = await watchUse(database.db, context, { asOf: civilDate('2026-04-10') });
    expect(again).toEqual({ looked: 0, opened: 0 });
  });
});

describe('the codes of a card', () => {
  test('are told to the holder of the contract, and the reading is kept', async () => {
    const context = {
      operatorId: 'story',
      actor: 'agent:awa',
      clock: testClock('2026-04-10T06:00:00Z'),
      random: () => new Uint8Array(16),
    };
    const [first] = output.agreements;
    const read = await inTransaction(database.db, context, async (tx) => {
      const agreement = (await agreementOf(tx, first!.id))!;
      return readSimCodes(tx, context, {
        accountId: agreement.accountId,
        agreementId: agreement.id,
        why: 'holder identified',
      });
    });
    expect(read.ok && read.value.map((one) => [one.pin, /^\d{8}$/.test(one.puk)])).toEqual([['0000', true]]);
  });
});
