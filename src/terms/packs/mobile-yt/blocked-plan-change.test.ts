import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-change');

const base = {
  changeOn: '2026-06-10',
  commitmentMonths: 24,
  commitmentStartedOn: '2026-01-10',
  destination: 'mobicarte',
  destinationCommitted: false,
  monthlyFee: '20.01',
  monthlyRemaining: '6.00',
  carriedOverRemaining: '2.00',
  topUpRemaining: '5.00',
  changeFee: '1.00',
  communicationsDue: '0.50',
};
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-change', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'owes six plans in full and twelve quarters, the plan begun that day not counted',
    {},
    {
      monthsInFull: 6,
      monthsAtQuarter: 12,
      remainingPlansDue: '180.09',
      totalDue: '181.59',
      conditionsEndOn: '2028-01-09',
    },
  ],
  ['owes one more the day before', { changeOn: '2026-06-09' }, { monthsInFull: 7 }],
  [
    'owes only quarters in the second year',
    { changeOn: '2027-01-10' },
    { monthsInFull: 0, monthsAtQuarter: 11, remainingPlansDue: '55.03' },
  ],
  [
    'owes nothing on the last day',
    { changeOn: '2028-01-09' },
    { monthsAtQuarter: 0, remainingPlansDue: '0.00', conditionsEndOn: '2028-01-09' },
  ],
  ['is free of the conditions at the change when later', { changeOn: '2028-02-01' }, { conditionsEndOn: '2028-02-01' }],
  [
    'may go to an uncommitted plan on the last day',
    { changeOn: '2028-01-09', destination: 'blocked-with-unlimited' },
    { eligible: true, keptTopUp: '5.00', keptMonthly: '0.00' },
  ],
  [
    'may not the day before, and nothing changes',
    { changeOn: '2028-01-08', destination: 'blocked-without-unlimited' },
    { reason: 'commitment-running', earliestOn: '2028-01-09', keptMonthly: '6.00', totalDue: '0.00' },
  ],
  [
    'counts plans from the 31st without drifting',
    { commitmentStartedOn: '2026-01-31', commitmentMonths: 12, changeOn: '2026-02-27' },
    { monthsInFull: 11 },
  ],
  [
    'has the plan of 28 February begun that day',
    { commitmentStartedOn: '2026-01-31', commitmentMonths: 12, changeOn: '2026-02-28' },
    { monthsInFull: 10 },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ commitmentMonths: 6 }, 'commitmentMonths'],
  [{ commitmentStartedOn: null }, 'commitmentStartedOn'],
  [{ commitmentStartedOn: '2026-06-11' }, 'commitmentStartedOn'],
  [{ destinationCommitted: true }, 'destinationCommitted'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
