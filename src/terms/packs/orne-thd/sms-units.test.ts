import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'sms-units');

const ask = asking(orneThd, 'sms-units', { characters: 0, unitPriceInclTax: '0.005', roamLikeAtHome: true });

it.each([
  [0, 1, '0.01'],
  [1, 1, '0.01'],
  [320, 2, '0.01'],
  [321, 3, '0.02'],
])('counts a text of %i characters as %i SMS, rounded once', (characters, units, priceInclTax) => {
  expect(ask({ characters })).toEqual({ units, priceInclTax });
});
