import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * What subscribers ask for under the Livebox contract, in Guyane where there is no VAT: Essentiel in VDSL2 at 49.90, ordered on
 * 2 February 2026 and active on the 10th, bills on the 1st due on the 16th. Each subscriber lives one thing; the figures are
 * reckoned by hand.
 */
type Event = Readonly<Record<string, unknown>>;

const opened = (on: string, procedure: string, facts: Event = {}, more: Event = {}): Event => ({
  on,
  do: 'case',
  procedure,
  facts,
  ...more,
});
const told = (on: string, procedure: string, facts: Event, more: Event = {}): Event => ({
  on,
  do: 'case-fact',
  procedure,
  facts,
  ...more,
});

const START: readonly Event[] = [
  { on: '2026-02-02', do: 'order' },
  { on: '2026-02-10', do: 'activate' },
];

function subscriber(name: string, events: readonly Event[], start: readonly Event[] = START, address: Event = {}) {
  return {
    name,
    customer: { givenName: name, familyName: 'Kourouma', payment: { method: 'transfer' } },
    address: { territory: 'GF', postcode: '97300', commune: 'Cayenne', alreadyConnected: true, ...address },
    contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-VDSL2', channel: 'shop' },
    payDaysAfterDue: 0,
    events: [...start.map((event) => (event.do === 'activate' ? { ...event, lineEligible: true } : event)), ...events],
  };
}

const REFUSED = { expect: { refused: 'process-flow/refused' } };
const NEW_HOME = { line: '8 rue Christophe Colomb', postcode: '97354', city: 'Rémire-Montjoly' };

const STORY = {
  title: 'Ce que demandent les abonnés de Guyane',
  operator: { termsMode: 'contract' },
  subscribers: [
    subscriber('Unserved', [
      opened('2026-05-04', 'move', { movedOn: '2026-05-02', fibreEligible: false, xdslEligible: false }, REFUSED),
      opened('2026-05-04', 'legitimate-reason', {
        ground: 'move-uncovered',
        movedOn: '2026-05-02',
        newPlace: 'antilles-guyane',
        mainResidence: true,
        newAddressCovered: false,
      }),
      told('2026-05-06', 'legitimate-reason', { documentsReceivedOn: '2026-05-06' }),
      { on: '2026-05-20', do: 'return-equipment' },
    ]),
    subscriber('Moving', [
      opened('2026-04-20', 'move', {
        movedOn: '2026-05-04',
        fibreEligible: true,
        xdslEligible: true,
        address: NEW_HOME,
      }),
      told('2026-04-22', 'move', { fibreConsent: true }),
    ]),
    subscriber(
      'Never',
      [
        opened('2026-02-25', 'unavailability-exit', { activationDueOn: '2026-02-17', problemOn: '2026-02-17' }),
        told('2026-03-20', 'unavailability-exit', { exitAskedOn: '2026-03-20' }),
        { on: '2026-03-25', do: 'return-equipment' },
      ],
      [{ on: '2026-02-02', do: 'order' }],
    ),
    subscriber('Cut', [
      opened('2026-03-09', 'service-restoration', { totalInterruption: true }),
      told('2026-03-20', 'service-restoration', { restoredOn: '2026-03-20' }),
      told('2026-03-23', 'service-restoration', { refundRequested: true }),
    ]),
    subscriber('Complaint', [
      opened('2026-03-02', 'complaint', { grounds: 'Débit' }),
      told('2026-03-20', 'complaint', { level1AnsweredOn: '2026-03-20' }),
      told('2026-03-21', 'complaint', { level1Satisfied: false }),
      told('2026-03-25', 'complaint', { level2ReceivedOn: '2026-03-25' }),
      told('2026-05-05', 'complaint', { level2AnsweredOn: '2026-05-05', level2Satisfied: false }),
    ]),
    subscriber('Debt', [
      opened('2026-03-31', 'over-indebtedness', { admissible: false }, REFUSED),
      opened('2026-04-01', 'over-indebtedness', { admissible: true }),
      told('2026-04-07', 'over-indebtedness', { documentsReceivedOn: '2026-04-07' }),
      { on: '2026-04-20', do: 'return-equipment' },
    ]),
    subscriber('Fibre', [
      opened('2026-03-02', 'plan-change', { newOffer: 'ESSENTIEL-VDSL2' }, REFUSED),
      opened('2026-03-02', 'plan-change', { newOffer: 'ESSENTIEL-FIBRE', detachedHouse: true }, { at: '11:00' }),
      told('2026-03-12', 'plan-change', { lineConnectedOn: '2026-03-12' }),
    ]),
    subscriber('Faulty', [
      opened('2026-03-10', 'equipment-incident', { equipment: 'livebox', event: 'malfunction' }),
      told('2026-03-12', 'equipment-incident', { broughtToServicePoint: true }),
    ]),
    subscriber('Advance', [
      opened('2026-03-20', 'consumption-advance', {
        currentCommunications: '130.00',
        previousCommunications: [],
        outOfPlanCommunications: '110.00',
        advanceAsked: '120.00',
      }),
      told('2026-03-22', 'consumption-advance', { suspendOn: '2026-03-22' }),
      { on: '2026-03-24', do: 'pay', amount: '120.00' },
      told('2026-03-24', 'consumption-advance', { advanceStatus: 'paid' }, { at: '11:00' }),
      opened('2026-04-05', 'over-indebtedness', { admissible: true, documentsReceivedOn: '2026-04-05' }),
      opened('2026-04-16', 'consumption-advance-refund', { advancePaid: '120.00', bills: ['49.90'] }),
      told('2026-05-02', 'consumption-advance-refund', { lastBillIssued: true, lastBillPaidOn: '2026-05-01' }),
      { on: '2026-05-08', do: 'refund' },
      told('2026-05-08', 'consumption-advance-refund', { refundedOn: '2026-05-08' }, { at: '11:00' }),
      { on: '2026-04-20', do: 'return-equipment' },
    ]),
    {
      ...subscriber(
        'Fallback',
        [
          opened('2026-02-09', 'technology-fallback', { xdslEligible: true }),
          told('2026-02-10', 'technology-fallback', { customerAgreesToXdsl: true }),
          { on: '2026-02-16', do: 'activate', lineEligible: true },
        ],
        [START[0]!],
      ),
      contract: { pack: 'livebox-ag', offer: 'ESSENTIEL-FIBRE', channel: 'shop' },
    },
    subscriber('Resale', [
      opened('2026-03-05', 'prohibited-use', { ground: 'resale', occurredOn: '2026-03-01' }),
      told('2026-03-10', 'prohibited-use', { noticeReceivedOn: '2026-03-10' }),
      told('2026-03-20', 'prohibited-use', { curedOn: '2026-03-20' }),
    ]),
  ],
  end: '2026-06-30',
};

