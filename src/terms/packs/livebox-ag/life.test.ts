import { describe, expect, it } from 'vitest';
import { decide } from '../../decide.ts';
import { type Ask, type ContractFacts, LifeFault } from '../../model/life.ts';
import { rateLineCall } from './life-calls.ts';
import { life } from './life.ts';

/** Asks the decisions of the contract, keeping the names asked. */
function asking(): { readonly ask: Ask; readonly names: string[] } {
  const names: string[] = [];
  const ask: Ask = (name, facts) => {
    const answer = decide('livebox-ag', name, facts, { strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    names.push(name);
    return { decision: `decision-${names.length}`, name, ...answer };
  };
  return { ask, names };
}

const before = {
  territory: 'GP',
  segment: 'residential',
  channel: 'shop',
  offer: 'INFINI-FIBRE',
  options: [],
  characteristics: { offer: 'infini', technology: 'fibre', onFixedLine: false, commitmentMonths: 12 },
  orderedOn: '2026-01-05',
} as const;
const contract: ContractFacts = {
  ...before,
  monthlyPriceInclTax: '64.90',
  commitmentMonths: 12,
  activatedOn: '2026-01-10',
};

describe('how a subscriber’s life asks the Livebox contract', () => {
  it('prices an offer line by line, options included or paid', () => {
    const price = life.monthlyPrice(asking().ask, { ...before, options: ['OPT-CONNECTED-TV', 'OPT-TV-KEY'] });
    expect([price.eligible, price.monthlyPriceInclTax, price.commitmentMonths]).toEqual([true, '64.90', 12]);
    expect(price.lines.map((line) => [line.code, line.amountInclTax])).toEqual([
      ['INFINI-FIBRE', '64.90'],
      ['OPT-CONNECTED-TV', '0.00'],
      ['OPT-TV-KEY', '0.00'],
    ]);
    expect(price.equipment.map((piece) => piece.model)).toEqual(['Livebox 7', 'TV6']);
  });

  it('the lines of a price add up to it, with a fixed line and a paid option', () => {
    const characteristics = { offer: 'essentiel', technology: 'adsl', onFixedLine: true, commitmentMonths: 12 };
    const facts = { ...before, offer: 'ESSENTIEL-ADSL-FIXED-LINE', characteristics, options: ['OPT-CONNECTED-TV'] };
    const price = life.monthlyPrice(asking().ask, facts);
    expect(price.lines.map((line) => line.amountInclTax)).toEqual(['49.90', '7.50', '5.00']);
    expect(price.monthlyPriceInclTax).toBe('62.40');
  });

  it('refuses the television option on a set that cannot have it', () => {
    const characteristics = { ...before.characteristics, tvBrand: 'other' };
    const price = life.monthlyPrice(asking().ask, { ...before, characteristics, options: ['OPT-CONNECTED-TV'] });
    expect([price.eligible, price.reason]).toEqual([false, 'incompatible-tv']);
  });

  it('an order made at the customer’s door has the rights of distance', () => {
    const answer = life.withdrawal(
      asking().ask,
      { ...contract, channel: 'door-to-door' },
      {
        withdrawnOn: '2026-01-26',
        equipment: ['livebox'],
        nonIncludedCallsInclTax: '0.00',
      },
    );
    expect([answer.eligible, answer.deadline]).toEqual([true, '2026-01-26']);
  });

  it('entry fees carry the codes of the price list, and what costs nothing is left out', () => {
    const fees = life.entryFees(
      asking().ask,
      { ...contract, options: ['OPT-TV-KEY'] },
      {
        takesDecoder: true,
        newTvCustomer: true,
        detachedHouse: true,
        alreadyConnected: false,
        visitFoundNeededAtSubscription: true,
        technicianVisited: true,
        on: '2026-01-10',
      },
    );
    expect(fees.map((fee) => [fee.code, fee.amountInclTax, fee.taxed])).toEqual([
      ['FEE-TV-DECODER', '50.00', true],
      ['FEE-TV-KEY', '10.00', true],
      ['FEE-FIBRE-HOUSE', '49.00', true],
    ]);
  });

  it('a termination in commitment is charged in two lines that add up', () => {
    const facts = {
      requestKind: 'request',
      requestReceivedOn: '2026-02-01',
      legitimateReason: false,
      equipment: [],
    } as const;
    const answer = life.termination(asking().ask, contract, facts);
    expect(answer.effectiveOn).toBe('2026-02-11');
    const total = answer.charges.reduce((sum, charge) => sum + Math.round(Number(charge.amountInclTax) * 100), 0);
    expect(total).toBe(Math.round(Number(answer.totalInclTax) * 100));
  });

  it('after a withdrawal the equipment is due early, and a notice counts only after the ordinary month', () => {
    const facts = {
      equipment: 'livebox',
      trigger: 'withdrawal',
      triggerOn: '2026-01-26',
      depositInclTax: '0.00',
      asOf: '2026-01-26',
    } as const;
    const answer = life.equipmentReturn(asking().ask, contract, facts);
    expect([answer.returnBy, answer.noticeAfter]).toEqual(['2026-02-09', '2026-02-26']);
  });

  it('the unpaid bill is suspended, increased and ended on the days of the contract', () => {
    const { ask } = asking();
    const bill = {
      amountInclTax: '64.90',
      billedOn: '2026-02-01',
      dueOn: '2026-02-16',
      payments: [],
      reminderSentOn: '2026-02-17',
    };
    expect(life.suspension(ask, contract, { ...bill, asOf: '2026-02-26' }).eligible).toBe(false);
    expect(life.suspension(ask, contract, { ...bill, asOf: '2026-02-27' })).toMatchObject({
      eligible: true,
      earliestOn: '2026-02-27',
    });
    const noticed = {
      ...bill,
      noticeSentOn: '2026-02-27',
      noticeReceivedOn: '2026-03-02',
      legalRates: [{ from: '2025-07-01', annualRate: '0.0276' }],
    };
    const late = life.lateIncrease!(ask, contract, { ...noticed, asOf: '2026-03-11' });
    expect(late.charges).toMatchObject([{ kind: 'late-increase', taxed: false }]);
    expect(life.operatorTermination(ask, contract, { ...noticed, asOf: '2026-03-18' }).eligible).toBe(false);
    const ended = life.operatorTermination(ask, contract, { ...noticed, asOf: '2026-03-19' });
    expect(ended.charges.map((charge) => charge.code)).toEqual(['REMAINING-FEES']);
  });

  it('rates a call as the decision does, with the same clauses', () => {
    const call = {
      territory: 'GP',
      calledNumber: '+33612345678',
      durationSeconds: '125',
      correspondentRank: 251,
    } as const;
    const rated = rateLineCall({ ...call, characteristics: before.characteristics });
    const told = decide('livebox-ag', 'rate-call', { ...call, offer: 'infini' });
    expect(told).toMatchObject({
      result: { total: rated.amountInclTax, outcome: rated.outcome },
      because: rated.taken.because,
    });
    expect(() => rateLineCall({ ...call, calledNumber: '0612', characteristics: before.characteristics })).toThrow(
      LifeFault,
    );
  });
});
