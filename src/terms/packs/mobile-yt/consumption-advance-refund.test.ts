import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'consumption-advance-refund');

const base = { advancePaid: '60.00', sumsDue: '0.00', lastBillPaidOn: '2026-02-20' };
const ask = (change: object) => decide('mobile-yt', 'consumption-advance-refund', { ...base, ...change });

it.each<[string, object, object]>([
  ['gives back the whole advance when nothing is due', {}, { refund: '60.00', refundBy: '2026-03-02' }],
  ['has nothing left when nothing was paid', { advancePaid: '0.00' }, { reason: 'nothing-left' }],
  ['keeps it while a cent is due', { sumsDue: '60.01' }, { reason: 'sums-outstanding', remainingDue: '0.01' }],
  [
    'says that nothing is left before the bill unpaid',
    { sumsDue: '60.00', lastBillPaidOn: null },
    { reason: 'nothing-left' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));
