import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStory } from '../../src/story/run-story.ts';
import { readStory } from '../../src/story/story.ts';
import type { StoryOutput } from '../../src/story/tell/output.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { billOnPaper } from '../support/bill-table.ts';
import { freshDatabase } from '../support/database.ts';

/**
 * The rarer things that happen under the contract of mobile plans in Mayotte: lines cut and ended by the operator, lines that
 * never start, sums given back, cards exchanged. One story for all, figures reckoned by hand.
 */
type Event = Readonly<Record<string, unknown>>;

function subscriber(name: string, offer: string, events: readonly Event[]) {
  return {
    name,
    customer: { givenName: name, familyName: 'Madi', payment: { method: 'transfer' } },
    address: { territory: 'YT', postcode: '97600', commune: 'Mamoudzou' },
    contract: { pack: 'mobile-yt', offer, channel: 'shop' },
    payDaysAfterDue: 0,
    events: [{ on: '2026-03-02', do: 'order' }, { on: '2026-03-02', at: '11:00', do: 'activate' }, ...events],
  };
}

const opened = (on: string, procedure: string, facts: Event = {}): Event => ({ on, do: 'case', procedure, facts });
const told = (on: string, procedure: string, facts: Event): Event => ({ on, do: 'case-fact', procedure, facts });

