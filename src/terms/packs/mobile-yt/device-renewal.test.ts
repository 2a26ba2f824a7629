import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'device-renewal');

const base = {
  at: '2026-02-28',
  programmeOpen: true,
  holdsPlan: true,
  takenInMayotte: true,
  planKind: 'blocked-plan',
  planAmount: '30.00',
  overdueInclTax: '0.00',
  commissionedOn: '2025-01-31',
  deviceType: 'tablet',
  newCustomerPrice: '40.00',
  discountTable: [
    { fromMonths: 13, fromPlanAmount: '10.00', discountInclTax: '10.00' },
    { fromMonths: 13, fromPlanAmount: '30.00', discountInclTax: '50.00' },
    { fromMonths: 12, fromPlanAmount: '20.00', discountInclTax: '30.00' },
  ],
};
const ask = (change: object) => decide('mobile-yt', 'device-renewal', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts thirteen months at a month end, and never costs less than nothing',
    {},
    { elapsedMonths: 13, discountInclTax: '40.00', priceInclTax: '0.00' },
  ],
  [
    'takes the row of the longest time before that of the greatest amount',
    { planAmount: '29.99' },
    { discountInclTax: '10.00', priceInclTax: '30.00' },
  ],
  ['takes the row reached so far', { at: '2026-02-27' }, { elapsedMonths: 12, discountInclTax: '30.00' }],
  [
    'has no discount when no row fits',
    { planAmount: '5.00' },
    { eligible: true, discountInclTax: '0.00', priceInclTax: '40.00' },
  ],
  [
    'refuses a new plan outside the programme',
    { newPlanKind: 'mobicarte', newPlanAmount: '0.00' },
    { reason: 'new-plan-excluded', planAmountUsed: '0.00' },
  ],
  ['tells a closed programme first', { programmeOpen: false, holdsPlan: false }, { reason: 'programme-closed' }],
  [
    'tells the place before the kind of plan',
    { takenInMayotte: false, planKind: 'mobicarte' },
    { reason: 'not-mayotte-plan' },
  ],
  ['may be renewed on the day of service', { at: '2025-01-31' }, { elapsedMonths: 0 }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ at: '2025-01-30' }, 'at'],
  [{ lastRenewalOn: '2025-01-30' }, 'lastRenewalOn'],
  [{ lastRenewalOn: '2026-03-01' }, 'lastRenewalOn'],
  [{ newPlanKind: 'plan' }, 'newPlanAmount'],
  [{ newPlanAmount: '1.00' }, 'newPlanKind'],
  [
    {
      discountTable: [
        { fromMonths: 13, fromPlanAmount: '10.00', discountInclTax: '10.00' },
        { fromMonths: 13, fromPlanAmount: '10.00', discountInclTax: '10.00' },
      ],
    },
    'discountTable',
  ],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
