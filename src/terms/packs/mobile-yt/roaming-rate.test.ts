import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'roaming-rate');

const base = { from: 'EU', to: 'YT', usage: 'sms', withinAllowance: false, mayotteUnitPrice: '0.350' };
const ask = (change: object) => decide('mobile-yt', 'roaming-rate', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'hands the Mayotte price on unchanged',
    {},
    { treatment: 'mayotte-out-of-plan', unitPrice: '0.350', alternativeProviderAllowed: true },
  ],
  [
    'follows the price list to the rest of the world',
    { to: 'other', withinAllowance: true },
    { treatment: 'price-list', unitPrice: null },
  ],
  [
    'follows it from the rest of the world, data too',
    { from: 'other', usage: 'data', withinAllowance: true },
    { treatment: 'price-list' },
  ],
  [
    'includes calls between places of the zone',
    { from: 'CH', to: 'AD', withinAllowance: true },
    { treatment: 'included', unitPrice: '0', alternativeProviderAllowed: false },
  ],
  ['includes calls and data at home', { from: 'YT', withinAllowance: true }, { treatment: 'included' }],
  [
    'includes data at home without a destination',
    { from: 'YT', to: null, usage: 'data', withinAllowance: true },
    { treatment: 'included' },
  ],
  [
    'charges data beyond the allowance as at home',
    { from: 'DOM', to: 'other', usage: 'data' },
    { treatment: 'mayotte-out-of-plan' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([[{ to: null }, 'to']])('refuses %o at %s', (change, field) =>
  expect(ask(change)).toMatchObject({ error: { field } }),
);
