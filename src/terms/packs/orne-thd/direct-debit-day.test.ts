import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'direct-debit-day');

const ask = asking(orneThd, 'direct-debit-day', { chosenDay: 15, billedOn: '2026-01-31', bankDetailsValid: true });

it('keeps the chosen day on a Sunday', () => {
  expect(ask()).toEqual({ eligible: true, debitOn: '2026-02-15', shifted: false });
});

it('is not shifted when the shift is to the usual day', () => {
  expect(ask({ shiftedTo: '2026-02-15' }).shifted).toBe(false);
  expect(ask({ shiftedTo: '2026-02-01' })).toMatchObject({ debitOn: '2026-02-01', shifted: true });
});

it('is refused without valid bank details, after the errors', () => {
  const refused = { eligible: false, reason: 'bank-details-missing', debitOn: null, shifted: false };
  expect(ask({ bankDetailsValid: false, shiftedTo: '2026-02-20' })).toEqual(refused);
  expect(ask({ bankDetailsValid: false, chosenDay: 1, shiftedTo: '2026-01-01' })).toEqual({ fault: 'chosenDay' });
  expect(ask({ bankDetailsValid: false, shiftedTo: '2026-01-31' })).toEqual({ fault: 'shiftedTo' });
});
