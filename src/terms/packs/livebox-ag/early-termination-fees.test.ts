import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'early-termination-fees');

const ask = asking('livebox-ag', 'early-termination-fees', {
  commitmentMonths: 12,
  activatedOn: '2025-04-15',
  effectiveOn: '2026-03-31',
  legitimateReason: false,
  monthlyPriceInclTax: '54.90',
});

describe('ending the contract oneself', () => {
  it('costs the days left of the commitment and the fee', () => {
    expect(ask()).toEqual({
      commitmentEndsOn: '2026-04-15',
      withinCommitment: true,
      remainingChargesInclTax: '27.45',
      terminationFeeInclTax: '50.00',
      totalInclTax: '77.45',
      dueOn: '2026-03-31',
    });
  });

  it('costs the fee alone from the last day of the commitment on, and without one', () => {
    const bare = { withinCommitment: false, remainingChargesInclTax: '0.00', totalInclTax: '50.00' };
    expect(ask({ effectiveOn: '2026-04-15' })).toMatchObject(bare);
    expect(ask({ effectiveOn: '2026-04-14' })).toMatchObject({
      withinCommitment: true,
      remainingChargesInclTax: '1.83',
    });
    expect(ask({ commitmentMonths: 0 })).toMatchObject({ ...bare, commitmentEndsOn: null });
  });

  it('costs nothing for a legitimate reason', () => {
    expect(ask({ legitimateReason: true })).toMatchObject({
      withinCommitment: true,
      totalInclTax: '0.00',
      dueOn: null,
    });
  });

  it('ends a commitment of 29 February on 28 February', () => {
    const leap = { activatedOn: '2028-02-29', effectiveOn: '2028-03-01' };
    expect(ask(leap)).toMatchObject({ commitmentEndsOn: '2029-02-28' });
  });

  it.each([
    ['commitmentMonths', { commitmentMonths: 24, effectiveOn: '2025-04-14' }],
    ['effectiveOn', { effectiveOn: '2025-04-14', monthlyPriceInclTax: '0.00' }],
    ['monthlyPriceInclTax', { monthlyPriceInclTax: '0.00' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });

  it('never costs more for leaving later, nor less than the fee', () => {
    const left = (day: number): number => {
      const effectiveOn = isoDate(plusDays(civilDate('2025-04-15'), day));
      return Number((ask({ effectiveOn }) as { totalInclTax: string }).totalInclTax);
    };
    fc.assert(fc.property(fc.nat(400), (day) => left(day) >= left(day + 1) && left(day + 1) >= 50));
  });
});
