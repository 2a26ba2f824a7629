import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'third-party-purchase');

const base = {
  offerKind: 'livebox',
  contractActive: true,
  accessWithdrawn: false,
  solutionActive: true,
  serviceNature: 'donations',
  blockedNatures: ['donations'],
  identificationBlocked: false,
  price: '5.00',
  caps: [
    { limit: '50.00', spent: '45.00' },
    { limit: '30.00', spent: '25.00' },
  ],
};
const ask = (facts: object) => decide('livebox-ag', 'third-party-purchase', { ...base, ...facts });

describe('a purchase from a merchant', () => {
  it('may reach each cap exactly, and pass none', () => {
    expect(ask({})).toMatchObject({ result: { eligible: true, addedToBill: '5.00', debitedFromPrepaid: '0.00' } });
    expect(ask({ price: '5.01' })).toMatchObject({ result: { reason: 'cap-reached', addedToBill: '0.00' } });
    expect(ask({ price: '5.01', caps: [] })).toMatchObject({ result: { eligible: true } });
    expect(ask({ price: '5.01', offerKind: 'mobile-prepaid' })).toMatchObject({
      result: { addedToBill: '0.00', debitedFromPrepaid: '5.01' },
    });
  });

  it('can be blocked by kind on mobile plans alone', () => {
    expect(ask({ offerKind: 'mobile' })).toMatchObject({ result: { reason: 'nature-blocked' } });
    expect(ask({ offerKind: 'mobile', serviceNature: 'e-tickets' })).toMatchObject({ result: { eligible: true } });
  });

  it('is refused for the first reason that holds', () => {
    const wrong = { contractActive: false, accessWithdrawn: true, solutionActive: false, identificationBlocked: true };
    expect(ask(wrong)).toMatchObject({ result: { reason: 'contract-ended' } });
    expect(ask({ ...wrong, contractActive: true })).toMatchObject({ result: { reason: 'access-withdrawn' } });
    expect(ask({ ...wrong, contractActive: true, accessWithdrawn: false })).toMatchObject({
      result: { reason: 'solution-deactivated' },
    });
    expect(ask({ identificationBlocked: true, price: '99.00' })).toMatchObject({
      result: { reason: 'identification-blocked' },
    });
    expect(ask({ ...wrong, price: '0.00' })).toMatchObject({ error: { field: 'price' } });
  });
});
