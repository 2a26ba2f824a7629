import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'customer-identification');

const BASE = {
  lastName: 'Martin',
  firstName: 'Zoé',
  address: '3 rue des Lilas',
  identifier: 'zoe',
  userNumber: '012345678',
};
const ask = (given: object) => decide('assistance', 'customer-identification', { ...BASE, ...given });

describe('identification, at its edges', () => {
  it('lists everything that is absent or blank, in order', () => {
    expect(decide('assistance', 'customer-identification', { firstName: '  ', userNumber: '\t' })).toMatchObject({
      result: {
        reason: 'missing-information',
        missing: ['lastName', 'firstName', 'address', 'identifier', 'userNumber'],
        normalizedUserNumber: null,
      },
    });
  });

  it.each(['12.345.678', '123-456-789', '١٢٣٤٥٦٧٨٩', '1234567890', '12345678a'])(
    'refuses the number %s',
    (userNumber) => {
      expect(ask({ userNumber })).toMatchObject({
        result: { reason: 'invalid-user-number', normalizedUserNumber: null },
      });
    },
  );

  it('removes white space of every kind, inside and around', () => {
    expect(ask({ userNumber: ' 012\u00a0345\t678 ' })).toMatchObject({
      result: { eligible: true, normalizedUserNumber: '012345678' },
    });
  });
});
