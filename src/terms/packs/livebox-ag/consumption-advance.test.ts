import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'consumption-advance');

const base = {
  activatedOn: '2026-01-15',
  asOf: '2026-07-14',
  currentCommunications: '100.01',
  previousCommunications: [] as string[],
  outOfPlanCommunications: '100.01',
  advanceStatus: 'pending',
};
const ask = (facts: object) => decide('livebox-ag', 'consumption-advance', { ...base, ...facts });

describe('an advance on consumption', () => {
  it('may be asked of a customer of less than six months above 100 euros out of plan', () => {
    expect(ask({})).toMatchObject({
      result: { grounds: ['low-seniority-over-100'], average: null, suspensionAllowed: true },
      because: ['livebox-ag/10.4.b', 'livebox-ag/10.4.c'],
    });
    expect(ask({ asOf: '2026-07-15' })).toMatchObject({ result: { reason: 'no-ground', suspensionAllowed: false } });
    expect(ask({ outOfPlanCommunications: '100.00' })).toMatchObject({ result: { reason: 'no-ground' } });
  });

  it('compares with the unrounded mean of the latest six periods, older ones ignored', () => {
    const previousCommunications = ['0.01', '0.00', '0.00', '0.00', '0.00', '0.00', '9999.00'];
    const facts = { previousCommunications, asOf: '2027-01-01', outOfPlanCommunications: '0.00' };
    expect(ask({ ...facts, currentCommunications: '0.01' })).toMatchObject({
      result: { grounds: ['above-six-period-average'], average: '0.00' },
    });
    expect(ask({ ...facts, currentCommunications: '0.00' })).toMatchObject({ result: { reason: 'no-ground' } });
    expect(ask({ ...facts, previousCommunications: previousCommunications.slice(0, 5) })).toMatchObject({
      result: { average: null, reason: 'no-ground' },
    });
  });

  it('lists both grounds in order when both are met', () => {
    expect(ask({ previousCommunications: Array.from({ length: 6 }, () => '1.00') })).toMatchObject({
      result: { grounds: ['above-six-period-average', 'low-seniority-over-100'] },
    });
  });

  it('is refused on a day before the activation, then on a part above the whole', () => {
    const wrong = { outOfPlanCommunications: '200.00' };
    expect(ask(wrong)).toMatchObject({ error: { field: 'outOfPlanCommunications' } });
    expect(ask({ ...wrong, asOf: '2026-01-14' })).toMatchObject({ error: { field: 'asOf' } });
  });
});
