import { describe, expect, it } from 'vitest';
import { decide } from '../../decide.ts';
import { type Ask, type ContractFacts, LifeFault } from '../../model/life.ts';
import { catalog } from './catalog.ts';
import { rateCall } from './life-calls.ts';
import { life } from './life.ts';

const ask: Ask = (name, facts) => {
  const answer = decide('orne-thd', name, facts, { strict: false });
  if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
  return { decision: name, name, ...answer };
};

const offer = (code: string) => catalog.find((item) => item.code === code)!.characteristics!;
const contract: ContractFacts = {
  territory: 'FR-54',
  segment: 'residential',
  channel: 'shop',
  offer: 'TRIO-RES',
  options: [],
  characteristics: offer('TRIO-RES'),
  orderedOn: '2026-01-05',
  commune: 'Briey',
  monthlyPriceInclTax: '39.90',
  commitmentMonths: 3,
  activatedOn: '2026-01-15',
};
const person = {
  naturalPerson: true,
  personalUse: true,
  inCoverageZone: true,
  networkConnectionNeeded: true,
  usesAnalogueLineService: false,
};
const unpaid = { amountInclTax: '39.90', billedOn: '2026-02-01', dueOn: '2026-02-16', payments: [] };

describe('how a subscriber’s life asks the OrneTHD contract', () => {
  it.each([
    ['Briey', undefined],
    ['Moyeuve-Grande', 'service-not-available'],
    ['Metz', 'commune-not-covered'],
  ])('serves by commune: %s', (commune, reason) => {
    expect(life.qualify(ask, { ...contract, ...person, commune }).reason).toBe(reason);
  });

  it('keeps the offers of professionals for them', () => {
    const facts = { ...contract, ...person, offer: 'DUO-PRO', characteristics: offer('DUO-PRO') };
    expect(life.qualify(ask, facts).reason).toBe('offer-of-other-segment');
    expect(life.qualify(ask, { ...facts, segment: 'professional' }).eligible).toBe(true);
  });

  it('says of every price of the sheet that it is a demonstration', () => {
    const demonstration = catalog.filter((item) => item.conditions?.en.includes('Demonstration price'));
    expect(demonstration.map((item) => item.code)).toEqual(
      expect.arrayContaining(['TRIO-RES', 'FILE-FEE', 'UNPAID-FEE']),
    );
    expect(demonstration.every((item) => item.price !== null)).toBe(true);
  });

  it('asks for equipment that a change of plan leaves without use, and charges nothing while the subscription runs', () => {
    const decoder = {
      equipment: 'decoder',
      trigger: 'offer-change',
      triggerOn: '2026-03-02',
      depositInclTax: '0.00',
    } as const;
    const opened = life.equipmentReturn(ask, contract, { ...decoder, asOf: '2026-03-02' });
    // Two weeks after 2 March.
    expect(opened).toMatchObject({ state: 'awaiting-return', returnBy: '2026-03-16', enforced: false, charges: [] });
    const late = { ...decoder, returnedOn: '2026-05-04', condition: 'good', asOf: '2026-05-04' } as const;
    expect(life.equipmentReturn(ask, contract, late)).toMatchObject({ state: 'returned', charges: [] });
  });

  it('bills cable beyond what a connection includes by the begun metre', () => {
    const facts = {
      takesDecoder: true,
      newTvCustomer: true,
      detachedHouse: true,
      alreadyConnected: false,
      visitFoundNeededAtSubscription: false,
      technicianVisited: true,
      on: '2026-01-15',
    };
    const cable = { ...contract, characteristics: { ...contract.characteristics, cableMetres: '31.5' } };
    // 25 metres are included in a house: 6.5 are left, seven begun metres at 4.00.
    expect(life.entryFees(ask, cable, facts).map((one) => [one.code, one.amountInclTax])).toEqual([
      ['ACTIVATION-FEE', '49.00'],
      ['EXTRA-CABLE-METRE', '28.00'],
    ]);
  });

  it.each([
    ['customer-request', true, 'FILE-FEE', '25.00'],
    ['private-works-refused', true, 'PRIVATE-WORKS-REFUSAL', '59.00'],
  ])('an order given up for %s bears one fee', (reason, visitBooked, code, amount) => {
    const charges = life.cancellation!(ask, contract, { on: '2026-01-12', reason, visitBooked });
    expect(charges.map((one) => [one.code, one.amountInclTax])).toEqual([[code, amount]]);
  });

  it('an order given up within the right to withdraw, or by the operator, bears none', () => {
    const distance = { ...contract, channel: 'distance' } as const;
    const told = { on: '2026-01-12', reason: 'customer-request', visitBooked: false };
    expect(life.cancellation!(ask, distance, told)).toEqual([]);
    expect(life.cancellation!(ask, contract, { ...told, reason: 'documents-missing' })).toEqual([]);
  });

  it('blocked private ducts hold the outlet back until the works are done', () => {
    const facts = { alreadyConnected: false, lineConnectedOn: '2026-01-15', excused: false, asOf: '2026-01-15' };
    const characteristics = { ...contract.characteristics, privateDuctsBlocked: true };
    const blocked = { ...contract, commune: 'Amnéville', characteristics };
    expect(life.activation(ask, blocked, facts).reason).toBe('awaiting-works');
    const done = { ...blocked, characteristics: { ...characteristics, privateWorks: 'done' } };
    expect(life.activation(ask, done, facts).activatedOn).toBe('2026-01-15');
  });

  it('ends an unpaid contract only when both the suspension and the formal notice have run', () => {
    const cut = { ...unpaid, reminderSentOn: '2026-02-17', suspendedOn: '2026-02-26', noticeSentOn: '2026-02-27' };
    const noticed = { ...cut, noticeReceivedOn: '2026-03-02' };
    // Fifteen days from 26 February end on 13 March, fifteen from 2 March on the 17th.
    const early = life.operatorTermination(ask, contract, { ...noticed, asOf: '2026-03-17' });
    expect([early.eligible, early.earliestOn]).toEqual([false, '2026-03-18']);
    const ended = life.operatorTermination(ask, contract, { ...noticed, asOf: '2026-03-18' });
    expect(ended.charges.map((one) => [one.code, one.amountInclTax])).toEqual([['DISCONNECTION-FEE', '35.00']]);
  });

  it('brings the service back at once when all is paid by card, the next working evening otherwise', () => {
    expect(life.reactivation!(ask, contract, { paidOn: '2026-04-02', method: 'card' }).notBefore).toBeNull();
    const cheque = life.reactivation!(ask, contract, { paidOn: '2026-04-02', method: 'cheque' });
    // Good Friday is a working day in Meurthe-et-Moselle.
    expect(cheque.notBefore).toBe('2026-04-03T18:00:00+02:00');
  });

  it('a request by telephone is refused; a reason waits for its proof, and the fee with it', () => {
    const facts = {
      requestKind: 'request',
      requestReceivedOn: '2026-02-20',
      legitimateReason: false,
      equipment: [],
    } as const;
    expect(life.termination(ask, contract, { ...facts, form: 'phone' }).refused).toBe('not-in-written-form');
    const reason = { ground: 'dismissal' };
    const waiting = life.termination(ask, contract, { ...facts, reason });
    expect([waiting.proofAwaited, waiting.totalInclTax]).toEqual([true, '45.00']);
    const proven = life.termination(ask, contract, {
      ...facts,
      reason,
      documentsReceivedOn: '2026-02-24',
      asOf: '2026-02-24',
    });
    expect([proven.proofAwaited, proven.totalInclTax]).toEqual([false, '0.00']);
  });

  it('the day on which a number leaves is not billed', () => {
    const facts = { requestKind: 'portability', requestReceivedOn: '2026-03-20', portedOn: '2026-03-25' } as const;
    const answer = life.termination(ask, contract, { ...facts, legitimateReason: false, equipment: [] });
    expect([answer.effectiveOn, answer.totalInclTax]).toEqual(['2026-03-24', '45.00']);
  });

  it('rates calls by the begun minute beyond what is covered', () => {
    const call = { territory: 'FR-54', characteristics: contract.characteristics, correspondentRank: 1 } as const;
    const rate = (calledNumber: string, durationSeconds: string, options: string[] = []) => {
      const { outcome, amountInclTax } = rateCall({ ...call, calledNumber, durationSeconds, options });
      return `${outcome} ${amountInclTax}`;
    };
    expect(rate('+33387112233', '7200')).toBe('included 0.00');
    expect(rate('+33387112233', '7261')).toBe('charged 0.12');
    expect(rate('+33612345678', '61')).toBe('charged 0.30');
    expect(rate('+33612345678', '61', ['FIXED-TO-MOBILE-OPTION'])).toBe('included 0.00');
    expect(rate('+3525551234', '30')).toBe('charged 0.25');
    expect(rate('+33899123456', '30')).toBe('charged 0.55');
    expect(rate('3212', '30')).toBe('charged 0.06');
    expect(rate('7777', '30')).toBe('unpriced 0.00');
  });
});
