import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'complaint');

const ask = (given: object) => decide('boutique-pro', 'complaint', { amicableOutcome: 'settled', ...given });

describe('complaint, at its edges', () => {
  it('asks whether the buyer of an order is a merchant, even once settled', () => {
    expect(ask({ subject: 'order' })).toMatchObject({ error: { field: 'buyerIsMerchant' } });
  });

  it('does not ask it for personal data', () => {
    expect(ask({ subject: 'personal-data', buyerIsMerchant: true })).toEqual({
      result: { nextStep: 'closed', forum: null },
      because: ['boutique-pro/P9.g'],
    });
  });
});