const STORY = {
  operator: { termsMode: 'contract', legalRates: [{ from: '2026-01-01', annualRate: '0.0276' }] },
  subscribers: [
    subscriber('Exchange', 'YT-SOBRE-0', [
      opened('2026-04-02', 'sim-exchange'),
      told('2026-04-09', 'sim-exchange', { done: true }),
    ]),
    subscriber('Details', 'YT-SOBRE-0', [
      opened('2026-04-02', 'details-update', {
        change: 'postal-address',
        address: { line: '4 rue du Port', postcode: '97615', city: 'Pamandzi' },
      }),
      opened('2026-04-03', 'details-update', { change: 'name', heardElsewhere: true, changedOn: '2026-04-01' }),
      told('2026-04-20', 'details-update', { notifiedOn: '2026-04-20' }),
    ]),
    subscriber('Handset', 'YT-TENDANCE-12', [
      opened('2026-05-10', 'device-renewal', {
        newCustomerPrice: '399.00',
        discountTable: [{ fromMonths: 2, fromPlanAmount: '20.00', discountInclTax: '150.00' }],
      }),
      told('2026-05-12', 'device-renewal', { collectedOn: '2026-05-12' }),
      opened('2026-05-20', 'device-withdrawal', {
        orderedRemotely: true,
        orderedOn: '2026-05-10',
        goodsPaidInclTax: '249.00',
      }),
      told('2026-05-28', 'device-withdrawal', { receivedBackOn: '2026-05-28' }),
      told('2026-06-03', 'device-withdrawal', { refundedOn: '2026-06-03' }),
    ]),
    subscriber('Silent', 'YT-SOBRE-0', [
      opened('2026-03-04', 'activation-failure'),
      told('2026-04-18', 'activation-failure', { paid: '19.66' }),
      told('2026-04-20', 'activation-failure', { terminatedOn: '2026-04-20' }),
      told('2026-06-19', 'activation-failure', { refundedOn: '2026-06-19' }),
    ]),
    subscriber('Abroad', 'YT-LIBRE-0', [
      opened('2026-04-02', 'international-access', { switchOff: true }),
      told('2026-04-22', 'international-access', { enabledAgainOn: '2026-04-22' }),
    ]),
    subscriber('Let down', 'YT-TENDANCE-12', [
      opened('2026-04-02', 'mutual-breach', { breach: 'débit' }),
      told('2026-04-08', 'mutual-breach', { operatorBreach: true }),
    ]),
    subscriber('Indebted', 'YT-HORIZON-24', [
      opened('2026-04-02', 'over-indebtedness'),
      told('2026-04-15', 'over-indebtedness', { documentsReceivedOn: '2026-04-15' }),
    ]),
    subscriber('Gateway', 'YT-LIBRE-0', [
      opened('2026-04-02', 'fair-use', {
        voiceRecipients: 151,
        messageRecipients: 0,
        longestCallSeconds: 60,
        misuses: ['gateway'],
      }),
      told('2026-04-03', 'fair-use', { suspendedOn: '2026-04-03' }),
      told('2026-04-06', 'fair-use', { curedOn: '2026-04-06' }),
    ]),
    subscriber('Away', 'YT-LIBRE-0', [
      opened('2026-05-20', 'roaming-fair-use', {
        observationStart: '2026-01-10',
        homeUsage: '40',
        roamingUsage: '60',
        daysWithoutHomeConnection: 80,
        daysRoamingConnected: 70,
        notifiedOn: '2026-05-20',
      }),
      told('2026-06-10', 'roaming-fair-use', { surchargeUnitPrice: '0.032', unitsAfterGrace: '100' }),
      told('2026-06-12', 'roaming-fair-use', { unitsAfterGrace: '250' }),
    ]),
    subscriber('Fraud', 'YT-LIBRE-0', [
      opened('2026-04-10', 'suspension', { cause: 'data-protection' }),
      told('2026-04-20', 'suspension', { resumedOn: '2026-04-20' }),
    ]),
    subscriber('Breach', 'YT-LIBRE-0', [
      opened('2026-04-02', 'operator-termination', { cause: 'breach' }),
      told('2026-04-03', 'operator-termination', { formalNoticeOn: '2026-04-03' }),
      told('2026-04-10', 'operator-termination', { suspendedOn: '2026-04-10' }),
    ]),
    subscriber('Debtor', 'YT-LIBRE-0', [opened('2026-04-02', 'hidden-debt')]),
    subscriber('Cured', 'YT-LIBRE-0', [
      opened('2026-04-02', 'hidden-debt'),
      told('2026-04-12', 'hidden-debt', { curedOn: '2026-04-12' }),
    ]),
    subscriber('Overpaid', 'YT-LIBRE-0', [
      opened('2026-04-20', 'overpayment-refund', { overpaid: '12.00', paidOn: '2026-04-16' }),
      told('2026-04-22', 'overpayment-refund', { verifiedOn: '2026-04-22' }),
    ]),
    subscriber('Cheap handset', 'YT-LIBRE-0', [
      opened('2026-03-02', 'preferential-price', { priceWithoutPlan: '399.00', preferentialPrice: '99.00' }),
    ]),
    subscriber('Merchant', 'YT-LIBRE-0', [
      opened('2026-05-13', 'third-party-complaint', { subject: 'merchant-delivery' }),
    ]),
    subscriber('Advance', 'YT-LIBRE-0', [
      opened('2026-04-02', 'consumption-advance-refund', { advancePaid: '60.00', sumsDue: '46.76' }),
      told('2026-04-16', 'consumption-advance-refund', { lastBillPaidOn: '2026-04-16' }),
      told('2026-04-24', 'consumption-advance-refund', { refundedOn: '2026-04-24' }),
    ]),
  ],
  end: '2026-07-02',
};

let output: StoryOutput;
let database: Database & { drop(): Promise<void> };

beforeAll(async () => {
  const read = readStory(STORY);
  if ('error' in read) throw new Error(`${read.error.field}: ${read.error.message}`);
  database = await freshDatabase();
  output = await runStory(database, read.story);
}, 120_000);
afterAll(() => database.drop());

const of = <T extends { readonly subscriber: string }>(rows: readonly T[], name: string): T[] =>
  rows.filter((one) => one.subscriber === name);
const states = (name: string): string[] =>
  of(output.agreements, name)[0]!
    .history.slice(2)
    .map(({ on, state }) => `${on} ${state}`);
const cases = (name: string): string[] =>
  of(output.cases, name).map((one) => `${one.procedure} ${one.state} ${one.openedOn}..${one.closedOn}`);
const awaited = (name: string): string[] =>
  of(output.obligations, name)
    .filter((one) => one.kind !== 'activation' && one.kind !== 'case-review')
    .map((one) => `${one.kind} ${one.dueOn} ${one.by} ${one.state} ${one.closedOn}`);
