import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'price-change');

const ask = asking(orneThd, 'price-change', {
  notifiedOn: '2026-01-31',
  effectiveOn: '2026-03-02',
  cause: 'law',
  withinMinimumPeriod: true,
  channel: 'customer-space',
});

describe('a price change', () => {
  it('waits for thirty days when they end after the month, in February', () => {
    expect(ask()).toMatchObject({ eligible: true, earliestEffectiveOn: '2026-03-02', exitUntil: '2026-05-31' });
    expect(ask({ effectiveOn: '2026-03-01' }).reason).toBe('notice-too-short');
  });

  it.each([
    ['no-permitted-cause', { cause: 'other', channel: 'letter', effectiveOn: '2026-01-31' }],
    ['minimum-period', { cause: 'economic', channel: 'letter', effectiveOn: '2026-01-31' }],
    ['notice-channel', { channel: 'letter', effectiveOn: '2026-01-31' }],
    ['notice-channel', { channel: 'website' }],
  ])('is refused first for %s', (reason, changes) => {
    expect(ask(changes).reason).toBe(reason);
  });

  it('opens the exit for four months, last day included, even when it is refused', () => {
    expect(ask({ cause: 'other', exitRequestedOn: '2026-05-31' })).toMatchObject({
      exitAllowed: true,
      exitFeeInclTax: '0.00',
    });
    expect(ask({ exitRequestedOn: '2026-06-01' })).toMatchObject({ eligible: true, exitAllowed: false });
    expect(ask({ exitRequestedOn: '2026-01-31' }).exitAllowed).toBe(true);
  });

  it('is not judged before its own notice', () => {
    expect(ask({ effectiveOn: '2026-01-30', exitRequestedOn: '2026-01-30' })).toEqual({ fault: 'effectiveOn' });
  });
});
