import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'offer-price');

const ask = asking('livebox-ag', 'offer-price', {
  offer: 'infini',
  technology: 'vdsl2',
  onFixedLine: false,
  options: [],
  connectedTvIncluded: false,
});

const EVERY = [
  'tv-recorder-80gb',
  'multi-screen-recording-100h',
  'second-decoder',
  'tv-key',
  'connected-tv',
  'security-suite',
] as const;

describe('the price of an offer', () => {
  it('includes the first second screen of Infini only', () => {
    expect(ask({ options: ['tv-key', 'second-decoder'] })).toMatchObject({
      includedOptions: ['tv-key'],
      unpricedOptions: ['second-decoder'],
      monthlyPriceInclTax: '59.90',
    });
    const line = { options: ['second-decoder', 'tv-key'], onFixedLine: true };
    expect(ask(line)).toMatchObject({ includedOptions: [], unpricedOptions: ['second-decoder', 'tv-key'] });
  });

  it('sorts every option of Essentiel, in the order given', () => {
    expect(ask({ offer: 'essentiel', options: EVERY, connectedTvIncluded: true })).toMatchObject({
      includedOptions: ['tv-recorder-80gb'],
      unpricedOptions: ['multi-screen-recording-100h', 'second-decoder', 'tv-key', 'security-suite'],
      optionsInclTax: '5.00',
      monthlyPriceInclTax: '54.90',
    });
  });

  it('sorts every option of Infini, in the order given', () => {
    expect(ask({ options: EVERY, connectedTvIncluded: true })).toMatchObject({
      includedOptions: ['multi-screen-recording-100h', 'second-decoder', 'connected-tv', 'security-suite'],
      unpricedOptions: ['tv-recorder-80gb', 'tv-key'],
      optionsInclTax: '0.00',
    });
  });

  it('lists nothing for a fibre offer on a fixed line, models apart', () => {
    const refused = { technology: 'fibre', onFixedLine: true, options: ['connected-tv', 'tv-key'] };
    expect(ask(refused)).toMatchObject({
      eligible: false,
      optionsInclTax: '0.00',
      includedOptions: [],
      unpricedOptions: [],
      livebox: 'Livebox 7',
      decoder: 'TV6',
    });
  });

  it('is refused for an option taken twice, even where none is sold', () => {
    expect(ask({ technology: 'fibre', onFixedLine: true, options: ['tv-key', 'tv-key'] })).toEqual({
      fault: 'options',
    });
  });

  it('is the sum of its parts', () => {
    const facts = fc.record({
      offer: fc.constantFrom('essentiel', 'infini'),
      technology: fc.constantFrom('adsl', 'vdsl2'),
      onFixedLine: fc.boolean(),
      options: fc.uniqueArray(fc.constantFrom(...EVERY)),
      connectedTvIncluded: fc.boolean(),
    });
    const cents = (text: string): number => Math.round(Number(text) * 100);
    fc.assert(
      fc.property(facts, (given) => {
        const result = ask(given) as Record<
          'basePriceInclTax' | 'fixedLineInclTax' | 'optionsInclTax' | 'monthlyPriceInclTax',
          string
        >;
        const parts = cents(result.basePriceInclTax) + cents(result.fixedLineInclTax) + cents(result.optionsInclTax);
        return cents(result.monthlyPriceInclTax) === parts;
      }),
    );
  });
});
