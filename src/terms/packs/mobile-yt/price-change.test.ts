import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'price-change');

const base = {
  kind: 'tax',
  currentPrice: '20.00',
  newPrice: '20.00',
  noticeOn: '2026-01-31',
  effectiveOn: '2026-02-28',
  taxChangeOn: '2025-11-28',
  oldTaxPercent: '0',
  newTaxPercent: '0',
};
const ask = (change: object) => decide('mobile-yt', 'price-change', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts its month to the last day of February, and takes effect three months after the tax at most',
    {},
    { allowed: true, earliestEffectiveOn: '2026-02-28' },
  ],
  ['is too late the day after', { taxChangeOn: '2025-11-27' }, { reason: 'after-three-months' }],
  ['is too early before the tax changes', { taxChangeOn: '2026-03-01' }, { reason: 'before-tax-change' }],
  ['tells a short notice first', { effectiveOn: '2026-02-27', newPrice: '99.00' }, { reason: 'notice-too-short' }],
  ['opens no free exit', { exitOn: '2026-02-28' }, { exitIsFree: false, freeExitUntil: null }],
  [
    'may apply to a benefit the very day it is announced',
    { kind: 'customer-benefit', effectiveOn: '2026-01-31' },
    { allowed: true, earliestEffectiveOn: '2026-01-31', maxPrice: null },
  ],
  [
    'opens an exit from the notice on',
    { kind: 'other', exitOn: '2026-01-30' },
    { exitIsFree: false, freeExitUntil: '2026-06-28' },
  ],
  [
    'keeps the exit of a change that is not allowed',
    { kind: 'other', effectiveOn: '2026-02-01', exitOn: '2026-06-01' },
    { allowed: false, exitIsFree: true },
  ],
  ['ends the exit after four months', { kind: 'other', exitOn: '2026-06-29' }, { exitIsFree: false }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ taxChangeOn: null, oldTaxPercent: null }, 'taxChangeOn'],
  [{ oldTaxPercent: null, newTaxPercent: null }, 'oldTaxPercent'],
  [{ newTaxPercent: null }, 'newTaxPercent'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
