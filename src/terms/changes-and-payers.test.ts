import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { type Ask, type ContractFacts, type Life, LifeFault } from './model/life.ts';
import type { ContractChangeFacts } from './model/life-contract-change.ts';
import { packs } from './packs/index.ts';

/** What three contracts make of changes, debts and third parties who pay, asked as rooms ask them. */
function lifeOf(id: string): { readonly life: Life; readonly ask: Ask } {
  const ask: Ask = (name, facts) => {
    const answer = decide(id, name, facts, { strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    return { decision: 'asked', name, ...answer };
  };
  return { life: packs.find((one) => one.id === id)!.life!, ask };
}

const contract = (territory: ContractFacts['territory']): ContractFacts => ({
  territory,
  segment: 'residential',
  channel: 'shop',
  offer: 'X',
  options: [],
  characteristics: {},
  orderedOn: '2026-01-05',
  monthlyPriceInclTax: '40.00',
  commitmentMonths: 12,
  activatedOn: '2026-01-10',
});
const rise: ContractChangeFacts = {
  kind: 'price',
  cause: 'economic',
  announcedOn: '2026-05-31',
  effectiveOn: '2026-07-01',
  durableMedium: true,
  channel: 'email',
  oldPriceInclTax: '40.00',
  newPriceInclTax: '41.00',
};

function judged(id: string, territory: ContractFacts['territory'], change: Partial<ContractChangeFacts>) {
  const { life, ask } = lifeOf(id);
  const answer = life.contractChange!(ask, contract(territory), { ...rise, ...change });
  return answer && [answer.allowed, answer.reason ?? null, answer.earliestOn, answer.exit?.until ?? null];
}

describe('a change of prices or terms', () => {
  test.each([
    // A month of 31 May ends on 30 June; thirty days as well.
    ['orne-thd', 'FR-57', {}, [true, null, '2026-06-30', '2026-09-30']],
    ['orne-thd', 'FR-57', { effectiveOn: '2026-06-29' }, [false, 'notice-too-short', '2026-06-30', '2026-09-30']],
    ['orne-thd', 'FR-57', { cause: 'commercial' }, [false, 'no-permitted-cause', '2026-06-30', '2026-09-30']],
    ['orne-thd', 'FR-57', { commitmentEndsOn: '2026-07-01' }, [false, 'minimum-period', '2026-06-30', '2026-09-30']],
    ['orne-thd', 'FR-57', { commitmentEndsOn: '2026-06-30' }, [true, null, '2026-06-30', '2026-09-30']],
    // A letter comes beside the customer space, which the contract accepts.
    ['orne-thd', 'FR-57', { channel: 'letter' }, [true, null, '2026-06-30', '2026-09-30']],
    ['orne-thd', 'FR-57', { cause: 'customer-benefit', newPriceInclTax: '39.00' }, [true, null, null, null]],
    ['orne-thd', 'FR-57', { kind: 'terms' }, [true, null, '2026-06-30', '2026-09-30']],
    [
      'orne-thd',
      'FR-57',
      { kind: 'terms', durableMedium: false },
      [false, 'not-on-durable-medium', '2026-06-30', null],
    ],
    ['orne-thd', 'FR-57', { kind: 'terms', cause: 'law' }, [true, null, null, null]],
    // The exit of Mayotte runs four months from the day of the change.
    ['mobile-yt', 'YT', {}, [true, null, '2026-06-30', '2026-11-01']],
    ['mobile-yt', 'YT', { kind: 'terms', newPriceInclTax: '40.00' }, [true, null, '2026-06-30', '2026-11-01']],
    ['mobile-yt', 'YT', { cause: 'customer-benefit', newPriceInclTax: '39.00' }, [true, null, '2026-05-31', null]],
    ['livebox-ag', 'GP', {}, [false, 'no-legal-change', null, '2026-09-30']],
    [
      'livebox-ag',
      'GP',
      // 40.00 x 1.1 / 1.085 = 40.55.
      { cause: 'vat', inForceOn: '2026-06-01', newVatRate: '0.1', newPriceInclTax: '40.55' },
      [true, null, '2026-06-30', '2026-09-30'],
    ],
    [
      'livebox-ag',
      'GP',
      { cause: 'vat', inForceOn: '2026-06-01', newVatRate: '0.1', newPriceInclTax: '40.56' },
      [false, 'above-cap', '2026-06-30', '2026-09-30'],
    ],
    ['livebox-ag', 'GP', { newPriceInclTax: '39.00' }, [true, null, null, null]],
  ] as const)('%s in %s: %j', (id, territory, change, answer) => {
    expect(judged(id, territory, change)).toEqual(answer);
  });

  test('the Livebox contract provides for no change of its terms', () => {
    expect(judged('livebox-ag', 'GP', { kind: 'terms' })).toBeUndefined();
  });

  test('who leaves Mayotte for it pays nothing of the months left', () => {
    const { life, ask } = lifeOf('mobile-yt');
    const { exit } = life.contractChange!(ask, contract('YT'), rise)!;
    const facts = { requestKind: 'request', legitimateReason: true, equipment: [], reason: exit!.reason } as const;
    const inTime = life.termination(ask, contract('YT'), {
      ...facts,
      requestReceivedOn: '2026-11-01',
      asOf: '2026-11-01',
    });
    expect([inTime.freeOfCharge, inTime.totalInclTax]).toEqual([true, '0.00']);
    const late = life.termination(ask, contract('YT'), {
      ...facts,
      requestReceivedOn: '2026-11-02',
      asOf: '2026-11-02',
    });
    expect(late.freeOfCharge).toBe(false);
  });
});

describe('somebody who pays for another', () => {
  const adult = { kind: 'natural', age: 18, attested: true, on: '2026-03-01' } as const;
  const bill = { amountInclTax: '30.00', paidInclTax: '0.00', dueOn: '2026-03-16' };

  test('Mayotte wants an adult or a legal person, and a signed undertaking', () => {
    const { life, ask } = lifeOf('mobile-yt');
    const reason = (facts: object) => life.payer!.accept(ask, { ...adult, ...facts }).reason ?? null;
    expect([
      reason({}),
      reason({ age: 17 }),
      reason({ attested: false }),
      reason({ kind: 'legal', age: undefined }),
    ]).toEqual([null, 'minor', 'no-attestation', null]);
    const free = (registeredLetter: boolean) =>
      life.payer!.release!(ask, { ...adult, receivedOn: '2026-03-20', registeredLetter });
    expect([free(false).eligible, free(true).effectiveOn]).toEqual([false, '2026-03-20']);
  });

  test.each(['livebox-ag', 'mobile-yt', 'orne-thd'])('%s: what is not paid by its day is the customer’s', (id) => {
    const { life, ask } = lifeOf(id);
    const owes = (asOf: string) => life.payer!.bill(ask, { ...adult, ...bill, asOf });
    expect([owes('2026-03-16').recipient, owes('2026-03-16').dueFromCustomer]).toEqual(['payer', false]);
    expect(owes('2026-03-17').dueFromCustomer).toBe(true);
  });
});

describe('what is known of who orders', () => {
  const known = { on: '2026-03-01', register: 'clear', owedInclTax: '0.00', endedForDocuments: false } as const;

  test('OrneTHD lets nobody sign who owes it something', () => {
    const { life, ask } = lifeOf('orne-thd');
    expect(life.risk!.order!(ask, known).eligible).toBe(true);
    expect(life.risk!.order!(ask, { ...known, owedInclTax: '0.01' })).toMatchObject({
      eligible: false,
      reason: 'debt-to-pay-first',
    });
  });

  test('a ground that is known stands even when the order denies it; one that is told stands even when it is not known', () => {
    const { life } = lifeOf('mobile-yt');
    const facts = life.risk!.depositFacts!;
    expect(facts({ ...known, register: 'listed' }, { inPreventel: false }).inPreventel).toBe(true);
    expect(facts(known, { inPreventel: true }).inPreventel).toBe(true);
    expect(facts({ ...known, earlierContractOn: '2025-01-01' }, { earlierContractOn: '2024-01-01' })).toMatchObject({
      earlierContractOn: '2024-01-01',
    });
  });
});
