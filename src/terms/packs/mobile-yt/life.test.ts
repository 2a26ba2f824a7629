import { describe, expect, it } from 'vitest';
import { decide } from '../../decide.ts';
import { type Ask, type ContractFacts, LifeFault } from '../../model/life.ts';
import { rateCall } from './call-rates.ts';
import { life } from './life.ts';

const ask: Ask = (name, facts) => {
  const answer = decide('mobile-yt', name, facts, { strict: false });
  if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
  return { decision: name, name, ...answer };
};

const before = {
  territory: 'YT',
  segment: 'residential',
  channel: 'shop',
  offer: 'YT-LIBRE-0',
  options: [],
  characteristics: { commitmentMonths: 0, unlimitedVoice: true, includedZones: 'mayotte france-dom' },
  orderedOn: '2026-03-02',
} as const;
const contract: ContractFacts = { ...before, monthlyPriceInclTax: '24.99', commitmentMonths: 0 };
const person = {
  naturalPerson: true,
  personalUse: true,
  inCoverageZone: false,
  networkConnectionNeeded: false,
  usesAnalogueLineService: false,
};

describe('who may subscribe a mobile plan', () => {
  it('needs a link with Mayotte', () => {
    const visitor = { ...before, characteristics: { ...before.characteristics, stableLink: 'none' } };
    expect(life.qualify(ask, { ...before, ...person })).toMatchObject({ eligible: true });
    expect(life.qualify(ask, { ...visitor, ...person })).toMatchObject({ eligible: false, reason: 'no-stable-link' });
  });

  it('holds five contracts at most, three within a month', () => {
    const with_ = (...runningContracts: string[]) => life.qualify(ask, { ...before, ...person, runningContracts });
    expect(with_('2026-02-20', '2026-02-25').eligible).toBe(true);
    expect(with_('2026-02-20', '2026-02-25', '2026-03-01').reason).toBe('one-month-delay');
    expect(with_('2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01').reason).toBe('total-limit');
  });

  it('takes a plan of the price sheet, not one that the contract only names', () => {
    const named = { ...before, offer: 'MOBILE-PLAN-0' };
    expect(life.qualify(ask, { ...named, ...person }).reason).toBe('not-on-price-sheet');
    expect(life.monthlyPrice(ask, named).eligible).toBe(false);
  });
});

describe('what a mobile plan comes with', () => {
  it('a SIM card, a mobile number, nobody at home', () => {
    const price = life.monthlyPrice(ask, { ...before, options: ['YT-OPT-DATA-10'] });
    expect(price).toMatchObject({ monthlyPriceInclTax: '29.99', number: 'mobile', visitNeeded: false });
    expect(price.equipment).toEqual([{ kind: 'sim', model: 'SIM' }]);
  });

  it('nothing to hand over with an e-SIM', () => {
    const esim = { ...before, characteristics: { ...before.characteristics, simType: 'esim' } };
    expect(life.monthlyPrice(ask, esim).equipment).toEqual([]);
  });

  it('a day of service fifteen days away at most', () => {
    const on = (serviceOn: string) =>
      life.monthlyPrice(ask, { ...before, characteristics: { ...before.characteristics, serviceOn } });
    expect(on('2026-03-17').eligible).toBe(true);
    expect(on('2026-03-18').reason).toBe('date-too-late');
  });
});

describe('papers', () => {
  const papers = { ...before, subscribedOn: '2026-03-02', addressesDiffer: true, directDebitChosen: false };
  const identity = { identityType: 'passport', identityExpiresOn: '2030-01-01', identityIsOriginal: true };
  const none = { provided: [], identityIsOriginal: false, bothSidesCopied: false };

  it('a shop refuses without identity, and asks a deposit without bank details', () => {
    expect(life.documents(ask, { ...papers, ...none })).toMatchObject({
      eligible: false,
      required: ['identity', 'address-proof', 'bank-details'],
      missing: ['identity'],
    });
    const shown = { ...papers, ...identity, provided: ['identity'], bothSidesCopied: true };
    expect(life.documents(ask, shown)).toMatchObject({
      eligible: true,
      depositGrounds: ['no-proof-of-address', 'no-cheque-or-bank-details'],
      due: [],
    });
  });

  it('at a distance they follow within fifteen days', () => {
    const answer = life.documents(ask, { ...papers, ...none, channel: 'distance' });
    expect(answer).toMatchObject({ eligible: true, missing: ['identity'], due: [{ dueOn: '2026-03-17' }] });
  });
});

