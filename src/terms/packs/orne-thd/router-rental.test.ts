import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'router-rental');

const ask = asking(orneThd, 'router-rental', { month: '2026-02', ownRouter: false, rentedFrom: '2026-02-28' });

describe('the rental of a month', () => {
  it.each([
    ['the last day only', {}, 1, '0.11'],
    ['the first day only', { rentedFrom: '2025-01-01', returnedOn: '2026-02-01' }, 1, '0.11'],
    ['one day given back at once', { returnedOn: '2026-02-28' }, 1, '0.11'],
    ['given back before the month', { rentedFrom: '2025-01-01', returnedOn: '2026-01-31' }, 0, '0.00'],
    ['rented after the month', { rentedFrom: '2026-03-01' }, 0, '0.00'],
    ['the whole month and more', { rentedFrom: '2025-01-01', returnedOn: '2026-03-01' }, 28, '3.00'],
  ])('for %s', (_title, changes, rentedDays, rentalInclTax) => {
    expect(ask(changes)).toEqual({ rentedDays, rentalInclTax });
  });

  it('is nothing with a router of one’s own, whatever the other dates', () => {
    expect(ask({ ownRouter: true, returnedOn: '2020-01-01' })).toEqual({ rentedDays: 0, rentalInclTax: '0.00' });
  });

  it('is not told of a wrong month or of a return before the rental', () => {
    expect(ask({ month: '2026-2', ownRouter: true })).toEqual({ fault: 'month' });
    expect(ask({ returnedOn: '2026-02-27' })).toEqual({ fault: 'returnedOn' });
  });
});
