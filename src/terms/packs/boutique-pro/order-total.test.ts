import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'order-total');

const ask = (lines: object[], vatRate = '0.20') => decide('boutique-pro', 'order-total', { vatRate, lines });

describe('the total of an order, at its edges', () => {
  it('rounds a half cent up, once', () => {
    expect(ask([{ unitPriceExclTax: '0.05', quantity: 1 }], '0.10')).toMatchObject({
      result: { totalInclTax: '0.06', vat: '0.01' },
    });
  });

  it('takes the levies by quantity for display, and never adds them', () => {
    expect(
      ask([{ unitPriceExclTax: '5.50', quantity: 3, ecoContributionExclTax: '1.50', privateCopyExclTax: '4.00' }]),
    ).toMatchObject({
      result: { goodsExclTax: '16.50', totalInclTax: '19.80', ofWhichEcoContributionExclTax: '4.50' },
    });
  });

  it('adds nothing at a rate of zero, and gives away at a price of zero', () => {
    expect(ask([{ unitPriceExclTax: '0.00', quantity: 1 }], '0')).toMatchObject({
      result: { totalInclTax: '0.00', vat: '0.00' },
    });
  });

  it.each([
    [[{ unitPriceExclTax: '1.00', quantity: 0 }]],
    [[{ unitPriceExclTax: '1.00', quantity: 1, ecoContributionExclTax: '0.60', privateCopyExclTax: '0.41' }]],
  ])('%j is an error on the lines', (lines) => {
    expect(ask(lines)).toMatchObject({ error: { field: 'lines' } });
  });

  it('costs the same in one line or in several, and VAT is the difference of both totals', () => {
    const back = (value: unknown) => Number((value as string).replace('.', ''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (a, b) => {
        const line = (quantity: number) => ({ unitPriceExclTax: '33.33', quantity });
        const [one, two] = [ask([line(a + b)]), ask([line(a), line(b)])];
        expect(one).toEqual(two);
        const result = 'result' in one ? one.result : {};
        expect(back(result['goodsExclTax']) + back(result['vat'])).toBe(back(result['totalInclTax']));
      }),
    );
  });
});
