import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-statement');

const base = {
  requestedOn: '2028-02-29',
  topUps: [
    { id: 'b', on: '2028-02-29', amountInclTax: '1.00' },
    { id: 'a', on: '2027-02-28', amountInclTax: '2.00' },
    { id: 'c', on: '2027-02-28', amountInclTax: '4.00' },
    { id: 'd', on: '2027-02-27', amountInclTax: '8.00' },
  ],
  communications: [],
};
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-statement', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'goes back twelve months from a 29 February, by date then as given',
    {},
    { periodFrom: '2027-02-28', topUps: ['a', 'c', 'b'], topUpTotal: '7.00' },
  ],
  [
    'begins on the day of the last request, that day again',
    { lastRequestOn: '2028-02-29' },
    { periodFrom: '2028-02-29', topUps: ['b'] },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ lastRequestOn: '2028-03-01' }, 'lastRequestOn'],
  [{ requestedOn: '2028-02-28' }, 'topUps'],
  [
    {
      communications: [
        { id: 'x', on: '2028-01-01', costInclTax: '1.00' },
        { id: 'x', on: '2028-01-01', costInclTax: '1.00' },
      ],
    },
    'communications',
  ],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
