import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper, messagesOnPaper } from '../support/bill-table.ts';
import { freshDatabase, testContext } from '../support/database.ts';

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

describe('the register of payment incidents, in Mayotte', () => {
  let output: StoryOutput;
  beforeAll(async () => {
    output = await play({
      title: 'Mayotte : fichier des incidents',
      operator: { termsMode: 'contract', legalRates: [{ from: '2025-01-01', annualRate: '0.0371' }] },
      subscribers: [
        {
          customer: { givenName: 'Anli', familyName: 'Saïd', birthDate: '1990-05-04', email: 'anli@example.org' },
          address: MAYOTTE,
          contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
          events: [
            { on: '2026-01-10', do: 'order' },
            { on: '2026-01-10', at: '11:00', do: 'activate' },
            { on: '2026-04-20', do: 'pay' },
          ],
        },
        {
          name: 'Listed',
          customer: { givenName: 'Zaïna', familyName: 'Bacar', birthDate: '1988-02-03' },
          address: MAYOTTE,
          contract: {
            pack: 'mobile-yt',
            offer: 'YT-TENDANCE-12',
            channel: 'shop',
            deposit: { amountInclTax: '150.00', facts: { earlierContractOn: '2020-01-01' } },
          },
          payDaysAfterDue: 0,
          events: [
            { on: '2026-02-01', do: 'listed-elsewhere' },
            { on: '2026-02-02', do: 'order' },
          ],
        },
        {
          name: 'Same person again',
          customer: { givenName: 'ANLI', familyName: 'SAID', birthDate: '1990-05-04' },
          address: MAYOTTE,
          contract: {
            pack: 'mobile-yt',
            offer: 'YT-TENDANCE-12',
            channel: 'shop',
            deposit: { amountInclTax: '150.00', facts: {} },
          },
          events: [{ on: '2026-03-25', do: 'order' }],
        },
      ],
      end: '2026-05-02',
    });
  }, 120_000);

  test('a deposit may be asked of somebody whom another operator has listed; never paid, it ends the contract the same day', () => {
    const asked = output.decisions.find((one) => one.subscriber === 'Listed' && one.name === 'deposit-request')!;
    expect(asked.facts).toMatchObject({ inPreventel: true, unpaidEarlierContract: false });
    expect(asked.result).toMatchObject({
      grounds: ['no-direct-debit', 'preventel'],
      contractEndsOn: '2026-02-02',
      compensation: '0.00',
    });
    expect(asked.because).toContain('mobile-yt/9.1.g');
    expect(states(output, 1)).toEqual(['2026-02-02 awaiting-activation', '2026-02-03 cancelled']);
    expect(obligations(output)).toContain('deposit 2026-02-02 customer done 2026-02-03');
  });

  test('a contract that ends on an unpaid bill is entered the day after, and removed the day after the payment', () => {
    // Due on 16 February: terminated 32 days after it on the calendar, once 15 days of a notice received on 7 March have run.
    expect(states(output)).toEqual([
      '2026-01-10 awaiting-activation',
      '2026-01-10 active',
      '2026-03-03 suspended',
      '2026-03-23 terminated',
    ]);
    const incidents = obligations(output).filter((one) => one.startsWith('incident'));
    expect(incidents).toEqual([
      'incident-entry 2026-03-23 operator done 2026-03-24',
      'incident-removal 2026-04-20 operator done 2026-04-21',
    ]);
    expect(messagesOnPaper(output).filter((one) => one.includes('incident'))).toEqual([
      '2026-03-24 incident-entered email',
      '2026-04-21 incident-removed email',
    ]);
    // Once the contract has ended it costs 3 x 3.71 % x 45 / 365 of 51.27: 35 days late are three fortnights begun. 0.7035.
    expect(bills(output)[2]).toContainEqual('LATE-INCREASE x1 2026-03-23..2026-03-23: 0.70 + 0.00 = 0.70');
  });

  test('the same person under another account and spelling is known again, by the register and by what is owed', () => {
    const asked = output.decisions.find(
      (one) => one.subscriber === 'Same person again' && one.name === 'deposit-request',
    )!;
    expect(asked.facts).toMatchObject({
      inPreventel: true,
      unpaidEarlierContract: true,
      earlierContractOn: '2026-01-10',
    });
    expect(asked.result.grounds).toEqual(['no-direct-debit', 'preventel', 'unpaid-earlier-contract']);
  });
});

