import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'withdrawal');

const order = {
  channel: 'distance',
  orderedOn: '2026-03-02',
  means: 'customer-service',
  exercisedOn: '2026-03-23',
  monthlyFee: '31.00',
  paid: '50.00',
  equipmentOrdered: false,
};
const ask = (given: object) => decide('mobile-yt', 'withdrawal', { ...order, ...given });

it('is open on the twenty-first day', () => expect(ask({})).toMatchObject({ result: { eligible: true } }));

it('refuses a port-out without a new contract, with the deadline', () => {
  expect(ask({ means: 'port-out', newContractElsewhere: false })).toMatchObject({
    result: { reason: 'no-new-contract', deadline: '2026-03-23', refundBy: null },
  });
});

it('bills no day of the plan when the line starts on the day of the withdrawal', () => {
  expect(ask({ activatedOn: '2026-03-23' })).toMatchObject({ result: { usageCharged: '0.00', refund: '50.00' } });
});

it('leaves the excess of usage over payments still due', () => {
  expect(ask({ outOfPlanUsage: '60.00', paid: '10.00' })).toMatchObject({
    result: { usageCharged: '60.00', refund: '0.00', stillDue: '50.00' },
  });
});

it('does not count an incomplete return', () => {
  const back = { equipmentOrdered: true, equipmentReturnedOn: '2026-04-06', equipmentComplete: true };
  expect(ask(back)).toMatchObject({ result: { equipmentReturnBy: '2026-04-06', equipmentReturnValid: false } });
  expect(ask({ ...back, formJoined: true })).toMatchObject({ result: { equipmentReturnValid: true } });
  expect(ask({ ...back, formJoined: true, equipmentReturnedOn: '2026-04-07' })).toMatchObject({
    result: { equipmentReturnValid: false },
  });
});

it.each([
  [{ exercisedOn: '2026-03-01', means: 'port-out' }, 'exercisedOn'],
  [{ activatedOn: '2026-03-01' }, 'activatedOn'],
  [{ equipmentReturnedOn: '2026-03-10' }, 'equipmentReturnedOn'],
  [{ equipmentOrdered: true, equipmentReturnedOn: '2026-03-01' }, 'equipmentReturnedOn'],
])('refuses %o at %s', (given, field) => expect(ask(given)).toMatchObject({ error: { field } }));

it('gives back what was paid less what was used, to the cent', () => {
  const sum = fc.integer({ min: 0, max: 99999 }).map((n) => (n / 100).toFixed(2));
  const day = fc.integer({ min: 2, max: 23 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`);
  fc.assert(
    fc.property(sum, sum, sum, day, (paid, monthlyFee, outOfPlanUsage, activatedOn) => {
      const asked = ask({ paid, monthlyFee, outOfPlanUsage, activatedOn });
      if (!('result' in asked)) return false;
      const { refund, stillDue, usageCharged } = asked.result;
      const gap = Number(paid) - Number(usageCharged) - Number(refund) + Number(stillDue);
      return Math.abs(gap) < 0.0101 && (refund === '0.00' || stillDue === '0.00');
    }),
  );
});
