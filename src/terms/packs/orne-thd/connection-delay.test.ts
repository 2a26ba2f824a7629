import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'connection-delay');

const ask = asking(orneThd, 'connection-delay', {
  network: 'ftth',
  signedOn: '2025-08-31',
  asOf: '2026-03-01',
  activationFeeInclTax: '49.99',
  writtenRequest: true,
  cause: 'none',
});

describe('a connection', () => {
  it('is due on the last day of February for an FTTH contract of 31 August', () => {
    expect(ask({ asOf: '2026-02-28' })).toMatchObject({ deadline: '2026-02-28', late: false, reason: 'not-late' });
    expect(ask()).toMatchObject({ late: true, eligible: true, compensationInclTax: '25.00' });
  });

  it('is looked at on the day asked about when it came later', () => {
    expect(ask({ asOf: '2026-02-28', connectedOn: '2026-03-15' }).late).toBe(false);
  });

  it('follows the thirty days of the historic network in Saint-Privat', () => {
    expect(ask({ network: 'saint-privat' }).deadline).toBe('2025-09-30');
  });
});

describe('the indemnity', () => {
  it.each([
    ['force-majeure', 'ftth', 'excluded-cause'],
    ['customer-fault', 'historic', 'excluded-cause'],
    ['impossible-connection', 'historic', 'excluded-cause'],
    ['impossible-connection', 'saint-privat', 'excluded-cause'],
    ['impossible-connection', 'ftth', undefined],
    ['customer-request', 'ftth', 'time-limit-not-applicable'],
  ])('after %s on %s: refusal %s', (cause, network, reason) => {
    expect(ask({ cause, network }).reason).toBe(reason);
  });

  it('is refused for the cause before the missing written request', () => {
    expect(ask({ cause: 'force-majeure', writtenRequest: false }).reason).toBe('excluded-cause');
    expect(ask({ cause: 'force-majeure', asOf: '2025-10-01' }).reason).toBe('not-late');
  });

  it('is not looked at when the connection comes before the contract', () => {
    expect(ask({ connectedOn: '2025-08-30', cause: 'customer-request' })).toEqual({ fault: 'connectedOn' });
  });
});
