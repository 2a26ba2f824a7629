import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-schedule');

const base = {
  firstDueOn: '2028-02-29',
  monthlyFee: '10.00',
  options: [{ code: 'web', monthlyInclTax: '2.00' }],
  discounts: [
    { code: 'a', monthlyInclTax: '9.00', months: 1 },
    { code: 'b', monthlyInclTax: '5.00' },
  ],
};
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-schedule', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'never gives back more than it bills',
    {},
    {
      lines: {
        '0': { discounts: '12.00', total: '0.00' },
        '1': { discounts: '5.00', total: '7.00', dueOn: '2028-03-29' },
      },
      yearTotal: '77.00',
    },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [
    {
      options: [
        { code: 'web', monthlyInclTax: '2.00' },
        { code: 'web', monthlyInclTax: '2.00' },
      ],
    },
    'options',
  ],
  [{ discounts: [{ code: 'a', monthlyInclTax: '9.00', months: 0 }] }, 'discounts'],
  [
    {
      discounts: [
        { code: 'a', monthlyInclTax: '9.00' },
        { code: 'a', monthlyInclTax: '9.00' },
      ],
    },
    'discounts',
  ],
  [{ discounts: [{ code: 'a', monthlyInclTax: '9.00', months: -1 }] }, 'discounts'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
