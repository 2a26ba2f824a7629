import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'sim-loss');

const usage = (at: string, amountInclTax: string) => ({ at, amountInclTax });
const ask = asking(orneThd, 'sim-loss', {
  event: 'theft',
  declaredAt: '2026-03-10T10:00:00+01:00',
  channel: 'other',
  usages: [
    usage('2026-03-10T08:59:59Z', '0.0024'),
    usage('2026-03-09T10:00:00Z', '0.003'),
    usage('2026-03-10T09:00:00Z', '1'),
  ],
  monthlyPlanInclTax: '15.00',
  newSim: true,
  simTariffInclTax: '10.00',
});

it('counts what started before the declaration, whatever the offsets, and rounds once', () => {
  expect(ask({ channel: 'email' })).toMatchObject({
    lineSuspended: true,
    usageDueInclTax: '0.01',
    totalInclTax: '25.01',
  });
});

it('suspends nothing on a declaration made otherwise', () => {
  expect(ask()).toMatchObject({ lineSuspended: false, usageDueInclTax: '1.01', complaintAdvised: true });
});
