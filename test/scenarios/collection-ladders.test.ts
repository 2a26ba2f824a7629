import { describe, expect, test } from 'vitest';
import { listExamples } from '../../src/story/examples.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { freshDatabase } from '../support/database.ts';

/** What is done about bills that are not paid, contract by contract, each date and amount reckoned by hand. */
const examples = await listExamples();

async function play(name: string): Promise<StoryOutput> {
  const read = readStory(examples.find((one) => one.name.startsWith(`${name}-`))!.story);
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

const ONE = { timeout: 60_000 };
/** The messages of collection: the others say nothing about it. */
const letters = (output: StoryOutput): string[] =>
  output.messages
    .filter(({ template }) =>
      /reminder|restriction|suspension|notice$|unpaid|resumed|plan-|promise-|incident-/.test(template),
    )
    .filter(({ template }) => !template.startsWith('equipment'))
    .map(({ on, template, channel }) => `${on} ${template} ${channel}`);
const states = (output: StoryOutput): string[] =>
  output.agreements[0]!.history.map(({ on, state }) => `${on} ${state}`);
const amounts = (output: StoryOutput, rank: number): string[] =>
  output.bills[rank]!.lines.map((line) => `${line.code} ${line.amountInclTax}`);

describe('Livebox: a bill that is never paid', () => {
  test(
    'calls out are cut on the eleventh day, all of the service ten days later, the contract ended after thirty',
    ONE,
    async () => {
      const output = await play('recouvrement-1');
      // Issued on 1 February, to be paid by the 16th. 17 days of January: 54.90 x 17 / 31 = 30.106; + 54.90 + decoder 50.00.
      expect(output.bills[0]).toMatchObject({ dueOn: '2026-02-16', totalInclTax: '135.01' });
      expect(output.collection[0]).toMatchObject({
        state: 'open',
        reminderSentOn: '2026-02-17',
        // 17.k: ten days from the 16th end on the 26th.
        suspendedOn: '2026-02-27',
        fullySuspendedOn: '2026-03-09',
        noticeSentOn: '2026-02-28',
        // The post says the 3rd, as it happens the third day after.
        noticeReceivedOn: '2026-03-03',
        // 18.2.c: thirty days from 16 February end on 18 March.
        terminatedOn: '2026-03-19',
        // One year from 16 February 2026 (article L34-2 of the postal code).
        expiresOn: '2027-02-16',
      });
      expect(letters(output).slice(0, 4)).toEqual([
        '2026-02-17 reminder email',
        '2026-02-27 restriction email',
        '2026-02-28 formal-notice letter',
        '2026-03-09 suspension email',
      ]);
      expect(letters(output)).toContain('2026-03-19 termination-unpaid letter');
      expect(states(output).slice(-2)).toEqual(['2026-02-27 suspended', '2026-03-19 terminated']);
      // Twelve days of March back: 54.90 x 12 / 31 = 21.2516. From 20 March to 14 January, twelve days of March (21.2516), nine
      // whole months (494.10), fourteen days of January (54.90 x 14 / 31 = 24.7935): 540.1452.
      // Late since 17 February, three periods of fifteen days begun by 19 March: 135.01 / 1.085 x 3 x 2.76 % x 45 / 365 = 1.2702.
      expect(amounts(output, 2)).toEqual(['ESSENTIEL-FIBRE -21.25', 'LATE-INCREASE 1.27', 'REMAINING-FEES 540.15']);
    },
  );
});

describe('a mobile plan in Mayotte: a bill that is paid after the end', () => {
  test(
    'two reminders without effect, the cut, the notice, the end fifteen days after it, the register and the way out of it',
    ONE,
    async () => {
      const output = await play('recouvrement-4');
      expect(output.collection[0]).toMatchObject({
        // Due on 16 April; reminders on the third and tenth days after.
        reminderSentOn: '2026-04-19',
        secondReminderSentOn: '2026-04-26',
        suspendedOn: '2026-05-01',
        noticeSentOn: '2026-05-02',
        // The post says 6 May, a day later than it usually takes: the fifteen days of 16.1.b end on the 21st.
        noticeReceivedOn: '2026-05-06',
        fullySuspendedOn: '2026-05-09',
        terminatedOn: '2026-05-22',
        closedOn: '2026-07-20',
      });
      // 16 April to 22 May: 36 days late, three periods: 46.76 x 3 x 2.76 % x 45 / 365 = 0.4773. Back: 24.99 x 9 / 31 = 7.2552.
      expect(amounts(output, 2)).toEqual(['YT-LIBRE-0 -7.26', 'LATE-INCREASE 0.48']);
      // The second bill, due on 16 May: notice received on 4 June, 65 days late, five periods: 24.99 x 0.0828 x 75 / 365 = 0.4252.
      expect(amounts(output, 3)).toEqual(['LATE-INCREASE 0.43']);
      // 7.1.f: entered with the end of the contract, removed with the payment; the register is told the next morning.
      const register = output.timeline.filter(({ kind }) => kind.startsWith('incident-'));
      expect(register.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
        '2026-05-22 incident-noted',
        '2026-05-23 incident-entered',
        '2026-07-21 incident-removed',
      ]);
    },
  );
});

