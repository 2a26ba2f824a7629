import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'device-withdrawal');

const base = {
  orderedRemotely: true,
  orderedOn: '2026-03-02',
  withdrawnOn: '2026-03-16',
  planChanged: true,
  goodsPaidInclTax: '200.00',
  deliveryPaidInclTax: '0.00',
  standardDeliveryInclTax: '5.00',
  delivered: true,
  excessiveHandling: true,
  valueLossInclTax: '260.00',
};
const ask = (change: object) => decide('mobile-yt', 'device-withdrawal', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'is open on the fourteenth day; the goods are put off while nothing is back',
    {},
    {
      eligible: true,
      returnDeadline: '2026-03-30',
      returnedInTime: null,
      goodsRefundDueOn: null,
      deliveryRefundDueOn: null,
      handlingChargeInclTax: '0.00',
    },
  ],
  [
    'is released by the proof or the receipt, whichever comes first',
    {
      receivedBackOn: '2026-04-02',
      completeInBox: true,
      formEnclosed: false,
      sentBackOn: '2026-03-30',
      proofGivenOn: '2026-03-31',
    },
    { returnedInTime: true, returnConforming: false, goodsRefundDueOn: '2026-03-31', handlingChargeInclTax: '200.00' },
  ],
  [
    'takes the day of receipt for the return when none was sent',
    { receivedBackOn: '2026-03-31', completeInBox: true, formEnclosed: false },
    { returnedInTime: false, goodsRefundDueOn: '2026-03-31', goodsRefundInclTax: '200.00' },
  ],
  [
    'is not released by the dispatch alone',
    { sentBackOn: '2026-03-05' },
    { returnedInTime: true, goodsRefundDueOn: null, returnConforming: null },
  ],
  [
    'waits for no goods that were not delivered',
    { delivered: false },
    { goodsRefundDueOn: '2026-03-30', returnDeadline: null },
  ],
  [
    'bills no day of a plan that begins with the withdrawal',
    { newPlanFrom: '2026-03-16', newMonthlyFee: '31.00', outOfPlanUsage: '1.00' },
    { usageChargeInclTax: '1.00' },
  ],
  [
    'bills usage without a change of plan too',
    { planChanged: false, outOfPlanUsage: '2.00' },
    { usageChargeInclTax: '2.00', planEffect: 'recommitment-cancelled' },
  ],
  [
    'bills nothing on a refusal',
    { withdrawnOn: '2026-03-17', outOfPlanUsage: '2.00' },
    { reason: 'withdrawal-period-over', usageChargeInclTax: '0.00', returnDeadline: null },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ delivered: false, sentBackOn: '2026-03-10' }, 'sentBackOn'],
  [{ sentBackOn: '2026-03-01' }, 'sentBackOn'],
  [{ proofGivenOn: '2026-03-10' }, 'proofGivenOn'],
  [{ sentBackOn: '2026-03-10', proofGivenOn: '2026-03-09' }, 'proofGivenOn'],
  [
    { receivedBackOn: '2026-04-02', completeInBox: true, formEnclosed: false, sentBackOn: '2026-04-03' },
    'receivedBackOn',
  ],
  [{ receivedBackOn: '2026-04-02' }, 'completeInBox'],
  [{ receivedBackOn: '2026-04-02', completeInBox: true }, 'formEnclosed'],
  [{ planChanged: false, newPlanFrom: '2026-03-10', newMonthlyFee: '1.00' }, 'newPlanFrom'],
  [{ newPlanFrom: '2026-03-01', newMonthlyFee: '1.00' }, 'newPlanFrom'],
  [{ newPlanFrom: '2026-03-10' }, 'newMonthlyFee'],
  [{ newMonthlyFee: '1.00' }, 'newMonthlyFee'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