const lines = (name: string, issued: string): string[] => {
  const one = of(output.bills, name).find((each) => each.issuedOn === issued);
  return one === undefined ? [] : billOnPaper(one).slice(1);
};
const line = (code: string, from: string, to: string, amount: string): string =>
  `${code} x1 ${from}..${to}: ${amount} + 0.00 = ${amount}`;
const codes = (name: string): string[] => of(output.bills, name).flatMap((one) => one.lines.map((row) => row.code));

test('everything comes out as told, and the books balance', () => {
  expect(output.events.filter((one) => one.outcome === 'refused')).toEqual([]);
  expect(output.asExpected).toBe(true);
  expect(output.ledger.difference).toBe('0.00');
});

describe('cards and details', () => {
  test('a card exchanged: another one at once, the old one to destroy', () => {
    expect(cases('Exchange')).toEqual(['sim-exchange exchanged 2026-04-02..2026-04-09']);
    expect(awaited('Exchange')).toEqual(['old-sim 2026-04-02 customer fulfilled 2026-04-09']);
    expect(
      of(output.agreements, 'Exchange')[0]!
        .equipment.map((one) => one.state)
        .sort(),
    ).toEqual(['assigned', 'damaged']);
  });

  test('an address told the same day, a name heard from others and told after the fifteen days, a listing', () => {
    expect(cases('Details')).toEqual([
      'details-update updated 2026-04-02..2026-04-02',
      'details-update updated 2026-04-03..2026-04-20',
    ]);
    expect(awaited('Details')).toEqual(['details-update 2026-04-16 customer fulfilled 2026-04-20']);
  });
});

describe('a handset renewal taken back', () => {
  test('the price comes back with the goods, and the first minimum period runs again', () => {
    expect(lines('Handset', '2026-06-01')).toEqual([
      line('YT-TENDANCE-12', '2026-06-01', '2026-06-30', '29.99'),
      line('DEVICE-RENEWAL', '2026-05-12', '2026-05-12', '249.00'),
      line('DEVICE-REFUND', '2026-05-28', '2026-05-28', '-249.00'),
    ]);
    expect(of(output.agreements, 'Handset')[0]!.commitmentEndsOn).toBe('2027-03-01');
    expect(awaited('Handset')).toEqual(
      expect.arrayContaining([
        // Fourteen days from the withdrawal for both.
        'goods-return 2026-06-03 customer fulfilled 2026-05-28',
        'goods-refund 2026-06-03 operator fulfilled 2026-06-03',
      ]),
    );
  });
});

describe('a line that does not start', () => {
  test('the customer leaves after a month, everything comes back, late with interest', () => {
    expect(states('Silent')).toEqual(['2026-04-20 terminated']);
    expect(awaited('Silent')).toEqual(
      expect.arrayContaining([
        'repair 2026-04-04 operator fulfilled 2026-04-05',
        // Thirty days from the termination.
        'refund 2026-05-20 operator fulfilled 2026-06-19',
      ]),
    );
    expect(lines('Silent', '2026-05-01')).toEqual([
      // 21 to 30 April: 9.99 x 10 / 30.
      line('YT-SOBRE-0', '2026-04-21', '2026-04-30', '-3.33'),
      // 2 March to 20 April: 9.99 x 30 / 31 + 9.99 x 20 / 30 = 16.3277. With the days above, all that was paid: 19.66.
      line('FAILURE-REFUND', '2026-04-20', '2026-04-20', '-16.33'),
    ]);
    // Thirty days late: 19.66 x 2.76 % x 30 / 365 = 0.0446.
    expect(of(output.cases, 'Silent')[0]!.figures).toMatchObject({ refund: '19.66', interest: '0.04' });
  });
});

