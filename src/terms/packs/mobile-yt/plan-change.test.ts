import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'plan-change');

const base = {
  requestedOn: '2026-02-20',
  nextBillingOn: '2026-03-10',
  choice: 'immediate',
  oldMonthlyFee: '30.00',
  newMonthlyFee: '20.00',
  includedCreditLeft: '1.00',
};
const ask = (change: object) => decide('mobile-yt', 'plan-change', { ...base, ...change });

it.each<[string, object, object]>([
  ['counts each day by the days of its own month, negative for a lower fee', {}, { adjustment: '-6.12' }],
  [
    'rounds half a cent away from zero',
    { requestedOn: '2026-04-01', nextBillingOn: '2026-04-16', oldMonthlyFee: '0.01', newMonthlyFee: '0.00' },
    { adjustment: '-0.01' },
  ],
  [
    'may be chosen for the day of the request',
    { choice: 'chosen-date', chosenOn: '2026-02-20' },
    { effectiveOn: '2026-02-20' },
  ],
  [
    'may be chosen for the next billing day, without adjustment',
    { choice: 'chosen-date', chosenOn: '2026-03-10' },
    { adjustment: '0.00', creditLost: '1.00' },
  ],
  [
    'cannot be chosen before the request',
    { choice: 'chosen-date', chosenOn: '2026-02-19' },
    { reason: 'outside-window', creditLost: '0.00' },
  ],
  ['leaves a chosen date aside for another choice', { chosenOn: '2020-01-01' }, { effectiveOn: '2026-02-20' }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([[{ nextBillingOn: '2026-02-20' }, 'nextBillingOn']])('refuses %o at %s', (change, field) =>
  expect(ask(change)).toMatchObject({ error: { field } }),
);
