import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'mobile-billing-start');

const ask = asking(orneThd, 'mobile-billing-start', {
  event: 'new',
  porting: false,
  simByPost: true,
  activatedAt: '2026-03-27T23:30:00+01:00',
});

it('counts the 48 hours of a posted SIM as elapsed hours when summer time comes in', () => {
  expect(ask().billingFrom).toBe('2026-03-30');
  expect(ask({ activatedAt: '2026-10-24T00:30:00+02:00' }).billingFrom).toBe('2026-10-25');
});

it('takes the Paris day, not the one that the offset was written with', () => {
  expect(ask({ simByPost: false, activatedAt: '2026-03-10T23:30:00Z' }).billingFrom).toBe('2026-03-11');
});

it('bills from the porting day even when the SIM was posted', () => {
  expect(ask({ porting: true, portedAt: '2026-04-02T09:00:00+02:00' }).billingFrom).toBe('2026-04-02');
});

it('asks when a new line without porting was put in service', () => {
  expect(ask({ activatedAt: undefined })).toEqual({ fault: 'activatedAt' });
  expect(ask({ activatedAt: undefined, event: 'change', porting: true })).toEqual({
    continuous: true,
    billingFrom: null,
  });
});