describe('lines cut', () => {
  test('abroad alone, at the customer’s wish: the line itself stays in service', () => {
    expect(states('Abroad')).toEqual([]);
    const settings = of(output.timeline, 'Abroad').filter((one) => one.kind === 'agreement-configured');
    expect(settings.map((one) => `${one.on} ${one.title.fr}`)).toEqual([
      '2026-04-02 Mode international désactivé',
      '2026-04-22 Mode international réactivé',
    ]);
    expect(codes('Abroad').every((code) => code === 'YT-LIBRE-0')).toBe(true);
  });

  test('for misuse, until it conforms again', () => {
    expect(states('Gateway')).toEqual(['2026-04-03 suspended', '2026-04-06 active']);
    expect(of(output.cases, 'Gateway')[0]!.figures).toMatchObject({ breaches: ['voice-recipients', 'gateway'] });
  });

  test('against fraud: the fee of the ten days is given back', () => {
    expect(states('Fraud')).toEqual(['2026-04-10 suspended', '2026-04-20 active']);
    // 24.99 x 10 / 30.
    expect(lines('Fraud', '2026-05-01')).toContain(line('SUSPENSION-WAIVED', '2026-04-20', '2026-04-20', '-8.33'));
  });
});

describe('contracts ended', () => {
  test('by a breach, fifteen days after the suspension', () => {
    expect(states('Breach')).toEqual(['2026-04-10 suspended', '2026-04-26 terminated']);
    expect(of(output.agreements, 'Breach')[0]).toMatchObject({ endsOn: '2026-04-25', endReason: 'breach' });
    expect(awaited('Breach')).toContain('cure 2026-04-25 customer fulfilled 2026-04-26');
  });

  test('by a debt under another contract, ten days after the suspension, unless it is paid', () => {
    expect(states('Debtor')).toEqual(['2026-04-02 suspended', '2026-04-13 terminated']);
    expect(of(output.agreements, 'Debtor')[0]!.endsOn).toBe('2026-04-12');
    expect(states('Cured')).toEqual(['2026-04-02 suspended', '2026-04-12 active']);
  });

  test('without the months left when the operator did not meet its duties, or the commission accepts the file', () => {
    expect(of(output.agreements, 'Let down')[0]).toMatchObject({ endsOn: '2026-04-12', endReason: 'operator-breach' });
    expect(of(output.agreements, 'Indebted')[0]).toMatchObject({
      // Asked for on 2 April, effective on the 12th; proven on the 15th, and not before.
      endsOn: '2026-04-15',
      endReason: 'over-indebtedness',
    });
    expect([...codes('Let down'), ...codes('Indebted')]).not.toContain('REMAINING-FEES');
  });
});

describe('sums', () => {
  test('roaming mostly away from home: told, then surcharged, as units grow', () => {
    const surcharges = of(output.bills, 'Away').flatMap((one) =>
      one.lines.filter((row) => row.code === 'ROAMING-SURCHARGE'),
    );
    // 0.032 x 250.
    expect(surcharges.map((row) => row.amountInclTax)).toEqual(['8.00']);
    expect(awaited('Away')).toContain('roaming-correction 2026-06-04 customer fulfilled 2026-06-05');
  });

  test('an overpayment, once verified, is taken off the next bill', () => {
    expect(lines('Overpaid', '2026-05-01')).toContain(line('OVERPAYMENT', '2026-04-20', '2026-04-20', '-12.00'));
  });

  test('a signed contract that never comes back loses the price of the plan', () => {
    expect(awaited('Cheap handset')).toEqual(['contract-return 2026-03-17 customer fulfilled 2026-03-18']);
    expect(lines('Cheap handset', '2026-04-01')).toContain(
      line('PREFERENTIAL-PRICE', '2026-03-17', '2026-03-17', '300.00'),
    );
  });

  test('what is left of an advance is due ten days after the last bill', () => {
    expect(awaited('Advance')).toEqual(['refund 2026-04-26 operator fulfilled 2026-04-24']);
  });
});

describe('what is asked for elsewhere', () => {
  test('a purchase, with its merchant', () => {
    expect(cases('Merchant')).toEqual(['third-party-complaint to-merchant 2026-05-13..2026-05-13']);
  });
});