describe('calls', () => {
  const call = (calledNumber: string, durationSeconds: string, correspondentRank = 1) =>
    rateCall({
      territory: 'YT',
      characteristics: contract.characteristics,
      calledNumber,
      durationSeconds,
      correspondentRank,
    });

  it.each([
    ['+262639123456', '600', 'included', '0.00'],
    ['+262692123456', '600', 'included', '0.00'],
    ['+2693334455', '61', 'charged', '0.46'],
    ['+12025550123', '60', 'charged', '1.20'],
    ['+12025550123', '0', 'not-connected', '0.00'],
  ])('%s for %s s is %s: %s', (called, seconds, outcome, amount) => {
    expect(call(called, seconds)).toMatchObject({ outcome, amountInclTax: amount });
  });

  it('tell beyond 150 recipients or 1 h 50, and stay in the plan', () => {
    const [rank, length] = [call('+262639123456', '60', 151), call('+262639123456', '6601')];
    expect([rank.fairUseExceeded, length.fairUseExceeded]).toEqual([true, true]);
    expect([rank.outcome, rank.amountInclTax]).toEqual(['included', '0.00']);
    expect(call('+262639123456', '6600', 150).fairUseExceeded).toBe(false);
  });
});

describe('what follows from lateness', () => {
  const bill = { amountInclTax: '46.76', billedOn: '2026-04-01', dueOn: '2026-04-16', payments: [] };

  it('two reminders come before a suspension', () => {
    const at = (remindersSent: number) =>
      life.suspension(ask, contract, { ...bill, remindersSent, asOf: '2026-05-01' });
    expect([at(1).reason, at(2).eligible]).toEqual(['reminders-missing', true]);
  });

  it('fifteen days run from the later of suspension and notice before the end', () => {
    const facts = { ...bill, suspendedOn: '2026-05-01', noticeSentOn: '2026-05-02', noticeReceivedOn: '2026-05-05' };
    const at = (asOf: string) => life.operatorTermination(ask, contract, { ...facts, asOf });
    expect([at('2026-05-20').eligible, at('2026-05-20').earliestOn, at('2026-05-21').eligible]).toEqual([
      false,
      '2026-05-21',
      true,
    ]);
  });

  it('what was paid while the notice ran bears no surcharge', () => {
    const facts = {
      ...bill,
      noticeReceivedOn: '2026-05-05',
      asOf: '2026-05-18',
      legalRates: [{ from: '2026-01-01', annualRate: '0.0276' }],
    };
    // 26.76 x 3 x 2.76 % x 45 / 365 = 0.2732.
    const partly = life.lateIncrease!(ask, contract, {
      ...facts,
      payments: [{ on: '2026-05-10', amountInclTax: '20.00' }],
    });
    expect(partly.charges.map((charge) => charge.amountInclTax)).toEqual(['0.27']);
    expect(life.lateIncrease!(ask, contract, { ...facts, paidOn: '2026-05-13' }).charges).toEqual([]);
  });
});

it('a legitimate reason frees from the commitment once it is proved', () => {
  const committed = { ...contract, commitmentMonths: 12, activatedOn: '2026-03-02' };
  const request = {
    requestKind: 'request',
    requestReceivedOn: '2026-06-01',
    legitimateReason: false,
    equipment: [],
  } as const;
  const reason = { ground: 'detention', facts: { detentionMonths: 3 } };
  const unproved = life.termination(ask, committed, { ...request, reason });
  expect([unproved.proofAwaited, unproved.freeOfCharge]).toEqual([true, false]);
  const proved = life.termination(ask, committed, { ...request, reason, documentsReceivedOn: '2026-06-04' });
  expect([proved.proofAwaited, proved.freeOfCharge, proved.effectiveOn]).toEqual([false, true, '2026-06-11']);
});
