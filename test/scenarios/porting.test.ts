import { describe, expect, test } from 'vitest';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { freshDatabase } from '../support/database.ts';

/** Numbers that come and go, under the three contracts, with an operator on the other side that accepts, refuses, is late or is silent. */
const examples = await listExamples();

async function playStory(story: unknown): Promise<StoryOutput> {
  const read = readStory(story);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  try {
    const output = await runStory(database, read.story);
    const unexpected = output.events.filter((one) => !one.asExpected);
    expect(unexpected).toEqual([]);
    expect(output.ledger.difference).toBe('0.00');
    return output;
  } finally {
    await database.drop();
  }
}

const example = (name: string): unknown => examples.find((one) => one.name.startsWith(name))!.story;

const FIRST = { on: '2026-03-02', do: 'order' };
const PLACES = {
  'livebox-ag': { territory: 'GP', postcode: '97122', commune: 'Baie-Mahault', alreadyConnected: true },
  'mobile-yt': { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
  'orne-thd': { territory: 'FR-57', postcode: '57360', commune: 'Amnéville', street: '8 rue de la Gare' },
} as const;
const OFFERS = { 'livebox-ag': 'ESSENTIEL-FIBRE', 'mobile-yt': 'YT-LIBRE-0', 'orne-thd': 'TRIO-RES' } as const;

function told(
  pack: keyof typeof OFFERS,
  channel: 'shop' | 'distance',
  events: readonly object[],
  end: string,
): Promise<StoryOutput> {
  const contract = { pack, offer: OFFERS[pack], channel };
  return playStory({ address: PLACES[pack], contract, events: [FIRST, ...events], end });
}

const lines = (output: StoryOutput): string[] =>
  output.agreements[0]!.lines.map(({ number, from, to }) => `${number} ${from}..${to}`);
const ports = (output: StoryOutput): string[] =>
  output.portings.map((one) => `${one.direction} ${one.state} ${one.reason} ${one.scheduledOn} ${one.portedOn}`);
const awaited = (output: StoryOutput): string[] =>
  output.obligations
    .filter(({ kind }) => /^(port|temporary|new-number|refund)/.test(kind))
    .map((one) => `${one.kind} ${one.dueOn} ${one.by} ${one.state}`);
const billed = (output: StoryOutput): string[] =>
  output.bills.flatMap((bill) => bill.lines.map((one) => `${one.code} ${one.amountInclTax}`));
const written = (output: StoryOutput): string[] =>
  output.messages
    .filter(({ template }) => /port|number|rio/.test(template))
    .map((one) => `${one.on} ${one.template}`)
    .sort();
const SECONDS = { timeout: 60_000 };

describe('a fixed number that comes late', () => {
  test('the customer is told each day, asks for compensation, and finds it on the next bill', SECONDS, async () => {
    const output = await playStory(example('portage-1-'));
    // Accepted on Tuesday 3 March: Wednesday, Thursday, Friday. The line works from that Friday on.
    expect(ports(output)).toEqual(['in done null 2026-03-06 2026-03-10']);
    expect(lines(output)).toEqual(['+590590100002 2026-03-10..null']);
    expect(awaited(output)).toEqual([
      'port-in-answer 2026-03-05 third-party fulfilled',
      'port-in 2026-03-06 operator done',
    ]);
    expect(written(output)).toEqual([
      '2026-03-02 port-in-requested',
      '2026-03-03 port-in-waits',
      '2026-03-06 port-in-scheduled',
      '2026-03-07 port-in-late',
      '2026-03-10 port-in-done',
      '2026-03-12 port-compensated',
    ]);
    // Four days, 6 to 10 March: 54.90 x 4 / 5.
    expect(output.portings[0]!.credited).toEqual({ delay: '43.92' });
    expect(billed(output)).toEqual([
      // 7 to 31 March: 54.90 x 25 / 31 = 44.274.
      'ESSENTIEL-FIBRE 44.27',
      'ESSENTIEL-FIBRE 54.90',
      'FEE-TV-DECODER 50.00',
      'COMP-PORT-DELAY -43.92',
    ]);
    const credit = output.bills[0]!.lines.find((one) => one.code === 'COMP-PORT-DELAY')!;
    expect(credit.because).toEqual([
      'livebox-ag/annex3.4.delay-days',
      'livebox-ag/annex3.4.delay',
      'livebox-ag/annex3.4.delay-debtor',
    ]);
  });
});

describe('a fixed number that leaves within the withdrawal period', () => {
  test('the contract ends as one withdrawn from: the days of service are owed, no closing fee', SECONDS, async () => {
    const output = await told(
      'livebox-ag',
      'distance',
      [
        { on: '2026-03-04', do: 'activate', lineEligible: true },
        { on: '2026-03-10', do: 'ask-rio' },
        {
          on: '2026-03-16',
          do: 'port-out',
          rio: '01FAAAAAAAAA',
          expect: { refused: 'number-portability/port-out-refused' },
        },
        { on: '2026-03-16', at: '11:00', do: 'port-out', portingOn: '2026-03-25' },
        { on: '2026-04-01', do: 'return-equipment' },
      ],
      '2026-04-10',
    );
    // Ordered on the 2nd: twenty-one days run to the 23rd. Asked for on the 16th, done on the 25th.
    expect(ports(output)).toEqual(['out refused rio-wrong null null', 'out done null 2026-03-25 2026-03-25']);
    expect(output.agreements[0]).toMatchObject({ state: 'withdrawn', endsOn: '2026-03-25', endReason: 'withdrawal' });
    expect(lines(output)).toEqual(['+590590100001 2026-03-04..2026-03-25']);
    // Fourteen days from the 25th.
    expect(awaited(output)).toEqual(['port-out 2026-03-25 third-party fulfilled', 'refund 2026-04-08 operator open']);
    expect(output.obligations.filter((one) => one.kind === 'equipment-return').map((one) => one.dueOn)).toEqual([
      '2026-04-08',
      '2026-04-08',
    ]);
    // 5 to 25 March: 54.90 x 21 / 31 = 37.190.
    expect(billed(output)).toEqual(['ESSENTIEL-FIBRE 37.19']);
    expect(written(output)).toEqual(['2026-03-10 rio-statement', '2026-03-16 port-out-as-withdrawal']);
  });
});

describe('a fixed number that is about to leave', () => {
  test('holds its offer where it is; an option may still be taken at once', SECONDS, async () => {
    const output = await told(
      'livebox-ag',
      'shop',
      [
        { on: '2026-03-04', do: 'activate', lineEligible: true },
        { on: '2026-04-06', do: 'port-out', portingOn: '2026-04-10' },
        {
          on: '2026-04-07',
          do: 'case',
          procedure: 'plan-change',
          facts: { newOffer: 'INFINI-FIBRE' },
          expect: { refused: 'number-portability/line-is-leaving' },
        },
        {
          on: '2026-04-07',
          at: '11:00',
          do: 'case',
          procedure: 'option-change',
          facts: { addOption: 'OPT-TV-KEY' },
          expect: 'done',
        },
        { on: '2026-04-15', do: 'return-equipment' },
      ],
      '2026-04-16',
    );
    // Out of the withdrawal period: the contract ends on the day of the port, with what an ordinary end costs.
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-04-10', endReason: 'portability' });
    expect(ports(output)).toEqual(['out done null 2026-04-10 2026-04-10']);
  });
});

describe('a number that was to leave and stays', () => {
  test('given up by the operator that asked: the contract and the line go on', SECONDS, async () => {
    const output = await told(
      'mobile-yt',
      'shop',
      [
        { on: '2026-03-03', do: 'activate' },
        { on: '2026-04-06', do: 'port-out' },
        { on: '2026-04-07', do: 'port-out-abandoned' },
      ],
      '2026-04-14',
    );
    expect(ports(output)).toEqual(['out cancelled abandoned 2026-04-09 null']);
    expect(output.agreements[0]!.state).toBe('active');
    expect(lines(output)).toEqual(['+262639100001 2026-03-03..null']);
    expect(awaited(output)).toEqual(['port-out 2026-04-09 third-party cancelled']);
  });

  test('asked for once its contract has ended: within forty days, and no later', SECONDS, async () => {
    const output = await told(
      'livebox-ag',
      'distance',
      [
        { on: '2026-03-04', do: 'activate', lineEligible: true },
        { on: '2026-03-05', do: 'ask-rio' },
        { on: '2026-03-05', at: '11:00', do: 'withdraw' },
        { on: '2026-03-10', do: 'return-equipment' },
        // Forty days from 5 March: 14 April.
        { on: '2026-04-15', do: 'port-out', expect: { refused: 'number-portability/port-out-refused' } },
      ],
      '2026-04-16',
    );
    expect(ports(output)).toEqual(['out refused line-ended-too-long-ago null null']);
  });
});

describe('a mobile number that comes to Mayotte', () => {
  test('refused, asked for again, with a temporary number from the fifteenth day', SECONDS, async () => {
    const output = await playStory(example('portage-2-'));
    expect(ports(output)).toEqual(['in refused not-holder null null', 'in done null 2026-03-30 2026-03-30']);
    // Fifteen days after 2 March: the temporary number works from the 17th to the day of the port.
    expect(lines(output)).toEqual(['+262639100001 2026-03-17..2026-03-30', '+262639100002 2026-03-30..null']);
    expect(awaited(output)).toEqual([
      'temporary-number 2026-03-17 operator cancelled',
      'temporary-number 2026-03-17 operator done',
      'port-in-answer 2026-03-30 third-party cancelled',
      'port-in-answer 2026-03-30 third-party fulfilled',
      'port-in 2026-03-30 operator fulfilled',
    ]);
    expect(written(output)).toEqual([
      '2026-03-02 port-in-requested',
      '2026-03-03 port-in-refused',
      '2026-03-05 port-in-requested',
      '2026-03-06 port-in-scheduled',
      '2026-03-17 temporary-number',
      '2026-03-30 port-in-done',
    ]);
  });

  test('late: 3.50 a day, asked for before it came and credited when it does', SECONDS, async () => {
    const output = await told(
      'mobile-yt',
      'shop',
      [
        { on: '2026-03-02', at: '11:00', do: 'port-in', kind: 'mobile', otherOperator: { lateDays: 3 } },
        { on: '2026-03-03', do: 'activate' },
        { on: '2026-03-07', do: 'claim-port' },
      ],
      '2026-03-12',
    );
    // Asked for on Monday 2 March: the third working day is Thursday the 5th. Ported on Sunday the 8th: 3 x 3.50.
    expect(ports(output)).toEqual(['in done null 2026-03-05 2026-03-08']);
    expect(output.portings[0]!.credited).toEqual({ delay: '10.50' });
  });
});

describe('a fixed number that leaves OrneTHD', () => {
  test('ends every service of the contract on the day, with the fee of an unfinished commitment', SECONDS, async () => {
    const output = await told(
      'orne-thd',
      'shop',
      [
        { on: '2026-03-02', at: '11:00', do: 'appointment', action: 'book', for: '2026-03-04T09:00' },
        { on: '2026-03-04', do: 'activate' },
        { on: '2026-04-13', do: 'port-out', portingOn: '2026-04-20' },
        { on: '2026-04-14', do: 'port-out', expect: { refused: 'number-portability/port-out-refused' } },
        { on: '2026-04-20', at: '16:00', do: 'return-equipment' },
      ],
      '2026-05-02',
    );
    expect(ports(output)).toEqual([
      'out done null 2026-04-20 2026-04-20',
      'out refused port-already-running null null',
    ]);
    // The day of the cut is not billed: the last one is the eve.
    expect(output.agreements[0]).toMatchObject({ state: 'terminated', endsOn: '2026-04-19', endReason: 'portability' });
    expect(lines(output)).toEqual(['+33353010001 2026-03-04..2026-04-20']);
    // 1 to 19 April: 39.90 x 19 / 30 = 25.27; the fee of article 13 for a commitment that runs.
    expect(billed(output).slice(-2)).toEqual(['TRIO-RES 25.27', 'EARLY-TERMINATION 45.00']);
  });
});

describe('a mobile number that comes to OrneTHD', () => {
  test('is billed from the day of the port, not before', SECONDS, async () => {
    const output = await playStory({
      address: PLACES['orne-thd'],
      contract: { pack: 'orne-thd', offer: 'O-MINI', channel: 'shop', number: 'none' },
      events: [
        FIRST,
        {
          on: '2026-03-02',
          at: '11:00',
          do: 'port-in',
          kind: 'mobile',
          otherOperator: { portingOn: '2026-03-10' },
        },
        { on: '2026-03-04', do: 'activate', expect: { refused: 'agreement/not-activated-yet' } },
      ],
      end: '2026-04-02',
    });
    expect(output.agreements[0]).toMatchObject({ state: 'active', activatedOn: '2026-03-10' });
    expect(lines(output)).toEqual([`${output.portings[0]!.number} 2026-03-10..null`]);
    // 10 to 31 March: 6.90 x 22 / 31 = 4.897.
    expect(billed(output)).toContain('O-MINI 4.90');
  });
});

describe('an operator that says nothing', () => {
  test(
    'is recalled when its day has passed, and somebody is to call it; its answer then fixes the day',
    SECONDS,
    async () => {
      const output = await told(
        'livebox-ag',
        'distance',
        [
          { on: '2026-03-02', at: '11:00', do: 'port-in', otherOperator: { does: 'silent' } },
          { on: '2026-03-04', do: 'activate', lineEligible: true },
          { on: '2026-03-09', do: 'porting-answer', answer: 'accepted' },
          { on: '2026-03-12', do: 'ported' },
        ],
        '2026-03-14',
      );
      // Monday 9 March, three working days.
      expect(ports(output)).toEqual(['in done null 2026-03-12 2026-03-12']);
      expect(awaited(output)).toEqual([
        'port-in-answer 2026-03-05 third-party done',
        'port-in-silence 2026-03-08 operator fulfilled',
        'port-in 2026-03-12 operator fulfilled',
      ]);
      expect(written(output)).toContain('2026-03-06 port-in-silent');
    },
  );
});

describe('a number that is on its way when the customer changes their mind', () => {
  test('given up on the next working day: another number comes on the day that was planned', SECONDS, async () => {
    const output = await told(
      'livebox-ag',
      'distance',
      [
        { on: '2026-03-02', at: '11:00', do: 'port-in' },
        { on: '2026-03-03', at: '09:00', do: 'cancel-port-in', addressedTo: 'former-operator', expect: 'refused' },
        { on: '2026-03-03', do: 'cancel-port-in' },
        { on: '2026-03-04', do: 'activate', lineEligible: true },
      ],
      '2026-03-07',
    );
    expect(ports(output)).toEqual(['in cancelled cancellation null null']);
    expect(lines(output)).toEqual(['+590590100001 2026-03-05..null']);
  });

  test(
    'withdrawn from, and the former operator cannot stop it: the number rests and may be ported away',
    SECONDS,
    async () => {
      const output = await told(
        'livebox-ag',
        'distance',
        [
          { on: '2026-03-02', at: '11:00', do: 'port-in', otherOperator: { stops: false } },
          { on: '2026-03-04', do: 'activate', lineEligible: true },
          { on: '2026-03-04', at: '12:00', do: 'withdraw' },
          { on: '2026-03-16', do: 'port-out', portingOn: '2026-03-20' },
        ],
        '2026-03-22',
      );
      expect(ports(output)).toEqual(['in done null 2026-03-05 2026-03-05', 'out done null 2026-03-20 2026-03-20']);
      expect(output.agreements[0]).toMatchObject({ state: 'withdrawn', endsOn: '2026-03-04' });
      expect(written(output).slice(-3)).toEqual([
        '2026-03-05 port-in-goes-on',
        '2026-03-05 port-in-rests',
        '2026-03-16 port-out-of-resting',
      ]);
    },
  );

  test('lost in its port: twenty-four times the price, on request', SECONDS, async () => {
    const output = await told(
      'livebox-ag',
      'shop',
      [
        { on: '2026-03-02', at: '11:00', do: 'port-in', otherOperator: { lateDays: 'never' } },
        { on: '2026-03-04', do: 'activate', lineEligible: true },
        { on: '2026-03-06', at: '18:00', do: 'number-lost' },
        { on: '2026-03-06', at: '19:00', do: 'claim-port' },
        { on: '2026-03-10', do: 'number-lost', restored: true },
      ],
      '2026-03-12',
    );
    // 24 x 54.90, and four days from the 6th to the 10th: 54.90 x 4 / 5.
    expect(output.portings[0]!.credited).toEqual({ loss: '1317.60', delay: '43.92' });
    expect(lines(output)).toEqual(['+590590100002 2026-03-10..null']);
  });
});
