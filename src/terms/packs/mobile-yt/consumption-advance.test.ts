import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'consumption-advance');

const base = { outOfPlan: '299.99', advance: 'paid' };
const ask = (change: object) => decide('mobile-yt', 'consumption-advance', { ...base, ...change });

it.each<[string, object, object]>([
  ['restricts nothing once the advance is paid, under 300 euros', {}, { mayRequestAdvance: true, mayRestrict: false }],
  ['restricts at 300 euros even when it was paid', { outOfPlan: '300.00' }, { reason: 'threshold-300' }],
  [
    'tells a refusal before the threshold',
    { outOfPlan: '400.00', advance: 'refused' },
    { reason: 'advance-refused', measures: ['suspend', 'incoming-only'] },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ outOfPlan: '44.99' }, 'advance'],
  [{ outOfPlan: '44.99', advance: 'refused' }, 'advance'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
