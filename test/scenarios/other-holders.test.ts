import { describe, expect, test } from 'vitest';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { freshDatabase } from '../support/database.ts';

/** What becomes of a number on its way when its contract passes to somebody else, or its holder dies. */
const SECONDS = { timeout: 60_000 };

async function play(story: object): Promise<StoryOutput> {
  const read = readStory(story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  try {
    const output = await runStory(database, read.story);
    expect(output.events.filter((one) => !one.asExpected)).toEqual([]);
    expect(output.ledger.difference).toBe('0.00');
    return output;
  } finally {
    await database.drop();
  }
}

const GUADELOUPE = { territory: 'GP', postcode: '97122', commune: 'Baie-Mahault', alreadyConnected: true };
const livebox = (name: string, street: string, events: readonly object[]) => ({
  name,
  customer: { givenName: name, familyName: 'Nestor' },
  address: { ...GUADELOUPE, street },
  contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'shop', takesDecoder: false },
  events: [{ on: '2026-03-02', do: 'order' }, ...events],
});

const ports = (output: StoryOutput): string[] =>
  output.portings.map((one) => `${one.direction} ${one.state} ${one.reason} ${one.portedOn}`);
const billed = (output: StoryOutput): string[] =>
  output.bills.flatMap((bill) => bill.lines.map((one) => `${one.code} ${one.amountInclTax}`));

describe('a contract that passes to somebody else while a number is on its way to it', () => {
  const transfer = (transferOn: string) => ({
    do: 'case',
    procedure: 'transfer',
    facts: { transferOn, agreementOn: transferOn, forConsideration: false, toAccount: { accountOf: 'Léa' } },
  });

  test('waits for the port; once the number is there, it goes on for the new holder', SECONDS, async () => {
    const output = await play({
      subscribers: [
        livebox('Léa', '3 rue des Cannes', [{ on: '2026-03-04', do: 'activate', lineEligible: true }]),
        livebox('Paul', '5 rue des Cannes', [
          { on: '2026-03-02', at: '11:00', do: 'port-in' },
          { on: '2026-03-04', do: 'activate', lineEligible: true },
          {
            on: '2026-03-04',
            at: '15:00',
            ...transfer('2026-03-04'),
            expect: { refused: 'number-portability/port-is-running' },
          },
          { on: '2026-03-20', ...transfer('2026-03-20') },
        ]),
      ],
      end: '2026-04-02',
    });
    expect(ports(output)).toEqual(['in done null 2026-03-06']);
    const of = (name: string) => output.agreements.filter((one) => one.subscriber === name);
    expect(of('Paul').map((one) => [one.state, one.endsOn, one.endReason])).toEqual([
      ['terminated', '2026-03-19', 'transfer'],
    ]);
    expect(of('Léa').map((one) => one.state)).toEqual(['active', 'active']);
  });
});

describe('a holder who dies while a number is on its way', () => {
  test(
    'Livebox: the port is given up, the former operator is told, and the contract ends free of charge',
    SECONDS,
    async () => {
      const output = await play({
        subscribers: [
          livebox('Paul', '5 rue des Cannes', [
            { on: '2026-03-02', at: '11:00', do: 'port-in', otherOperator: { lateDays: 'never' } },
            { on: '2026-03-04', do: 'activate', lineEligible: true },
            {
              on: '2026-03-09',
              do: 'terminate',
              reason: { ground: 'death-of-customer' },
              documentsReceivedOn: '2026-03-09',
            },
          ]),
        ],
        end: '2026-04-02',
      });
      expect(ports(output)).toEqual(['in cancelled end null']);
      // Ten days after the request, whose paper came with it.
      expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-03-19' });
      expect(output.messages.filter((one) => one.template === 'port-in-cancelled')).toHaveLength(1);
      // 5 to 19 March: 54.90 x 15 / 31 = 26.56.
      expect(billed(output)).toEqual(['ESSENTIEL-FIBRE 26.56']);
    },
  );

  test(
    'a number that leaves all the same takes the reason along: nothing is due for the minimum period',
    SECONDS,
    async () => {
      const output = await play({
        subscribers: [
          livebox('Paul', '5 rue des Cannes', [
            { on: '2026-03-04', do: 'activate', lineEligible: true },
            { on: '2026-04-13', do: 'port-out', portingOn: '2026-04-20' },
            {
              on: '2026-04-14',
              do: 'terminate',
              reason: { ground: 'death-of-customer' },
              documentsReceivedOn: '2026-04-14',
            },
          ]),
        ],
        end: '2026-05-02',
      });
      expect(ports(output)).toEqual(['out done null 2026-04-20']);
      expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-04-20' });
      // 27 days of March, April in advance, ten days of it given back: 54.90 x 10 / 30. No fee, no month left.
      expect(billed(output)).toEqual(['ESSENTIEL-FIBRE 47.82', 'ESSENTIEL-FIBRE 54.90', 'ESSENTIEL-FIBRE -18.30']);
    },
  );
});

describe('a visit that the operator misses', () => {
  test(
    'while a number is on its way: another is to be fixed, and the compensation is offered to whoever asks',
    SECONDS,
    async () => {
      const home = {
        ...livebox('Paul', '5 rue des Cannes', []),
        address: { ...GUADELOUPE, street: '5 rue des Cannes', alreadyConnected: false },
      };
      const output = await play({
        subscribers: [
          {
            ...home,
            events: [
              { on: '2026-03-02', do: 'order' },
              { on: '2026-03-02', at: '11:00', do: 'port-in' },
              { on: '2026-03-02', at: '12:00', do: 'appointment', action: 'book', for: '2026-03-09T09:00' },
              { on: '2026-03-09', at: '18:00', do: 'appointment', action: 'operator-missed' },
              { on: '2026-03-10', do: 'appointment', action: 'book', for: '2026-03-12T09:00' },
              { on: '2026-03-12', do: 'appointment', action: 'keep' },
              { on: '2026-03-12', at: '14:00', do: 'activate' },
              {
                on: '2026-03-12',
                at: '15:00',
                do: 'case-fact',
                procedure: 'operator-missed-appointment',
                facts: { endAt: '2026-03-12T09:00:00-04:00', requested: true },
              },
            ],
          },
        ],
        end: '2026-04-02',
      });
      const again = output.obligations.filter((one) => one.label.fr === 'Autre rendez-vous à proposer au client');
      expect(again.map((one) => [one.state, one.closedOn])).toEqual([['fulfilled', '2026-03-10']]);
      // Three days, 9 to 12 March: 54.90 x 3 / 5.
      expect(output.cases).toMatchObject([
        { procedure: 'operator-missed-appointment', openedOn: '2026-03-09', state: 'compensated' },
      ]);
      expect(billed(output)).toContain('IND-MISSED-APPOINTMENT -32.94');
    },
  );
});
