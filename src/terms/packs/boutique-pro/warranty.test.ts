import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'warranty');

const BASE = {
  hiddenDefect: true,
  discoveredOn: '2024-02-29',
  claimedOn: '2026-02-28',
  choice: 'keep',
  goodsReturned: true,
  pricePaidInclTax: '240.00',
};
const ask = (given: object) => decide('boutique-pro', 'warranty', { ...BASE, ...given });

describe('hidden-defect warranty, at its edges', () => {
  it('ends on the last day of February for a defect found on a leap day, that day included', () => {
    expect(ask({})).toMatchObject({
      result: { eligible: true, claimDeadline: '2026-02-28', refundInclTax: '0.00', awaitingReturn: false },
    });
    expect(ask({ claimedOn: '2026-03-01' })).toMatchObject({ result: { reason: 'warranty-expired', remedy: null } });
  });

  it('gives no date when the defect is not hidden', () => {
    expect(ask({ hiddenDefect: false, claimedOn: '2030-01-01' })).toMatchObject({
      result: { reason: 'not-hidden-defect', claimDeadline: null },
    });
  });

  it.each([
    [{ claimedOn: '2024-02-28', choice: 'return', agreedReductionInclTax: '1.00' }, 'claimedOn'],
    [{ choice: 'return', agreedReductionInclTax: '0.00' }, 'agreedReductionInclTax'],
    [{ agreedReductionInclTax: '240.01' }, 'agreedReductionInclTax'],
  ])('%j is an error on %s', (given, field) => {
    expect(ask(given)).toMatchObject({ error: { field } });
  });

  it('may reduce the price to nothing', () => {
    expect(ask({ agreedReductionInclTax: '240.00' })).toMatchObject({ result: { refundInclTax: '240.00' } });
  });
});
