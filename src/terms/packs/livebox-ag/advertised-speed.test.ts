import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'advertised-speed');

const ask = asking('livebox-ag', 'advertised-speed', {
  offer: 'infini',
  technology: 'fibre',
  commune: 'fort-de-france',
  xgsponDeployed: true,
  separateFibreBox: false,
});

describe('the speeds shown', () => {
  it.each([
    ['adsl', 100, 15_000, 1000],
    ['vdsl2', 1000, 15_000, 1000],
    ['vdsl2', 999, 50_000, 8000],
  ])('on %s at %i metres are %i down and %i up', (technology, lineLengthMetres, maxDownKbps, maxUpKbps) => {
    const changed = { technology, lineLengthMetres, separateFibreBox: true };
    expect(ask(changed)).toEqual({
      guaranteedDownKbps: 512,
      usualMinDownKbps: 1000,
      maxDownKbps,
      maxUpKbps,
      fibreNetwork: null,
    });
  });

  it.each([
    [{}, 5_000_000, 1_000_000, 'xgspon'],
    [{ separateFibreBox: true }, 1_000_000, 1_000_000, 'xgspon'],
    [{ xgsponDeployed: false }, 2_000_000, 800_000, 'gpon'],
    [{ commune: 'other' }, 2_000_000, 800_000, 'gpon'],
    [{ commune: 'other', separateFibreBox: true }, 1_000_000, 800_000, 'gpon'],
    [{ offer: 'essentiel', separateFibreBox: true }, 1_000_000, 600_000, null],
  ])('on fibre with %j are %i down and %i up', (changed, maxDownKbps, maxUpKbps, fibreNetwork) => {
    expect(ask(changed)).toMatchObject({ usualMinDownKbps: null, maxDownKbps, maxUpKbps, fibreNetwork });
  });

  it('want the length of a copper line', () => {
    expect(ask({ technology: 'adsl' })).toEqual({ fault: 'lineLengthMetres' });
  });
});