describe('OrneTHD: a household that never pays', () => {
  test('reminder, suspension, disconnection with its fee, bailiff, and nothing more after a year', ONE, async () => {
    const output = await play('recouvrement-5');
    expect(output.collection[0]).toMatchObject({
      state: 'barred',
      // Eight days to pay from the 17th end on the 25th.
      reminderSentOn: '2026-02-17',
      suspendedOn: '2026-02-26',
      fullySuspendedOn: null,
      noticeSentOn: '2026-02-27',
      noticeReceivedOn: '2026-03-02',
      // The fifteen days of the suspension end on 13 March, those of the registered letter (13.t) on the 17th.
      terminatedOn: '2026-03-18',
      handedOverOn: '2026-04-15',
      // 12.b: one year from 16 February 2026, that day included.
      expiresOn: '2027-02-16',
      closedOn: '2027-02-17',
    });
    // 29.90 x 18 / 31 = 17.3612; the fees of the price list.
    expect(amounts(output, 2)).toEqual(
      expect.arrayContaining(['DUO-RES 17.36', 'DISCONNECTION-FEE 35.00', 'UNPAID-FEE 7.50']),
    );
    const barred = output.timeline.filter(({ kind }) => kind === 'debt-barred').map(({ on }) => on);
    expect(barred).toEqual(['2027-02-17', '2027-03-17']);
    // Both bills are worth nothing in the books any more: what they come to without tax is impaired.
    const impaired = output.ledger.accounts.find(({ code }) => code === '491000');
    const exclTax = output.bills.slice(0, 2).map((bill) => Number(bill.totalExclTax));
    expect(Number(impaired?.credit)).toBeCloseTo(exclTax[0]! + exclTax[1]!, 2);
    // Twenty euros come on 25 March 2027, when nothing could be asked any more: 20.00 / 1.20 = 16.67 is written back.
    const back = output.ledger.accounts.find(({ code }) => code === '781740');
    expect([back?.credit, impaired?.debit]).toEqual(['16.67', '16.67']);
    // After its day nothing is sent about the first bill.
    expect(letters(output).filter((one) => one >= '2027-02-17')).toEqual([]);
  });
});

describe('OrneTHD: a professional who pays late', () => {
  test(
    'owes 40 euros by right, penalties by the day and the fee; the service is promised the same evening',
    ONE,
    async () => {
      const output = await play('recouvrement-6');
      expect(output.collection[0]).toMatchObject({
        reminderSentOn: '2026-02-17',
        suspendedOn: '2026-02-26',
        noticeSentOn: '2026-02-27',
        closedOn: '2026-03-12',
      });
      expect(states(output).slice(-2)).toEqual(['2026-02-26 suspended', '2026-03-12 active']);
      // 16 February to 12 March: 24 days at 12 % a year, 53.84 x 12 % x 24 / 365 = 0.4248, no VAT.
      expect(amounts(output, 2)).toEqual([
        'DUO-PRO 54.00',
        'PRO-LATE-PENALTY 0.42',
        'PRO-RECOVERY-INDEMNITY 40.00',
        'UNPAID-FEE 7.50',
      ]);
      const lateness = output.bills[2]!.lines.filter(({ code }) => code.startsWith('PRO-'));
      expect(lateness.map(({ vat }) => vat)).toEqual(['0.00', '0.00']);
      // 11.d: asked at 15:00 and paid at 15:30, before 17:00: back by the same evening.
      const promised = output.obligations.filter(({ kind }) => kind === 'service-reactivation');
      expect(promised.map(({ dueOn, state }) => `${dueOn} ${state}`)).toEqual(['2026-03-12 fulfilled']);
    },
  );
});
