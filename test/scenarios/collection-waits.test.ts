import { describe, expect, test } from 'vitest';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { freshDatabase } from '../support/database.ts';

/** What puts collection off, and how it goes on where it was: every date reckoned by hand. */
const examples = await listExamples();
const ONE = { timeout: 60_000 };

async function play(name: string, change?: (story: Record<string, unknown>) => void): Promise<StoryOutput> {
  const story = structuredClone(examples.find((one) => one.name.startsWith(`${name}-`))!.story) as never;
  change?.(story);
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

const states = (output: StoryOutput): string[] =>
  output.agreements[0]!.history.map(({ on, state }) => `${on} ${state}`);
const sent = (output: StoryOutput, what: RegExp): string[] =>
  output.messages.filter(({ template }) => what.test(template)).map(({ on, template }) => `${on} ${template}`);

describe('a file for over-indebtedness', () => {
  test('stops everything for sixty days, and every step to come is sixty days later', ONE, async () => {
    const output = await play('recouvrement-2');
    const [first, second] = output.collection;
    // Filed on 20 February, closed on 21 April: 60 days. The cut of 27 February comes on 28 April, the notice of the 28th on the
    // 29th, the whole cut of 9 March on 8 May.
    expect(first).toMatchObject({
      reminderSentOn: '2026-02-17',
      heldDays: 60,
      suspendedOn: '2026-04-28',
      noticeSentOn: '2026-04-29',
      fullySuspendedOn: '2026-05-08',
      closedOn: '2026-05-12',
      // The filing acknowledges the debt: the year runs from it.
      expiresOn: '2027-02-20',
    });
    // The bill of March fell due during the wait: its first reminder is the day on which collection goes on.
    expect(second).toMatchObject({ openedOn: '2026-03-17', reminderSentOn: '2026-04-21', heldDays: 35 });
    expect(
      sent(output, /reminder|restriction|notice/).filter((one) => one > '2026-02-18' && one < '2026-04-21'),
    ).toEqual([]);
    expect(states(output).slice(-2)).toEqual(['2026-04-28 suspended', '2026-05-12 active']);
  });

  test('lets a household be asked no unpaid-bill fee', ONE, async () => {
    const household = (hold: boolean) =>
      play('recouvrement-5', (story) => {
        const fragile = { on: '2026-02-20', do: 'hold-collection', kind: 'social-fund', until: '2026-03-20' };
        const events = (story.events as { do: string }[]).filter((event) => event.do !== 'hand-over-debt');
        story.events = [...events, ...(hold ? [fragile] : []), { on: '2026-04-01', do: 'pay' }];
        story.end = '2026-05-02';
      });
    const codes = (output: StoryOutput) => output.bills.flatMap(({ lines }) => lines.map(({ code }) => code));
    expect(codes(await household(false))).toContain('UNPAID-FEE');
    const fragile = await household(true);
    expect(codes(fragile)).not.toContain('UNPAID-FEE');
    expect(fragile.timeline.map(({ kind }) => kind)).toContain('fees-waived');
  });
});

describe('a payment plan', () => {
  test('brings the service back with its first instalment; broken, collection goes on where it was', ONE, async () => {
    const output = await play('recouvrement-3');
    // 135.01 in three: 45.01 + 45.00 + 45.00.
    expect(output.paymentPlans).toMatchObject([
      {
        state: 'broken',
        total: '135.01',
        agreedOn: '2026-03-02',
        // Of 5 April nothing came; the five days of grace end on the 10th.
        endedOn: '2026-04-11',
        instalments: [
          { dueOn: '2026-03-05', amount: '45.01' },
          { dueOn: '2026-04-05', amount: '45.00' },
          { dueOn: '2026-05-05', amount: '45.00' },
        ],
      },
    ]);
    expect(sent(output, /^plan-/)).toEqual([
      '2026-03-02 plan-agreed',
      '2026-04-06 plan-late',
      '2026-04-11 plan-broken',
    ]);
    expect(states(output)).toEqual([
      '2026-01-05 ordered',
      '2026-01-05 awaiting-activation',
      '2026-01-14 active',
      '2026-02-27 suspended',
      // Paid on the 5th: the work of the next morning brings the service back.
      '2026-03-06 active',
      // Forty days of wait, 2 March to 11 April: what was due on 27 February was taken, it is taken again at once.
      '2026-04-11 suspended',
      '2026-04-25 active',
    ]);
    expect(output.collection[0]).toMatchObject({
      heldDays: 40,
      noticeSentOn: '2026-02-28',
      suspendedOn: '2026-04-11',
      // 9 March and forty days.
      fullySuspendedOn: '2026-04-18',
      terminatedOn: null,
      closedOn: '2026-04-25',
    });
    expect(output.subscribers[0]!.owed).toBe('0.00');
  });

  test('that is kept to its end ends the case, and collection takes no other step', ONE, async () => {
    const output = await play('recouvrement-3', (story) => {
      const before = (story.events as { do: string; on: string }[]).filter((event) => event.on <= '2026-03-16');
      story.events = [
        ...before,
        { on: '2026-04-05', do: 'pay', amount: '45.00', bill: '2026-000001' },
        { on: '2026-04-16', do: 'pay', bill: '2026-000003' },
        // Two days late: within the five of grace.
        { on: '2026-05-07', do: 'pay', amount: '45.00', bill: '2026-000001' },
      ];
      story.end = '2026-05-15';
    });
    expect(output.paymentPlans[0]).toMatchObject({ state: 'kept', endedOn: '2026-05-07' });
    expect(sent(output, /^plan-|^suspension|^termination/)).toEqual([
      '2026-03-02 plan-agreed',
      '2026-05-06 plan-late',
      '2026-05-07 plan-kept',
    ]);
    expect(output.collection[0]).toMatchObject({ state: 'closed', closedOn: '2026-05-07' });
  });

  test(
    'by direct debit is collected instalment by instalment, and the bill is never debited whole again',
    ONE,
    async () => {
      const output = await play('recouvrement-3', (story) => {
        const before = (story.events as { do: string; on: string }[]).filter((event) => event.on < '2026-02-01');
        (story.customer as Record<string, unknown>).payment = { method: 'direct-debit' };
        story.events = [
          ...before,
          { on: '2026-02-10', do: 'bank-return', reason: 'AM04' },
          { on: '2026-03-02', do: 'payment-plan', instalments: 3, firstOn: '2026-03-05', method: 'direct-debit' },
        ];
        story.end = '2026-05-15';
      });
      const ofTheBill = output.directDebits.filter(({ endToEndId }) => endToEndId.startsWith('2026-000001'));
      expect(ofTheBill.map((one) => `${one.endToEndId} ${one.collectOn} ${one.amount} ${one.state}`)).toEqual([
        '2026-000001-1 2026-02-16 135.01 rejected',
        '2026-000001-2 2026-03-05 45.01 collected',
        // 5 April 2026 is Easter: banks settle again on Tuesday the 7th.
        '2026-000001-3 2026-04-07 45.00 collected',
        '2026-000001-4 2026-05-05 45.00 collected',
      ]);
      expect(output.paymentPlans[0]).toMatchObject({ state: 'kept' });
      // The bill of May is due the day after.
      expect(output.subscribers[0]!.owed).toBe('54.90');
    },
  );

  test('asked for by the customer alone keeps to what the operator allows online', ONE, async () => {
    const output = await play('recouvrement-3', (story) => {
      const before = (story.events as { on: string }[]).filter((event) => event.on < '2026-02-01');
      const plan = (instalments: number, firstOn: string, refused?: string) => ({
        on: '2026-02-20',
        do: 'payment-plan',
        by: 'customer',
        instalments,
        firstOn,
        ...(refused === undefined ? {} : { expect: { refused } }),
      });
      story.events = [
        ...before,
        plan(4, '2026-02-25', 'payment-plan/ask-an-agent'),
        plan(1, '2026-02-25', 'payment-plan/instalments'),
        plan(3, '2026-04-01', 'payment-plan/first-day'),
        { ...plan(3, '2026-02-25', 'payment-plan/no-mandate'), method: 'direct-debit' },
        plan(3, '2026-02-25'),
        plan(3, '2026-02-25', 'payment-plan/already'),
      ];
      story.end = '2026-02-22';
    });
    expect(output.paymentPlans).toHaveLength(1);
  });
});

describe('a debit that comes back because its holder is dead', () => {
  test('puts collection on hold, and nothing is written to them', ONE, async () => {
    const output = await play('recouvrement-2', (story) => {
      const before = (story.events as { on: string }[]).filter((event) => event.on < '2026-02-01');
      (story.customer as { payment: object }).payment = { method: 'direct-debit' };
      story.events = [...before, { on: '2026-02-14', do: 'bank-return', reason: 'MD07' }];
      delete story.expect;
      story.end = '2026-04-30';
    });
    expect(output.directDebits[0]).toMatchObject({ state: 'rejected', reasonCode: 'MD07' });
    const held = output.timeline.find(({ kind }) => kind === 'collection-held');
    expect(held?.title.fr).toBe('Recouvrement suspendu : décès du titulaire');
    expect(sent(output, /reminder|notice|restriction|payment-rejected/)).toEqual([]);
    expect(states(output).at(-1)).toMatch(/ active$/);
  });
});

describe('a promise', () => {
  test('that is kept ends the matter; broken, collection goes on after the two days that banks take', ONE, async () => {
    const output = await play('recouvrement-7');
    expect(output.promises).toMatchObject([
      { bill: '2026-000001', state: 'kept', amount: '135.01', judgedOn: '2026-02-27' },
      { bill: '2026-000002', state: 'broken', amount: '54.90', byOn: '2026-03-27', judgedOn: '2026-03-30' },
    ]);
    expect(output.collection[1]).toMatchObject({
      reminderSentOn: '2026-03-17',
      // Promised on 19 March, broken on the 30th: eleven days. The cut of 27 March comes on 7 April, the notice on the morrow.
      heldDays: 11,
      suspendedOn: '2026-04-07',
      noticeSentOn: '2026-04-08',
    });
    expect(states(output).slice(-2)).toEqual(['2026-04-07 suspended', '2026-04-12 active']);
  });
});
