import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'connected-tv-option');

const ask = asking('livebox-ag', 'connected-tv-option', {
  offer: 'infini',
  subscribedOn: '2025-11-30',
  requestedOn: '2026-02-28',
  tvBrand: 'samsung',
  tvOnSaleSinceYear: 2018,
  keptAsPaidOption: false,
  asOf: '2026-02-28',
});

describe('the connected TV option', () => {
  it('is included when it is asked for on the last day of three months', () => {
    expect(ask()).toMatchObject({ state: 'included', requestBy: '2026-02-28', includedUntil: '2028-02-28' });
    const late = { requestedOn: '2026-03-01', asOf: '2026-03-01' };
    expect(ask(late)).toMatchObject({
      eligible: true,
      state: 'paid',
      includedUntil: null,
      monthlyPriceInclTax: '5.00',
    });
  });

  it('ends after 24 months unless it is kept, paid', () => {
    expect(ask({ asOf: '2028-02-28' })).toMatchObject({ state: 'included', monthlyPriceInclTax: '0.00' });
    const over = { asOf: '2028-02-29' };
    expect(ask(over)).toMatchObject({
      eligible: false,
      state: 'ended',
      reason: 'included-period-over',
      monthlyPriceInclTax: '0.00',
    });
    expect(ask({ ...over, keptAsPaidOption: true })).toMatchObject({
      eligible: true,
      state: 'paid',
      includedUntil: '2028-02-28',
    });
  });

  it('is paid with Essentiel, and refused on another set', () => {
    expect(ask({ offer: 'essentiel' })).toMatchObject({ state: 'paid', requestBy: null, monthlyPriceInclTax: '5.00' });
    for (const set of [{ tvBrand: 'other' }, { tvOnSaleSinceYear: 2017 }]) {
      expect(ask(set)).toMatchObject({
        state: 'refused',
        reason: 'incompatible-tv',
        requestBy: '2026-02-28',
        includedUntil: null,
      });
    }
  });

  it.each([
    ['requestedOn', { requestedOn: '2025-11-29', asOf: '2025-11-28' }],
    ['asOf', { asOf: '2026-02-27' }],
  ])('cannot be decided with a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
