import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import { billOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * Cases of OrneTHD subscribers carried out from the opening to the bill, against figures reckoned by hand: Trio 39.90, Duo 29.90,
 * Duo Pro 54.00, O-maxi 16.90 a month, homes that are connected already (fee 19.00), bills on the 1st in arrears, 20 % VAT.
 */
type Told = Record<string, unknown>;
const HOME = { territory: 'FR-57', postcode: '57360', commune: 'Amnéville', alreadyConnected: true };
const OFFICE = { territory: 'FR-54', postcode: '54310', commune: 'Homécourt', alreadyConnected: true };

const opened = (on: string, procedure: string, facts: Told = {}): Told => ({
  on,
  at: '10:00',
  do: 'case',
  procedure,
  facts,
});
const then = (on: string, procedure: string, facts: Told, at = '10:00'): Told => ({
  on,
  at,
  do: 'case-fact',
  procedure,
  facts,
});

const started = [
  { on: '2026-01-05', do: 'order' },
  { on: '2026-01-05', at: '11:00', do: 'activate' },
];

function resident(name: string, offer: string, events: readonly Told[]): Told {
  const contract = { pack: 'orne-thd', offer, channel: 'shop', appointmentNeeded: false };
  return { name, address: HOME, contract, payDaysAfterDue: 0, events: [...started, ...events] };
}

function professional(name: string, events: readonly Told[]): Told {
  const customer = {
    kind: 'organization',
    organizationName: name,
    registrationNumber: '732829320',
    segment: 'professional',
  };
  const characteristics = { customerType: 'registered-business' };
  const contract = {
    pack: 'orne-thd',
    offer: 'DUO-PRO',
    channel: 'shop',
    personalUse: false,
    appointmentNeeded: false,
    characteristics,
  };
  return { name, customer, address: OFFICE, contract, payDaysAfterDue: 0, events: [...started, ...events] };
}

const databases: ThrowawayDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function play(subscribers: readonly Told[], end: string): Promise<StoryOutput> {
  const read = readStory({ title: 'Dossiers', operator: { termsMode: 'contract' }, subscribers, end });
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  const database = await freshDatabase();
  databases.push(database);
  return runStory(database, read.story);
}

let output: StoryOutput;
const of = <T extends { readonly subscriber: string }>(list: readonly T[], name: string): T[] =>
  list.filter((one) => one.subscriber === name);
const bills = (name: string): string[][] =>
  of(output.bills, name).map((bill) => billOnPaper(bill).map((line) => line.replace(/^\d{4}-\d{6} /, '')));
const cases = (name: string): string[] =>
  of(output.cases, name).map((one) => `${one.procedure} ${one.openedOn} ${one.state} ${one.closedOn}`);
const dates = (name: string): string[] =>
  of(output.obligations, name)
    .filter((one) => one.subject.startsWith('case:'))
    .map((one) => `${one.kind} ${one.dueOn} ${one.state} ${one.closedOn}`);
const states = (name: string): string[] =>
  of(output.agreements, name).flatMap((one) => one.history.map(({ on, state }) => `${on} ${state}`));
const letters = (name: string): string[] =>
  of(output.messages, name)
    .filter((one) => one.template === 'case-letter')
    .map((one) => one.on);

const MOVE_TO_ROMBAS = {
  newAddress: { line: '3 rue de la Gare', postcode: '57120', city: 'Rombas' },
  movingOn: '2026-03-20',
  dwelling: 'collective',
  premisesConnected: true,
};
const MOVE_TO_NANCY = {
  newAddress: { line: '1 place Stanislas', postcode: '54000', city: 'Nancy' },
  movingOn: '2026-03-02',
  dwelling: 'collective',
  endWhenUnserved: true,
  proofReceivedOn: '2026-02-02',
};
const DOWN_TWELVE_DAYS = {
  periodStartOn: '2025-02-01',
  interruptions: [{ startAt: '2025-03-01T00:00:00+01:00', endAt: '2025-03-13T00:00:00+01:00', cause: 'operator' }],
};

/** An order on fibre whose visit finds that the home cannot be connected. */
const impossible: Told = {
  name: 'Impossible',
  address: { ...HOME, alreadyConnected: false },
  contract: { pack: 'orne-thd', offer: 'DUO-RES', channel: 'shop' },
  events: [
    { on: '2026-01-05', do: 'order' },
    { on: '2026-01-05', at: '11:00', do: 'appointment', action: 'book', for: '2026-01-19T09:00' },
    { on: '2026-01-19', at: '09:00', do: 'appointment', action: 'keep' },
    opened('2026-01-19', 'unavailability-exit'),
  ],
};

/** One household that asks for a little of everything. */
const everything = resident('Everything', 'TRIO-RES', [
  opened('2026-02-02', 'router-rental', { rentedFrom: '2026-02-02' }),
  opened('2026-02-03', 'premium-cap', { block: true }),
  opened('2026-02-04', 'duplicate-bill', { copies: 2 }),
  opened('2026-02-05', 'new-fixed-number', { justified: true }),
  opened('2026-02-11', 'throughput-claim', { tests: [{ on: '2026-02-10', onOperatorTool: true, screenshot: true }] }),
  then('2026-02-12', 'throughput-claim', { validatedOn: '2026-02-12' }),
  { ...opened('2026-02-13', 'suspension'), expect: { refused: 'process-flow/refused' } },
  opened('2026-02-16', 'prohibited-use', { facts: ['resale'] }),
  then('2026-02-17', 'prohibited-use', { suspendedOn: '2026-02-17' }),
  then('2026-02-19', 'prohibited-use', { resumedOn: '2026-02-19' }),
  opened('2026-02-20', 'consumption-advance', {
    heavyUsageOutsidePlan: true,
    paymentDifficultyExpected: true,
    advanceInclTax: '30.00',
  }),
  then('2026-03-03', 'consumption-advance', { paidOn: '2026-03-03' }),
  opened('2026-03-04', 'maintenance-billing', { intervention: 'beyond-outlet', tariff: '48.00' }),
  then('2026-03-05', 'maintenance-billing', { doneOn: '2026-03-05' }),
  opened('2026-03-09', 'file-fees', { offer: 'DUO-RES' }),
  opened('2026-04-13', 'death', { deathOn: '2026-04-10' }),
  then('2026-04-20', 'death', { evidenceReceivedOn: '2026-04-20' }),
]);

beforeAll(async () => {
  output = await play(
    [
      professional('Colin', [
        opened('2026-02-09', 'complaint', { subject: 'Coupures répétées' }),
        opened('2026-03-16', 'mutual-breach', { sentOn: '2026-03-16' }),
        then('2026-04-01', 'mutual-breach', { endOn: '2026-04-01' }),
        { on: '2026-04-01', at: '15:00', do: 'return-equipment' },
      ]),
      professional('Forge', [
        opened('2026-02-02', 'intervention-guarantee'),
        then('2026-02-02', 'intervention-guarantee', { intervenedAt: '2026-02-02T15:00:00+01:00' }, '15:00'),
        { ...opened('2026-02-02', 'service-restoration'), at: '10:30' },
        then('2026-02-12', 'service-restoration', { restoredOn: '2026-02-12' }),
        then('2026-02-13', 'service-restoration', { claimedOn: '2026-02-13' }),
        opened('2026-02-16', 'availability', DOWN_TWELVE_DAYS),
        opened('2026-03-02', 'domain-name-transfer', { contractOn: '2025-05-15' }),
      ]),
      resident('Unserved', 'TRIO-RES', [
        opened('2026-02-02', 'move', MOVE_TO_NANCY),
        { on: '2026-02-20', do: 'return-equipment' },
      ]),
      resident('Rombas', 'DUO-RES', [
        opened('2026-03-02', 'move', MOVE_TO_ROMBAS),
        then('2026-03-05', 'move', { signedOn: '2026-03-05' }),
      ]),
      impossible,
      resident('Sim', 'O-MAXI', [
        opened('2026-03-02', 'sim-loss', { event: 'theft', channel: 'email' }),
        then('2026-03-09', 'sim-loss', { newSim: true }),
      ]),
      resident('Damage', 'TRIO-RES', [
        opened('2026-02-09', 'equipment-damage', { cause: 'storm', replacementCost: '90.00', repairCost: '35.00' }),
        opened('2026-03-09', 'operator-missed-appointment', {
          appointmentOn: '2026-03-06',
          context: 'provider-change',
        }),
        then('2026-03-10', 'operator-missed-appointment', { claimedOn: '2026-03-10' }),
        then('2026-03-30', 'operator-missed-appointment', { answeredOn: '2026-03-30' }),
      ]),
      resident('Plans', 'DUO-RES', [
        opened('2026-02-02', 'plan-change', { offer: 'TRIO-RES' }),
        opened('2026-02-16', 'plan-change', { offer: 'DUO-RES' }),
        opened('2026-03-02', 'plan-change', { offer: 'TRIO-RES' }),
        opened('2026-03-03', 'plan-change', { offer: 'DUO-RES' }),
        opened('2026-04-13', 'plan-change', { offer: 'TRIO-RES' }),
      ]),
      everything,
      resident('Indebted', 'O-MAXI', [
        opened('2026-03-02', 'over-indebtedness', { overIndebtednessFiledOn: '2026-02-20' }),
        then('2026-03-06', 'over-indebtedness', { documentsReceivedOn: '2026-03-06' }),
      ]),
    ],
    '2026-08-31',
  );
}, 240_000);

test('every case is opened and told as the story says, and the books balance', () => {
  expect(output.events.filter((one) => !one.asExpected || (one.outcome === 'refused' && one.do !== 'case'))).toEqual(
    [],
  );
  expect(output.ledger.difference).toBe('0.00');
});

describe('a professional whose complaint and formal notice stay without answer', () => {
  test('may go to the mediator after a month, and leaves free of charge after fifteen days', () => {
    expect(cases('Colin')).toEqual([
      'complaint 2026-02-09 unanswered null',
      'mutual-breach 2026-03-16 ended 2026-04-01',
      // Opened by the end of the internet service itself.
      'mailbox 2026-04-02 kept-until-deletion null',
    ]);
    expect(dates('Colin')).toEqual([
      'complaint-answer 2026-03-09 open null',
      // Sent on 16 March: the fifteenth day is the 31st.
      'breach-remedy 2026-03-31 cancelled 2026-04-01',
      // Six months from 2 April, the first day without service.
      'mailbox-deletion 2026-10-02 open null',
      'mediator 2027-03-10 open null',
    ]);
    // The acknowledgement, the mediator on the day after the month, the formal notice, and the mail to be saved.
    expect(letters('Colin')).toEqual(['2026-02-09', '2026-03-10', '2026-03-16', '2026-04-02']);
    expect(states('Colin').slice(2)).toEqual(['2026-04-01 terminating', '2026-04-02 terminated']);
  });

  test('pays one day of April and no fee, although the three months run to the 5th', () => {
    expect(bills('Colin').at(-1)).toEqual([
      'final, issued 2026-05-01, due 2026-05-16: 1.50 + 0.30 = 1.80',
      // 54.00 / 30.
      'DUO-PRO x1 2026-04-01..2026-04-01: 1.50 + 0.30 = 1.80',
    ]);
  });
});

describe('a professional whose line is down', () => {
  test('is owed an intervention in four open hours, and a repair in seven working days', () => {
    expect(cases('Forge')).toEqual([
      // Reported at 10:00, due at 14:00, done at 15:00.
      'intervention-guarantee 2026-02-02 missed 2026-02-02',
      'service-restoration 2026-02-02 compensated 2026-02-13',
      'availability 2026-02-16 not-respected 2026-02-16',
      'domain-name-transfer 2026-03-02 lost 2026-05-15',
    ]);
    expect(dates('Forge')).toEqual([
      'intervention 2026-02-02 fulfilled 2026-02-02',
      // 3 to 7 February, then the 9th and the 10th.
      'restoration 2026-02-10 fulfilled 2026-02-12',
      // A month before 15 May.
      'domain-name-transfer 2026-04-15 cancelled 2026-04-16',
    ]);
  });

  test('gets one month back on the next bill, outside VAT', () => {
    expect(bills('Forge')[1]).toEqual([
      'regular, issued 2026-03-01, due 2026-03-16: -9.00 + 9.00 = 0.00',
      'DUO-PRO x1 2026-02-01..2026-02-28: 45.00 + 9.00 = 54.00',
      'IND-LATE-RESTORATION x1 2026-02-13..2026-02-13: -54.00 + 0.00 = -54.00',
    ]);
  });

  test('had 96.71 % of its year: 12 days of 365 are 3.29 %', () => {
    const year = of(output.cases, 'Forge').find((one) => one.procedure === 'availability');
    // 12 x 1440 minutes.
    expect(year?.figures).toMatchObject({ availabilityPercent: '96.71', downtimeMinutes: '17280.00' });
    expect(letters('Forge')).toContain('2026-02-16');
  });
});

describe('a move', () => {
  test('to a commune that is not served ends the contract after the notice, free once it is proven', () => {
    expect(states('Unserved').slice(2)).toEqual(['2026-02-02 terminating', '2026-02-24 terminated']);
    expect(bills('Unserved').at(-1)).toEqual([
      'final, issued 2026-03-01, due 2026-03-16: 27.32 + 5.46 = 32.78',
      // Twenty days end on Sunday 22 February: the 23rd. 39.90 x 23 / 28 = 32.775.
      'TRIO-RES x1 2026-02-01..2026-02-23: 27.32 + 5.46 = 32.78',
    ]);
  });

  test('after which the mailboxes live six months more, without anybody asking', () => {
    expect(cases('Unserved')[1]).toBe('mailbox 2026-02-24 deleted 2026-08-24');
    expect(dates('Unserved')).toEqual(['mailbox-deletion 2026-08-24 fulfilled 2026-08-24']);
  });

  test('to Rombas costs 30.00 and binds for three months from the moving in', () => {
    expect(cases('Rombas')).toEqual(['move 2026-03-02 moved 2026-03-20']);
    expect(of(output.agreements, 'Rombas')[0]).toMatchObject({ commitmentEndsOn: '2026-06-20' });
    expect(bills('Rombas')[2]).toEqual([
      'regular, issued 2026-04-01, due 2026-04-16: 49.92 + 9.98 = 59.90',
      'DUO-RES x1 2026-03-01..2026-03-31: 24.92 + 4.98 = 29.90',
      'TRANSFER-FEE x1 2026-03-20..2026-03-20: 25.00 + 5.00 = 30.00',
    ]);
  });
});

test('a home that fibre cannot reach: the order ends and nothing is billed', () => {
  expect(states('Impossible')).toEqual([
    '2026-01-05 ordered',
    '2026-01-05 awaiting-activation',
    '2026-01-19 cancelled',
  ]);
  expect(bills('Impossible')).toEqual([]);
});

test('a stolen SIM card: a week without a line, the plan in full and the new card', () => {
  expect(states('Sim').slice(2)).toEqual(['2026-03-02 suspended', '2026-03-09 active']);
  expect(bills('Sim')[2]).toEqual([
    'regular, issued 2026-04-01, due 2026-04-16: 22.42 + 4.48 = 26.90',
    'O-MAXI x1 2026-03-01..2026-03-31: 14.08 + 2.82 = 16.90',
    'SIM-REPLACEMENT x1 2026-03-09..2026-03-09: 8.34 + 1.66 = 10.00',
  ]);
});

test('equipment damaged by a storm is billed at the lower of repair and replacement', () => {
  expect(bills('Damage')[1]).toEqual([
    'regular, issued 2026-03-01, due 2026-03-16: 62.42 + 12.48 = 74.90',
    'TRIO-RES x1 2026-02-01..2026-02-28: 33.25 + 6.65 = 39.90',
    'EQUIPMENT-REPAIR x1 2026-02-09..2026-02-09: 29.17 + 5.83 = 35.00',
  ]);
});

test('an appointment that the operator missed: claimed in thirty days, answered in fifteen working days', () => {
  expect(dates('Damage')).toEqual([
    // From 11 March, without Saturdays and Sundays.
    'claim-answer 2026-03-31 fulfilled 2026-03-30',
    'written-claim 2026-04-08 fulfilled 2026-03-10',
  ]);
});

test('changes of plan are free twice a year upward, and each day is billed at its own price', () => {
  expect(bills('Plans').slice(2, 4)).toEqual([
    [
      'regular, issued 2026-04-01, due 2026-04-16: 25.18 + 5.04 = 30.22',
      // 29.90 / 31, 29.90 x 29 / 31 = 27.971, 39.90 / 31 = 1.287.
      'DUO-RES x1 2026-03-01..2026-03-01: 0.80 + 0.16 = 0.96',
      'DUO-RES x1 2026-03-03..2026-03-31: 23.31 + 4.66 = 27.97',
      'TRIO-RES x1 2026-03-02..2026-03-02: 1.07 + 0.22 = 1.29',
    ],
    [
      'regular, issued 2026-05-01, due 2026-05-16: 67.42 + 13.48 = 80.90',
      // 29.90 x 12 / 30 and 39.90 x 18 / 30.
      'DUO-RES x1 2026-04-01..2026-04-12: 9.97 + 1.99 = 11.96',
      'TRIO-RES x1 2026-04-13..2026-04-30: 19.95 + 3.99 = 23.94',
      // The third upward change of the year, after those of 2 February and 2 March.
      'PLAN-CHANGE x1 2026-04-13..2026-04-13: 37.50 + 7.50 = 45.00',
    ],
  ]);
  // Three months from 13 April.
  expect(of(output.agreements, 'Plans')[0]).toMatchObject({ offer: 'TRIO-RES', commitmentEndsOn: '2026-07-13' });
});

test('an over-indebted customer leaves inside the twelve months, free of charge once it is proven', () => {
  // Twenty days from the proof of 6 March: the 26th.
  expect(states('Indebted').slice(2)).toEqual(['2026-03-06 terminating', '2026-03-27 terminated']);
  expect(dates('Indebted')).toEqual(['justification 2026-03-12 fulfilled 2026-03-06']);
  expect(bills('Indebted').at(-1)).toEqual([
    'final, issued 2026-04-01, due 2026-04-16: 11.81 + 2.36 = 14.17',
    // 16.90 x 26 / 31 = 14.174.
    'O-MAXI x1 2026-03-01..2026-03-26: 11.81 + 2.36 = 14.17',
  ]);
});

describe('one household that asks for a little of everything', () => {
  test('has each case carried out', () => {
    expect(cases('Everything')).toEqual([
      'router-rental 2026-02-02 rented 2026-02-02',
      'premium-cap 2026-02-03 blocked 2026-02-03',
      'duplicate-bill 2026-02-04 supplied 2026-02-04',
      'new-fixed-number 2026-02-05 renumbered 2026-02-05',
      'throughput-claim 2026-02-11 claim-lapsed 2026-02-21',
      'prohibited-use 2026-02-16 resumed 2026-02-19',
      'consumption-advance 2026-02-20 deducted 2026-03-03',
      'maintenance-billing 2026-03-04 done 2026-03-05',
      'file-fees 2026-03-09 ended 2026-03-31',
      'death 2026-04-13 ended 2026-04-20',
      'mailbox 2026-04-21 kept-until-deletion null',
    ]);
    expect(dates('Everything')).toEqual([
      // Seven working days, Saturdays included, from 13 February; nobody claims.
      'written-claim 2026-02-20 cancelled 2026-02-21',
      // Twenty days from 9 March end on Sunday the 29th: the 30th is the last with television.
      'change-change-plan 2026-03-31 fulfilled 2026-03-31',
      'mailbox-deletion 2026-10-21 open null',
    ]);
    expect(states('Everything').slice(2)).toEqual([
      '2026-02-17 suspended',
      '2026-02-19 active',
      '2026-04-20 terminating',
      '2026-04-21 terminated',
    ]);
  });

  test('finds each on its bills', () => {
    expect(bills('Everything').slice(1)).toEqual([
      [
        // The advance is not the price of anything: no VAT.
        'regular, issued 2026-03-01, due 2026-03-16: 86.49 + 11.30 = 97.79',
        'TRIO-RES x1 2026-02-01..2026-02-28: 33.25 + 6.65 = 39.90',
        'PREMIUM-NUMBER-BLOCKING x1 2026-02-03..2026-02-28: 0.00 + 0.00 = 0.00',
        // 3.00 x 27 / 28 = 2.893.
        'ROUTER-RENTAL x1 2026-02-02..2026-02-28: 2.41 + 0.48 = 2.89',
        'DUPLICATE-INVOICE x1 2026-02-04..2026-02-04: 8.33 + 1.67 = 10.00',
        'NEW-FIXED-NUMBER x1 2026-02-05..2026-02-05: 12.50 + 2.50 = 15.00',
        'CONSUMPTION-ADVANCE x1 2026-02-20..2026-02-20: 30.00 + 0.00 = 30.00',
      ],
      [
        'regular, issued 2026-04-01, due 2026-04-16: 66.31 + 19.26 = 85.57',
        // 29.90 / 31, and 39.90 x 30 / 31 = 38.613.
        'DUO-RES x1 2026-03-31..2026-03-31: 0.80 + 0.16 = 0.96',
        'TRIO-RES x1 2026-03-01..2026-03-30: 32.18 + 6.43 = 38.61',
        'PREMIUM-NUMBER-BLOCKING x1 2026-03-01..2026-03-31: 0.00 + 0.00 = 0.00',
        'ROUTER-RENTAL x1 2026-03-01..2026-03-31: 2.50 + 0.50 = 3.00',
        'CONSUMPTION-ADVANCE-DEDUCTED x1 2026-03-03..2026-03-03: -30.00 + 0.00 = -30.00',
        'MAINTENANCE-BILLABLE x1 2026-03-05..2026-03-05: 40.00 + 8.00 = 48.00',
        // Inside the three months, which run to 5 April.
        'FILE-FEE x1 2026-03-09..2026-03-09: 20.83 + 4.17 = 25.00',
      ],
      [
        'final, issued 2026-05-01, due 2026-05-16: 18.28 + 3.65 = 21.93',
        // Twenty days of thirty.
        'DUO-RES x1 2026-04-01..2026-04-20: 16.61 + 3.32 = 19.93',
        'PREMIUM-NUMBER-BLOCKING x1 2026-04-01..2026-04-20: 0.00 + 0.00 = 0.00',
        'ROUTER-RENTAL x1 2026-04-01..2026-04-20: 1.67 + 0.33 = 2.00',
      ],
      [
        // The heirs had until 10 May, a month after the death, to give back modem and decoder.
        'final, issued 2026-06-01, due 2026-06-16: 141.67 + 28.33 = 170.00',
        'EQUIPMENT-NOT-RETURNED x1 2026-05-11..2026-05-11: 70.83 + 14.17 = 85.00',
        'EQUIPMENT-NOT-RETURNED x1 2026-05-11..2026-05-11: 70.84 + 14.16 = 85.00',
      ],
    ]);
  });
});
