import { describe, expect, it } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { decide } from '../decide.ts';
import { applyLawFirst } from './law-first.ts';

const ON = civilDate('2026-11-20');

function lawFirst(pack: string, name: string, facts: Record<string, string | number | boolean>, on = ON) {
  const decided = decide(pack, name, facts, { strict: false });
  if ('error' in decided) throw new Error(decided.error.field);
  return { decided, first: applyLawFirst(pack, name, facts, decided, on) };
}

const PURCHASE = {
  channel: 'app-store',
  formula: 'per-act',
  unitPriceInclTax: '60',
  account: 'bill',
  lineActive: true,
  solutionActive: true,
  deprivedForBreach: false,
  needsCookie: false,
  cookiesRefused: false,
};

const TERMINATION = {
  segment: 'residential',
  territory: 'FR-57',
  channel: 'registered-letter',
  receivedOn: '2026-03-02',
  asOf: '2026-03-02',
  ground: 'none',
  newAddressGiven: true,
};

describe('the law first', () => {
  it('moves what is below the floor, leaves the rest, and cites the clauses then the article', () => {
    const { decided, first } = lawFirst('orne-thd', 'termination', TERMINATION);
    expect(first.result).toEqual({ ...decided.result, cutOn: '2026-03-13', lastServiceOn: '2026-03-12' });
    expect(first.because).toEqual([...decided.because, 'law/conso-L224-39']);
    expect(first.law.holds).toBe(false);
  });

  it('changes nothing where the contract gives as much or more, and cites nothing then', () => {
    const facts = {
      subscribedRemotely: true,
      orderedOn: '2026-03-02',
      withdrawnOn: '2026-03-20',
      equipmentOrdered: false,
      paidInclTax: '49.00',
    };
    const { decided, first } = lawFirst('assistance', 'withdrawal', facts);
    expect(first).toEqual({ ...decided, law: { holds: true, articles: expect.any(Array), floor: expect.any(Object) } });
  });

  it('takes a request that the contract refuses, without a word of the refusal', () => {
    const { decided, first } = lawFirst('orne-thd', 'termination', { ...TERMINATION, channel: 'online-form' });
    expect(decided.result).toMatchObject({ eligible: false, reason: 'not-in-written-form', cutOn: null });
    expect(first.result).toMatchObject({ eligible: true, status: 'confirmed', cutOn: '2026-03-13' });
    expect(first.result).not.toHaveProperty('reason');
    expect(first.because.slice(-2)).toEqual(['law/conso-L215-1-1', 'law/conso-L224-39']);
  });

  it('keeps a reason that is always told, as null', () => {
    const late = { agreedOn: '2026-03-02', portedOn: '2026-03-07', claimedOn: '2026-05-10', customerFault: false };
    const { first } = lawFirst('mobile-yt', 'port-delay', { ...late, monthlyFee: '20.00' });
    expect(first.result).toMatchObject({ eligible: true, reason: null, daysLate: 5, compensation: '20.00' });
  });

  it('stops a payment above the cap, with the reason that the contract has for it', () => {
    const { decided, first } = lawFirst('mobile-yt', 'third-party-purchase', PURCHASE);
    expect(decided.result).toMatchObject({ eligible: true, chargedInclTax: '60.00' });
    expect(first.result).toMatchObject({ eligible: false, reason: 'purchase-cap', chargedInclTax: '0.00' });
    expect(first.because.at(-1)).toBe('law/cmf-L521-3-1');
  });

  it('follows the law of the day: no cap yet in July 2018', () => {
    const { decided, first } = lawFirst('mobile-yt', 'third-party-purchase', PURCHASE, civilDate('2018-07-01'));
    expect(first.result).toEqual(decided.result);
    expect(first.law).toEqual({ holds: true, articles: [], floor: {} });
  });
});