describe('papers and debts before a contract', () => {
  const LAMENTIN = { territory: 'MQ', street: '12 rue des Amandiers', postcode: '97232', commune: 'Le Lamentin' };

  test(
    'papers never sent end a Livebox ordered at a distance eight days after the reminder',
    { timeout: 60_000 },
    async () => {
      const output = await play({
        title: 'Livebox : pièces jamais envoyées',
        address: { ...LAMENTIN, alreadyConnected: true },
        contract: { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'distance', takesDecoder: false },
        events: [
          { on: '2026-01-05', do: 'order', documents: { provided: [] } },
          { on: '2026-01-12', do: 'activate', lineEligible: true, expect: 'done' },
        ],
        end: '2026-03-02',
      });
      // 5 January + 15 days; the reminder leaves on the 21st; + 8 days.
      const papers = obligations(output).filter((one) => one.startsWith('documents'));
      expect(papers).toEqual([
        'documents 2026-01-20 customer done 2026-01-21',
        'documents-last-day 2026-01-29 customer done 2026-01-30',
      ]);
      expect(states(output).at(-1)).toBe('2026-01-30 terminated');
      expect(output.agreements[0]).toMatchObject({ endsOn: '2026-01-29', endReason: 'documents-missing' });
    },
  );

  test(
    'who owes OrneTHD something pays it before signing again, under whatever spelling',
    { timeout: 60_000 },
    async () => {
      const person = { givenName: 'Élodie', familyName: 'Muller-Hoff', birthDate: '1985-07-09' };
      const address = { territory: 'FR-57', postcode: '57360', commune: 'Amnéville' };
      const contract = { pack: 'orne-thd', offer: 'TRIO-RES', channel: 'shop', characteristics: { debitDay: 5 } };
      const again = { givenName: 'elodie', familyName: 'MULLER HOFF', birthDate: '1985-07-09' };
      const output = await play({
        title: 'OrneTHD : dette sous un autre nom',
        subscribers: [
          {
            customer: person,
            address,
            contract,
            events: [
              { on: '2026-01-08', do: 'order' },
              { on: '2026-01-08', at: '11:00', do: 'appointment', action: 'book', for: '2026-01-20T09:00' },
              { on: '2026-01-20', at: '09:00', do: 'appointment', action: 'keep' },
              { on: '2026-01-20', at: '11:00', do: 'activate' },
              { on: '2026-03-10', do: 'pay' },
            ],
          },
          {
            name: 'Again',
            customer: again,
            address: { ...address, street: '30 rue du Stade' },
            contract,
            events: [
              { on: '2026-03-01', at: '12:00', do: 'order', expect: { refused: 'product-order/debt-unpaid' } },
              { on: '2026-03-11', do: 'order' },
            ],
          },
        ],
        end: '2026-03-12',
      });
      // The bill of 1 February fell due on the 16th.
      expect(output.events.filter((one) => one.subscriber === 'Again').map((one) => one.outcome)).toEqual([
        'refused',
        'done',
      ]);
    },
  );

  test(
    'a contract made at the customer’s door may be withdrawn from like one made at a distance',
    { timeout: 60_000 },
    async () => {
      const output = await play({
        title: 'Livebox : rétractation après un démarchage à domicile',
        address: { ...LAMENTIN, alreadyConnected: true },
        contract: { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'door-to-door', takesDecoder: false },
        events: [
          { on: '2026-01-05', do: 'order' },
          { on: '2026-01-27', do: 'withdraw', expect: 'refused' },
          { on: '2026-01-26', do: 'withdraw' },
        ],
        end: '2026-02-02',
      });
      // 5 January + 21 days: the 26th is the last day.
      expect(states(output).at(-1)).toBe('2026-01-26 withdrawn');
    },
  );
});

