import { describe, expect, it } from 'vitest';
import { callTariff, destinationOf, isFrenchNumber, loadCallTariff } from './tariff.ts';
import printed from './tariff.json' with { type: 'json' };

function prefixes(network?: string): string[] {
  const zones = printed.zones.filter((zone) => network === undefined || zone.network === network);
  return zones.flatMap((zone) => zone.destinations.flatMap((destination) => destination.dialPrefixes));
}

describe('the price list of annex 4', () => {
  it('holds 37 zones and 675 prefixes, none twice within a network', () => {
    expect(callTariff.zones).toHaveLength(37);
    expect(prefixes()).toHaveLength(675);
    for (const network of ['fixed', 'mobile']) expect(new Set(prefixes(network)).size).toBe(prefixes(network).length);
  });

  it('gives to the holder of each prefix the destination printed beside it', () => {
    for (const zone of printed.zones) {
      for (const { name, dialPrefixes } of zone.destinations) {
        for (const prefix of dialPrefixes) {
          const found = destinationOf(callTariff, `+${prefix}`, zone.network as 'fixed' | 'mobile');
          expect([found?.zone.code, found?.name]).toEqual([zone.code, name]);
        }
      }
    }
  });

  it('tells the network of French numbers by their prefix, whatever the call record says', () => {
    expect(isFrenchNumber(callTariff, '+262693123456')).toBe(true);
    expect(isFrenchNumber(callTariff, '+5922251234')).toBe(false);
    expect(destinationOf(callTariff, '+33612345678', 'fixed')?.zone.code).toBe('M-FR');
    expect(destinationOf(callTariff, '+33142000000', 'mobile')?.zone.code).toBe('F-FR');
  });

  it('prints nothing for French special numbers and for mobiles of Wallis and Futuna', () => {
    expect(destinationOf(callTariff, '+33891234567', undefined)).toBeUndefined();
    expect(destinationOf(callTariff, '+681821234', 'mobile')).toBeUndefined();
  });

  it('is refused when a prefix stands twice, a zone has no clause, or a destination has no prefix', () => {
    const [first, ...others] = printed.zones;
    const withDestination = (name: string, dialPrefixes: string[]) => ({
      ...printed,
      zones: [{ ...first!, destinations: [...first!.destinations, { name, iso: 'FR', dialPrefixes }] }, ...others],
    });
    expect(() => loadCallTariff(withDestination('Encore', ['331']))).toThrow('331');
    expect(() => loadCallTariff(withDestination('Nulle part', []))).toThrow('Nulle part');
    expect(() => loadCallTariff({ ...printed, zones: [{ ...first!, code: 'F-XX' }] })).toThrow('F-XX');
  });
});
