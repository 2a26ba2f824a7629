import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'number-loss');

const base = {
  portRequested: false,
  numberLost: false,
  responsible: 'other-provider',
  monthlyPrice: '54.99',
  claimed: false,
};
const ask = (facts: object) => decide('livebox-ag', 'number-loss', { ...base, ...facts });

describe('a lost number', () => {
  it('is paid 24 months of subscription once lost, under request, by Orange and claimed', () => {
    const lost = { numberLost: true };
    expect(ask({})).toMatchObject({ result: { reason: 'number-not-lost' } });
    expect(ask(lost)).toMatchObject({ result: { reason: 'no-port-request' } });
    expect(ask({ ...lost, portRequested: true })).toMatchObject({ result: { reason: 'other-provider' } });
    expect(ask({ ...lost, portRequested: true, responsible: 'orange' })).toMatchObject({
      result: { reason: 'not-claimed', compensation: '0.00' },
    });
    expect(ask({ ...lost, portRequested: true, responsible: 'orange', claimed: true })).toMatchObject({
      result: { eligible: true, compensation: '1319.76' },
    });
  });
});
