import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'withdrawal');

const BASE = {
  subscribedRemotely: true,
  orderedOn: '2026-06-01',
  withdrawnOn: '2026-06-10',
  equipmentOrdered: true,
  paidInclTax: '78.00',
};
const ask = (given: object) => decide('assistance', 'withdrawal', { ...BASE, ...given });

describe('withdrawal, at its edges', () => {
  it.each([
    [undefined, null],
    ['2026-06-02', true],
    ['2026-06-24', true],
    ['2026-06-25', false],
  ])('equipment sent back on %s is in time: %s', (equipmentReturnedOn, returnedInTime) => {
    expect(ask({ equipmentReturnedOn })).toMatchObject({
      result: { eligible: true, returnedInTime, refundInclTax: '78.00' },
    });
  });

  it('charges only the usage from the order to the withdrawal, both days included', () => {
    const usages = ['2026-05-31', '2026-06-01', '2026-06-10', '2026-06-11'].map((on) => ({
      on,
      amountInclTax: '1.10',
    }));
    expect(ask({ usages })).toMatchObject({ result: { usageChargeInclTax: '2.20', refundInclTax: '78.00' } });
  });

  it('refuses dates out of order and a return of nothing', () => {
    expect(ask({ withdrawnOn: '2026-05-31' })).toMatchObject({ error: { field: 'withdrawnOn' } });
    expect(ask({ equipmentReturnedOn: '2026-05-31' })).toMatchObject({ error: { field: 'equipmentReturnedOn' } });
    expect(ask({ equipmentOrdered: false, equipmentReturnedOn: '2026-06-12' })).toMatchObject({
      error: { field: 'equipmentReturnedOn' },
    });
  });
});
