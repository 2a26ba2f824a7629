import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'third-party-purchase');

const base = {
  channel: 'internet-plus',
  formula: 'per-act',
  unitPriceInclTax: '5.00',
  account: 'prepaid',
  prepaidBalance: '5.00',
  lineActive: true,
  solutionActive: true,
  deprivedForBreach: false,
  needsCookie: false,
  cookiesRefused: false,
  capPerPurchase: '5.00',
  capPerMonth: '30.00',
  collectedThisMonth: '25.00',
};
const ask = (change: object) => decide('mobile-yt', 'third-party-purchase', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'may reach both caps and the balance exactly',
    {},
    { eligible: true, chargedInclTax: '5.00', prepaidBalanceAfter: '0.00', monthlyCapLeft: '0.00' },
  ],
  [
    'may not pass the cap of a purchase, told first',
    { unitPriceInclTax: '5.01' },
    { reason: 'purchase-cap', prepaidBalanceAfter: '5.00', monthlyCapLeft: '5.00' },
  ],
  ['may not pass the balance', { prepaidBalance: '4.99' }, { reason: 'insufficient-balance', collectedThrough: null }],
  ['never shows a negative cap', { collectedThisMonth: '40.00' }, { reason: 'monthly-cap', monthlyCapLeft: '0.00' }],
  [
    'is counted to the second and rounded once',
    { formula: 'duration', connectedSeconds: 1, unitPriceInclTax: '0.30' },
    { chargedInclTax: '0.01' },
  ],
  [
    'keeps all the digits of a rate until then',
    { formula: 'duration', connectedSeconds: 61, unitPriceInclTax: '0.0149' },
    { chargedInclTax: '0.02' },
  ],
  ['may be free', { unitPriceInclTax: '0' }, { eligible: true, chargedInclTax: '0.00' }],
  [
    'tells a line that is not active before anything',
    { lineActive: false, deprivedForBreach: true, solutionActive: false },
    { reason: 'line-not-active' },
  ],
  ['tells a breach next', { deprivedForBreach: true, solutionActive: false }, { reason: 'deprived-for-breach' }],
  ['needs no cookie where none identifies', { cookiesRefused: true }, { eligible: true }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ formula: 'duration' }, 'connectedSeconds'],
  [{ connectedSeconds: 0 }, 'connectedSeconds'],
  [{ prepaidBalance: null }, 'prepaidBalance'],
  [{ account: 'bill' }, 'prepaidBalance'],
  [{ unitPriceInclTax: '-1.00' }, 'unitPriceInclTax'],
  [{ unitPriceInclTax: 'free' }, 'unitPriceInclTax'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
