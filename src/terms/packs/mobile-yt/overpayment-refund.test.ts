import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'overpayment-refund');

const base = {
  overpaid: '45.00',
  paidOn: '2025-03-02',
  requestedOn: '2026-03-02',
  inWriting: true,
  customerActive: true,
};
const ask = (change: object) => decide('mobile-yt', 'overpayment-refund', { ...base, ...change });

it.each<[string, object, object]>([
  ['may be asked for on the anniversary', {}, { eligible: true, mode: 'credit', credits: [], creditLeft: '45.00' }],
  ['is barred the day after', { requestedOn: '2026-03-03' }, { reason: 'time-barred', mode: 'none' }],
  [
    'needs a writing before it is barred',
    { requestedOn: '2026-03-03', inWriting: null },
    { reason: 'not-requested-in-writing' },
  ],
  ['needs a request', { requestedOn: null }, { reason: 'not-requested-in-writing' }],
  [
    'runs through the bills and leaves the rest',
    { nextBills: ['10.00', '0.00', '20.00', '30.00', '5.00'] },
    { credits: ['10.00', '0.00', '20.00', '15.00', '0.00'], creditLeft: '0.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([[{ requestedOn: '2025-03-01', overpaid: '0.00' }, 'requestedOn']])(
  'refuses %o at %s',
  (change, field) => expect(ask(change)).toMatchObject({ error: { field } }),
);

it('gives back neither more nor less than was overpaid', () => {
  const amount = fc.integer({ min: 1, max: 99999 }).map((n) => (n / 100).toFixed(2));
  fc.assert(
    fc.property(amount, fc.array(amount), (overpaid, nextBills) => {
      const asked = ask({ overpaid, nextBills });
      if (!('result' in asked)) return false;
      const credits = asked.result['credits'] as readonly string[];
      const given = credits.reduce((total, one) => total + Number(one), Number(asked.result['creditLeft']));
      return Math.abs(given - Number(overpaid)) < 0.001;
    }),
  );
});