describe('somebody else pays the bills', () => {
  test(
    'in Mayotte: an adult with a signed undertaking, debited until a registered letter',
    { timeout: 60_000 },
    async () => {
      const payer = { name: 'Moinaecha Abdou', birthDate: '1970-01-02', email: 'moinaecha@example.org' };
      const output = await play({
        title: 'Mayotte : tiers payeur',
        customer: { givenName: 'Nassim', familyName: 'Abdou', email: 'nassim@example.org' },
        address: MAYOTTE,
        contract: { pack: 'mobile-yt', offer: 'YT-TENDANCE-12', channel: 'shop' },
        events: [
          { on: '2026-01-10', do: 'order' },
          { on: '2026-01-10', at: '11:00', do: 'activate' },
          {
            comment: 'Seventeen on that day, eighteen on the next.',
            on: '2026-01-12',
            do: 'name-payer',
            name: 'Une mineure',
            birthDate: '2008-01-13',
            expect: { refused: 'payer/refused' },
          },
          { on: '2026-01-12', do: 'name-payer', ...payer, attested: false, expect: { refused: 'payer/refused' } },
          {
            on: '2026-01-12',
            at: '12:00',
            do: 'name-payer',
            ...payer,
            mandate: { iban: 'FR7630006000011234567890189' },
            expect: 'done',
          },
          { on: '2026-03-01', do: 'bank-return', of: 'next', reason: 'AM04' },
          {
            on: '2026-03-25',
            do: 'release-payer',
            registeredLetter: false,
            expect: { refused: 'payer/still-bound' },
          },
          { on: '2026-03-26', do: 'release-payer' },
          { on: '2026-03-27', do: 'pay' },
        ],
        end: '2026-04-10',
      });
      expect(output.directDebits.map((one) => `${one.collectOn} ${one.amount} ${one.state}`)).toEqual([
        '2026-02-16 51.27 collected',
        '2026-03-16 29.99 rejected',
        // None in April: the mandate went with its signatory.
      ]);
      expect(messagesOnPaper(output).filter((one) => one.includes('payer'))).toEqual([
        '2026-01-12 payer-named email',
        '2026-03-19 payer-defaulted email',
        '2026-03-26 payer-released email',
      ]);
      const context = { ...testContext(), operatorId: 'story' };
      const to = await inTransaction(databases.at(-1)!.db, context, async (tx) => {
        const { rows } = await sql<{ mail: string }>`select recipient->>'email' as mail from outbox_message
        where template = 'bill-available' order by created_at`.execute(tx);
        return rows.map((row) => row.mail);
      });
      // The bills of February and March went to the payer, that of April to the customer.
      expect(to).toEqual(['moinaecha@example.org', 'moinaecha@example.org', 'nassim@example.org']);
      expect(output.collection.map((one) => one.state)).toEqual(['closed']);
    },
  );
});

describe('a deposit asked for because nobody could prove an address', () => {
  test('Livebox: given back by itself within a month of the proof', { timeout: 60_000 }, async () => {
    const output = await play({
      title: 'Livebox : dépôt rendu',
      address: { territory: 'MQ', postcode: '97232', commune: 'Le Lamentin', alreadyConnected: true },
      contract: {
        pack: 'livebox-ag',
        offer: 'INFINI-FIBRE',
        channel: 'shop',
        takesDecoder: false,
        deposit: {
          amountInclTax: '150.00',
          facts: {
            addressProofInName: false,
            residencePermitAddressDiffers: false,
            chequeInName: true,
            bankDetailsInName: true,
            bankInSepaZone: true,
            priorContractSubscribedOn: '2020-01-01',
            directDebit: true,
            unpaidOnPreviousContract: false,
            previousContractEndedForMissingDocuments: false,
            prepaidAccount: false,
          },
        },
      },
      payDaysAfterDue: 0,
      events: [
        { on: '2026-01-05', do: 'order' },
        { on: '2026-01-05', at: '16:00', do: 'deposit', action: 'pay' },
        { on: '2026-01-12', do: 'activate', lineEligible: true, expect: 'done' },
        {
          on: '2026-01-20',
          do: 'deposit',
          action: 'refund',
          expect: { refused: 'product-order/deposit-not-due-back' },
        },
        { on: '2026-02-10', do: 'documents', documents: { provided: ['address-proof'] } },
      ],
      end: '2026-03-15',
    });
    // The proof of 10 February and a month: the 10th of March is the last day, at whose end somebody is to send the cheque.
    expect(obligations(output).filter((one) => one.startsWith('deposit'))).toEqual([
      'deposit 2026-01-05 customer fulfilled 2026-01-05',
      'deposit-cheque 2026-03-10 operator open null',
      'deposit-refund 2026-03-10 operator done 2026-03-10',
    ]);
    // Article 3.k: by cheque, since no bank account of the customer is known.
    expect(
      output.timeline.filter((one) => one.kind === 'deposit-refunded').map((one) => `${one.on} ${one.title.fr}`),
    ).toEqual(['2026-03-10 Dépôt de garantie rendu par chèque : 150.00 €']);
  });
});
