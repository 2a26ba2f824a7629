import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'fibre-fallback');

const ask = asking('livebox-ag', 'fibre-fallback', {
  fibreImpossible: true,
  offer: 'infini',
  customerAgreesToXdsl: true,
  xdslEligible: true,
  existingCustomer: true,
  initialOfferAvailable: true,
});

describe('a home that fibre cannot reach', () => {
  it.each([
    ['fibre', { fibreImpossible: false }, '64.90'],
    ['switch-to-xdsl', {}, '59.90'],
    ['switch-to-xdsl', { offer: 'essentiel', existingCustomer: false, initialOfferAvailable: undefined }, '49.90'],
    ['keep-initial-offer', { customerAgreesToXdsl: false }, null],
    ['keep-initial-offer', { xdslEligible: false }, null],
    ['contract-ended', { customerAgreesToXdsl: false, initialOfferAvailable: false }, null],
    ['contract-ended', { xdslEligible: false, existingCustomer: false }, null],
  ])('leads to %s', (outcome, changed, monthlyPriceInclTax) => {
    const contractEnds = outcome === 'contract-ended';
    expect(ask(changed)).toMatchObject({ outcome, contractEnds, monthlyPriceInclTax, feeInclTax: '0.00' });
  });

  it('wants to know whether the former offer of an existing customer is left', () => {
    expect(ask({ initialOfferAvailable: undefined, fibreImpossible: false })).toEqual({
      fault: 'initialOfferAvailable',
    });
  });
});
