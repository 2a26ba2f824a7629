import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'complaint');

const ask = (given: object) =>
  decide('assistance', 'complaint', {
    internetAccess: 'fibre',
    customerServiceContacted: true,
    identificationComplete: false,
    ...given,
  });

describe('complaint, at its edges', () => {
  it('lets a failed discussion go to court although the details are missing', () => {
    expect(ask({ amicableOutcome: 'failed' })).toMatchObject({ result: { nextStep: 'competent-court' } });
    expect(ask({ amicableOutcome: 'settled' })).toMatchObject({ result: { nextStep: 'closed' } });
  });

  it('refuses an outcome without contact, and a contact without outcome', () => {
    expect(ask({})).toMatchObject({ error: { field: 'amicableOutcome' } });
    expect(ask({ customerServiceContacted: false, amicableOutcome: 'pending' })).toMatchObject({
      error: { field: 'amicableOutcome' },
    });
  });
});
