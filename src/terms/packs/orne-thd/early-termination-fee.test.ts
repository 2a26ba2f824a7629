import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'early-termination-fee');

const ask = asking(orneThd, 'early-termination-fee', {
  terminatedOn: '2026-12-31',
  commitmentEndsOn: '2027-01-01',
  ground: 'other-legitimate',
  requestReceivedOn: '2026-12-18',
  asOf: '2026-12-31',
  usageDueInclTax: '1.00',
});

describe('the fee', () => {
  it('is not due for a termination on the last day of the minimum period', () => {
    expect(ask({ terminatedOn: '2027-01-01' })).toMatchObject({
      status: 'commitment-over',
      justificationDeadline: null,
      totalInclTax: '1.00',
    });
    expect(ask({ ground: 'none', commitmentEndsOn: undefined }).status).toBe('commitment-over');
  });

  it('leaves eight working days of Moselle, where 26 December is off', () => {
    expect(ask({ requestReceivedOn: '2025-12-18', asOf: '2025-12-31', terminatedOn: '2025-12-31' })).toMatchObject({
      justificationDeadline: '2026-01-02',
      status: 'awaiting-justification',
      feeInclTax: '0.00',
    });
  });

  it.each([
    ['2026-12-30', undefined, 'awaiting-justification'],
    ['2026-12-31', undefined, 'due'],
    ['2026-12-31', '2026-12-30', 'waived'],
    ['2026-12-31', '2026-12-31', 'due'],
    ['2026-12-31', '2026-01-01', 'waived'],
  ])('looked at on %s with a proof of %s is %s', (asOf, justifiedOn, status) => {
    const told = ask({ asOf, justifiedOn, requestReceivedOn: '2026-12-17' });
    expect(told).toMatchObject({ justificationDeadline: '2026-12-30', status });
  });

  it.each(['death', 'price-change', 'contract-change', 'operator-breach'])(
    'is waived without proof for %s',
    (ground) => {
      expect(ask({ ground })).toMatchObject({ status: 'waived', justificationDeadline: null, feeInclTax: '0.00' });
    },
  );

  it.each([
    ['terminatedOn', { terminatedOn: '2026-12-17', asOf: '2026-12-17' }],
    ['asOf', { asOf: '2026-12-17', justifiedOn: '2026-12-18' }],
    ['justifiedOn', { justifiedOn: '2027-01-01' }],
  ])('is not told on a wrong %s', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });
});
