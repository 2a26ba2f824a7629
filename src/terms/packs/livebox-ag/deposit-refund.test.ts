import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'deposit-refund');

const ask = asking('livebox-ag', 'deposit-refund', {
  grounds: ['no-direct-debit'],
  depositInclTax: '150.00',
  depositPaidOn: '2025-01-10',
  requestedOn: '2026-01-10',
  paymentIncidents: [],
  bankDetailsKnown: true,
  asOf: '2026-03-01',
});

describe('paying a deposit back', () => {
  it('is granted on the first day of request, ten days later at most', () => {
    expect(ask()).toMatchObject({
      eligible: true,
      refundBy: '2026-01-20',
      requestableFrom: '2026-01-10',
      method: 'transfer',
    });
    expect(ask({ requestedOn: '2026-01-09' })).toMatchObject({
      reason: 'twelve-months-not-reached',
      refundInclTax: '0.00',
    });
    expect(ask({ bankDetailsKnown: false })).toMatchObject({ method: 'cheque' });
  });

  it('starts the twelve months again at an incident, even on the anniversary', () => {
    expect(ask({ paymentIncidents: ['2026-01-10'] })).toMatchObject({ eligible: false, requestableFrom: '2027-01-10' });
    expect(ask({ paymentIncidents: ['2026-01-11'] })).toMatchObject({ eligible: true, requestableFrom: '2026-01-10' });
    expect(ask({ paymentIncidents: ['2025-03-01', '2025-02-01'] })).toMatchObject({ requestableFrom: '2026-03-01' });
    expect(ask({ paymentIncidents: ['2026-03-02'], asOf: '2026-03-01' })).toMatchObject({ eligible: true });
  });

  it('waits for each paper, a request coming last', () => {
    const all = {
      grounds: ['prepaid-account', 'residence-permit-address-differs', 'no-address-proof'],
      requestedOn: undefined,
    };
    expect(ask(all)).toMatchObject({ reason: 'address-proof-not-supplied', requestableFrom: '2026-01-10' });
    expect(ask({ ...all, addressProofOn: '2025-01-31' })).toMatchObject({ reason: 'updated-permit-not-supplied' });
    const supplied = { ...all, addressProofOn: '2025-01-31', permitUpdatedOn: '2026-01-31' };
    expect(ask(supplied)).toMatchObject({ reason: 'not-requested' });
    expect(ask({ ...supplied, requestedOn: '2026-01-12' })).toMatchObject({ eligible: true, refundBy: '2026-02-28' });
  });

  it('needs no request for a paper, counted from the deposit at the earliest', () => {
    const paper = { grounds: ['no-address-proof'], requestedOn: undefined };
    expect(ask({ ...paper, addressProofOn: '2024-12-01' })).toMatchObject({
      refundBy: '2025-02-10',
      requestableFrom: null,
    });
    expect(ask({ ...paper, addressProofOn: '2026-03-02' })).toMatchObject({ reason: 'address-proof-not-supplied' });
  });

  it('does not know a request that is still to come', () => {
    expect(ask({ requestedOn: '2026-03-02' })).toMatchObject({ reason: 'not-requested' });
  });

  it.each([
    ['grounds', { grounds: [], depositInclTax: '0.00' }],
    ['grounds', { grounds: ['bad-luck'] }],
    ['depositInclTax', { depositInclTax: '0.00', asOf: '2025-01-09' }],
    ['asOf', { asOf: '2025-01-09', paymentIncidents: ['2025-01-09'] }],
    ['paymentIncidents', { paymentIncidents: ['2025-06-01', '2025-01-09'] }],
  ])('is refused for faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
