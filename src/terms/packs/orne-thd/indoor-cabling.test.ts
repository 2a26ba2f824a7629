import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'indoor-cabling');

const ask = asking(orneThd, 'indoor-cabling', { housing: 'collective', lengthMetres: '10.00' });

it('covers the tenth metre and not a millimetre more, without trailing zeros', () => {
  expect(ask()).toEqual({ maxMetres: '10', includedMetres: '10', extraMetres: '0', covered: true });
  expect(ask({ lengthMetres: '10.0010' })).toEqual({
    maxMetres: '10',
    includedMetres: '10',
    extraMetres: '0.001',
    covered: false,
  });
  expect(ask({ housing: 'detached-house', lengthMetres: '24.50' }).includedMetres).toBe('24.5');
  expect(ask({ lengthMetres: '0' }).includedMetres).toBe('0');
});