let database: ThrowawayDatabase;
let output: StoryOutput;
beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

const of = <T extends { readonly subscriber: string }>(name: string, all: readonly T[]): T[] =>
  all.filter((one) => one.subscriber === name);
const agreement = (name: string) => of(name, output.agreements)[0]!;
const cases = (name: string): string[] =>
  of(name, output.cases).map((one) => `${one.procedure} ${one.state} ${one.openedOn}..${one.closedOn}`);
const paper = (name: string, issuedOn: string): string[] =>
  billOnPaper(of(name, output.bills).find((bill) => bill.issuedOn === issuedOn)!).slice(1);
const dates = (name: string, ...kinds: readonly string[]): string[] =>
  of(name, output.obligations)
    .filter((one) => kinds.includes(one.kind))
    .map((one) => `${one.kind} ${one.dueOn} ${one.state} ${one.closedOn}`)
    .sort();
const life = (name: string): string[] => agreement(name).history.map(({ on, state }) => `${on} ${state}`);
const letters = (name: string): string[] =>
  of(name, output.messages)
    .filter((one) => one.template === 'case-letter')
    .map(({ on, channel }) => `${on} ${channel}`);

describe('what subscribers of the Livebox contract ask for', () => {
  test('every event is taken as told, and the books are square', () => {
    expect(output.events.filter((event) => !event.asExpected)).toEqual([]);
    expect(output.ledger.difference).toBe('0.00');
  });

  test('a move to a commune that is not served is refused, and ends the contract free of charge ten days after the request', () => {
    expect(cases('Unserved')).toEqual(['legitimate-reason accepted 2026-05-04..2026-05-06']);
    expect(agreement('Unserved')).toMatchObject({ state: 'terminated', endsOn: '2026-05-14' });
    // 15 to 31 May are given back: 49.90 x 17 / 31 = 27.3645. No closing fee, no fees left.
    expect(paper('Unserved', '2026-06-01')).toEqual([
      'ESSENTIEL-VDSL2 x1 2026-05-15..2026-05-31: -27.36 + 0.00 = -27.36',
    ]);
  });

  test('a move to a fibre home becomes a fibre offer with consent, on the day of the move, and the commitment goes on', () => {
    expect(cases('Moving')).toEqual(['move transferred 2026-04-20..2026-05-04']);
    expect(agreement('Moving')).toMatchObject({ offer: 'ESSENTIEL-FIBRE', commitmentEndsOn: '2027-02-10' });
    // 4 to 31 May, 28 days of 31: 54.90 x 28 / 31 = 49.5871 and 49.90 x 28 / 31 = 45.0710.
    expect(paper('Moving', '2026-06-01')).toEqual([
      'ESSENTIEL-FIBRE x1 2026-05-04..2026-05-31: 49.59 + 0.00 = 49.59',
      'ESSENTIEL-FIBRE x1 2026-06-01..2026-06-30: 54.90 + 0.00 = 54.90',
      'ESSENTIEL-VDSL2 x1 2026-05-04..2026-05-31: -45.07 + 0.00 = -45.07',
    ]);
    expect(letters('Moving')).toEqual(['2026-04-20 email', '2026-04-22 email']);
  });

  test('a service that never starts lets the customer leave after four weeks, without any bill', () => {
    // Due by 17 February, fifteen days after the order; 28 days more end on 17 March.
    expect(dates('Never', 'service-accessible', 'activation')).toEqual([
      'activation 2026-02-17 cancelled 2026-03-20',
      'service-accessible 2026-03-17 cancelled 2026-03-20',
    ]);
    expect(life('Never').at(-1)).toBe('2026-03-20 cancelled');
    expect(agreement('Never').endReason).toBe('service-unavailable');
    expect(of('Never', output.bills)).toEqual([]);
  });

  test('a service that was cut is refunded day by day to whoever asks, on the next bill', () => {
    // Twelve working days, Monday to Saturday, from Monday 9 March.
    expect(dates('Cut', 'service-restoration')).toEqual(['service-restoration 2026-03-23 fulfilled 2026-03-20']);
    // 9 to 20 March, twelve days: 49.90 x 12 / 31 = 19.3161.
    expect(paper('Cut', '2026-04-01')).toEqual([
      'ESSENTIEL-VDSL2 x1 2026-04-01..2026-04-30: 49.90 + 0.00 = 49.90',
      'REFUND-INTERRUPTION x1 2026-03-20..2026-03-20: -19.32 + 0.00 = -19.32',
    ]);
    // March is over: from the 9th at 10:00 to the end of the 20th, 278 of its 744 hours, is far from the 97 % promised.
    // Article 9.1 counts apart from article 13: 49.90 x 278 / 744 = 18.6455.
    expect(paper('Cut', '2026-05-01')).toContain('IND-AVAILABILITY x1 2026-04-01..2026-04-01: -18.65 + 0.00 = -18.65');
    expect(letters('Cut')).toEqual(['2026-03-23 email', '2026-04-01 email']);
  });

  test('a complaint goes from the first answer to an appeal, and from its silence to the mediator', () => {
    expect(cases('Complaint')).toEqual(['complaint mediator-open 2026-03-02..2026-05-05']);
    expect(dates('Complaint', 'complaint-answer-1', 'complaint-answer-2')).toEqual([
      'complaint-answer-1 2026-04-02 fulfilled 2026-03-20',
      'complaint-answer-2 2026-04-25 fulfilled 2026-05-05',
    ]);
    expect(letters('Complaint')).toEqual(['2026-03-21 email', '2026-04-26 email']);
  });

  test('over-indebtedness not yet proved waits for its paper, then ends the contract ten days after the request', () => {
    expect(cases('Debt')).toEqual(['over-indebtedness accepted 2026-04-01..2026-04-07']);
    expect(life('Debt').slice(-2)).toEqual(['2026-04-07 terminating', '2026-04-12 terminated']);
    // 12 to 30 April: 49.90 x 19 / 30 = 31.6033, and nothing else.
    expect(paper('Debt', '2026-05-01')).toEqual(['ESSENTIEL-VDSL2 x1 2026-04-12..2026-04-30: -31.60 + 0.00 = -31.60']);
  });

  test('an offer in fibre starts thirty days after the connection when nobody plugs in, with the fee of a house', () => {
    expect(cases('Fibre')).toEqual(['plan-change changed 2026-03-02..2026-04-11']);
    expect(dates('Fibre', 'plug-in')).toEqual(['plug-in 2026-04-11 cancelled 2026-04-11']);
    // 11 to 30 April, twenty days of 30: 54.90 x 20 / 30 = 36.60 and 49.90 x 20 / 30 = 33.2667.
    expect(paper('Fibre', '2026-05-01')).toEqual([
      'ESSENTIEL-FIBRE x1 2026-04-11..2026-04-30: 36.60 + 0.00 = 36.60',
      'ESSENTIEL-FIBRE x1 2026-05-01..2026-05-31: 54.90 + 0.00 = 54.90',
      'ESSENTIEL-VDSL2 x1 2026-04-11..2026-04-30: -33.27 + 0.00 = -33.27',
      'FEE-FIBRE-HOUSE x1 2026-04-11..2026-04-11: 49.00 + 0.00 = 49.00',
    ]);
    const [refused] = of('Fibre', output.events).filter((event) => event.outcome === 'refused');
    expect(refused?.message?.fr).toMatch(/c’est déjà l’offre du contrat/);
  });

  test('a faulty Livebox is exchanged at no cost on the day it is brought in', () => {
    expect(cases('Faulty')).toEqual(['equipment-incident exchanged 2026-03-10..2026-03-12']);
    const swapped = of('Faulty', output.timeline).filter((one) => one.kind === 'equipment-replaced');
    expect(swapped.map((one) => one.on)).toEqual(['2026-03-12']);
    expect(
      of('Faulty', output.bills)
        .slice(1)
        .map((bill) => bill.totalInclTax),
    ).toEqual(['49.90', '49.90', '49.90']);
  });

  test('an advance suspends until it is paid, covers the bills, and what is left goes back within ten days', () => {
    expect(life('Advance').slice(2, 4)).toEqual(['2026-03-22 suspended', '2026-03-24 active']);
    // 120.00 - 49.90 of April = 70.10; the last bill gives 15 days back: 49.90 x 15 / 30 = 24.95.
    expect(cases('Advance').at(-1)).toBe('consumption-advance-refund refunded 2026-04-16..2026-05-08');
    expect(of('Advance', output.cases).at(-1)?.figures).toMatchObject({
      advanceLeft: '70.10',
      refundDueBy: '2026-05-11',
    });
    expect(dates('Advance', 'advance-refund')).toEqual(['advance-refund 2026-05-11 fulfilled 2026-05-08']);
    expect(output.subscribers.find((one) => one.name === 'Advance')?.owed).toBe('0.00');
  });

  test('fibre that cannot be laid becomes xDSL with the customer’s agreement, before the service starts', () => {
    expect(cases('Fallback')).toEqual(['technology-fallback switched 2026-02-09..2026-02-10']);
    expect(agreement('Fallback')).toMatchObject({ offer: 'ESSENTIEL-ADSL', activatedOn: '2026-02-16' });
    expect(paper('Fallback', '2026-03-01')).toEqual([
      // 17 to 28 February, twelve days of 28: 49.90 x 12 / 28 = 21.3857.
      'ESSENTIEL-ADSL x1 2026-02-17..2026-02-28: 21.39 + 0.00 = 21.39',
      'ESSENTIEL-ADSL x1 2026-03-01..2026-03-31: 49.90 + 0.00 = 49.90',
      'FEE-TV-DECODER x1 2026-02-16..2026-02-16: 50.00 + 0.00 = 50.00',
    ]);
  });

  test('a resale is given notice, suspended after five days, and resumed when it ends', () => {
    expect(letters('Resale')).toEqual(['2026-03-05 letter']);
    expect(life('Resale').slice(2)).toEqual(['2026-03-16 suspended', '2026-03-20 active']);
    expect(dates('Resale', 'breach-cure')).toEqual(['breach-cure 2026-03-15 fulfilled 2026-03-20']);
  });
});
