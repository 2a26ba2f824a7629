import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'data-update');

const base = {
  kind: 'address',
  changedOn: '2026-03-10',
  asOf: '2026-03-25',
  liveboxMoved: false,
  orangeKnowsNotResident: true,
};
const ask = (facts: object) => decide('livebox-ag', 'data-update', { ...base, ...facts });

describe('a change in the subscription data', () => {
  it('is awaited up to the fifteenth day included, overdue after it', () => {
    expect(ask({})).toMatchObject({
      result: { status: 'awaited', emergencyAddressAtRisk: true, updateRequestEmail: true },
    });
    expect(ask({ asOf: '2026-03-26' })).toMatchObject({ result: { status: 'overdue' } });
  });

  it('may be reported before it happens, or late without penalty', () => {
    expect(ask({ informedOn: '2026-01-01' })).toMatchObject({
      result: { status: 'on-time', updateRequestEmail: false, emergencyAddressAtRisk: false },
    });
    expect(ask({ informedOn: '2026-03-26', asOf: '2026-03-26' })).toMatchObject({ result: { status: 'late' } });
  });

  it('of another kind does not stop the request for an address, nor put it at risk', () => {
    expect(ask({ kind: 'contact', informedOn: '2026-03-11' })).toMatchObject({
      result: { updateRequestEmail: true, emergencyAddressAtRisk: false },
    });
    expect(ask({ kind: 'contact', liveboxMoved: true })).toMatchObject({ result: { emergencyAddressAtRisk: true } });
  });

  it('is refused with dates out of order', () => {
    expect(ask({ asOf: '2026-03-09', informedOn: '2026-03-10' })).toMatchObject({ error: { field: 'asOf' } });
    expect(ask({ informedOn: '2026-03-26' })).toMatchObject({ error: { field: 'informedOn' } });
  });
});
