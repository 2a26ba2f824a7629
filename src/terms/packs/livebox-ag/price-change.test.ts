import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'price-change');

const base = {
  territory: 'GP',
  cause: 'other-tax',
  oldPrice: '54.90',
  newPrice: '55.90',
  chargeVariation: '1.00',
  inForceOn: '2026-01-31',
  informedOn: '2026-01-31',
  effectiveOn: '2026-02-28',
};
const ask = (facts: object) => decide('livebox-ag', 'price-change', { ...base, ...facts });

describe('a change of price', () => {
  it('is allowed from a month after the information, 28 February for 31 January, to three months after the law', () => {
    expect(ask({})).toMatchObject({
      result: { eligible: true, maxPrice: '55.90', earliestEffectiveOn: '2026-02-28', latestEffectiveOn: '2026-04-30' },
    });
    expect(ask({ effectiveOn: '2026-02-27' })).toMatchObject({ result: { reason: 'notice-shorter-than-one-month' } });
    expect(ask({ effectiveOn: '2026-04-30' })).toMatchObject({ result: { eligible: true } });
    expect(ask({ effectiveOn: '2026-05-01' })).toMatchObject({ result: { reason: 'later-than-three-months' } });
    expect(ask({ effectiveOn: '2026-01-30' })).toMatchObject({ result: { reason: 'before-legal-change' } });
  });

  it('has the old price as its cap when the charge falls, and stays free to go down at any time', () => {
    expect(ask({ chargeVariation: '-1.00' })).toMatchObject({ result: { reason: 'above-cap', maxPrice: '54.90' } });
    expect(ask({ newPrice: '54.90', effectiveOn: '2020-01-01', informedOn: undefined })).toMatchObject({
      result: { eligible: true, freeExit: false, earliestEffectiveOn: null },
    });
  });

  it('needs the customer to be told', () => {
    expect(ask({ informedOn: undefined, newPrice: '99.00' })).toMatchObject({
      result: { reason: 'customer-not-informed' },
    });
  });

  it('keeps the price without tax when VAT rises, from the rate given or that of the territory', () => {
    const vat = { cause: 'vat', newVatRate: '0.10', newPrice: '55.66' };
    expect(ask(vat)).toMatchObject({ result: { maxPrice: '55.66' } });
    expect(ask({ ...vat, territory: 'GF' })).toMatchObject({ result: { maxPrice: '60.39' } });
    expect(ask({ ...vat, oldVatRate: '0.10' })).toMatchObject({ result: { maxPrice: '54.90' } });
  });

  it('has no dates when commercial, even with a date of law given', () => {
    expect(ask({ cause: 'commercial' })).toMatchObject({
      result: { reason: 'no-legal-change', earliestEffectiveOn: null, latestEffectiveOn: null, freeExit: true },
    });
  });

  it.each([
    ['oldPrice', { oldPrice: '0.00', inForceOn: undefined }],
    ['inForceOn', { inForceOn: undefined, chargeVariation: undefined }],
    ['newVatRate', { cause: 'vat', chargeVariation: undefined }],
    ['chargeVariation', { chargeVariation: undefined }],
    ['newPrice', { newPrice: '-1.00' }],
  ])('refuses a wrong or missing %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });
});
