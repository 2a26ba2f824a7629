import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { compare, decimal, plus, times } from './exact.ts';
import { cents, euros, exactEuros, subtract, toCents } from './money.ts';
import { TERRITORIES } from './territory.ts';
import { exclTax, vatRate, withoutTax } from './vat.ts';

describe('value added tax', () => {
  it.each([
    ['GP', '0.085'],
    ['MQ', '0.085'],
    ['RE', '0.085'],
    ['GF', '0'],
    ['MF', '0'],
    ['BL', '0'],
    ['YT', '0'],
    ['FR', '0.2'],
    ['FR-57', '0.2'],
    ['FR-54', '0.2'],
  ] as const)('has in %s the normal rate %s in 2026', (territory, rate) => {
    expect(compare(vatRate(territory, civilDate('2026-01-01')), decimal(rate))).toBe(0);
  });

  it('went on the mainland from 19.6 % to 20 % on 1 January 2014', () => {
    expect(compare(vatRate('FR', civilDate('2013-12-31')), decimal('0.196'))).toBe(0);
    expect(compare(vatRate('FR', civilDate('2014-01-01')), decimal('0.2'))).toBe(0);
  });

  it('is not made up before the oldest rate known', () => {
    expect(() => vatRate('FR', civilDate('2000-03-31'))).toThrow(RangeError);
  });

  it('comes off a price that includes it', () => {
    expect(exclTax(euros('107.60'), decimal('0.085'))).toBe(euros('99.17'));
    expect(exclTax(euros('99.17'), decimal('0'))).toBe(euros('99.17'));
    expect(exclTax(euros('120.00'), decimal('0.2'))).toBe(euros('100.00'));
  });

  it('put back on the price without tax gives the price with tax', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(...TERRITORIES), (count, territory) => {
        const price = cents(count);
        const rate = vatRate(territory, civilDate('2026-06-01'));
        const net = withoutTax(exactEuros(price), rate);
        return toCents(plus(net, times(net, rate))) === price;
      }),
    );
  });

  it('leaves price and tax that add up to the price, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(...TERRITORIES), (count, territory) => {
        const price = cents(count);
        const net = exclTax(price, vatRate(territory, civilDate('2026-06-01')));
        return net <= price && subtract(price, net) >= 0n;
      }),
    );
  });
});
