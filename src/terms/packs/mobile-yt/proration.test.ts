import fc from 'fast-check';
import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'proration');

const base = { monthlyFee: '31.00', from: '2026-01-31', to: '2026-02-01', specialTerms: false };
const ask = (change: object) => decide('mobile-yt', 'proration', { ...base, ...change });

it.each<[string, object, object]>([
  ['prices each day by its own month and rounds once', {}, { days: 2, amount: '2.11', billMonth: '2026-02-01' }],
  [
    'prices a whole leap February as one month',
    { from: '2028-02-01', to: '2028-02-29' },
    { days: 29, amount: '31.00' },
  ],
  [
    'puts December on the bill of January',
    { from: '2026-12-31', to: '2026-12-31' },
    { billMonth: '2027-01-01', amount: '1.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it('costs the same split in two, to the cent of rounding', () => {
  const day = (n: number) => isoDate(plusDays(civilDate('2026-01-01'), n));
  const cost = (from: number, to: number) => {
    const asked = ask({ from: day(from), to: day(to) });
    return 'result' in asked ? Number(asked.result['amount']) : Number.NaN;
  };
  fc.assert(
    fc.property(fc.nat(200), fc.nat(100), fc.nat(100), (from, first, second) => {
      const middle = from + first;
      const parts = cost(from, middle) + cost(middle + 1, middle + 1 + second);
      return Math.abs(parts - cost(from, middle + 1 + second)) < 0.0151;
    }),
  );
});
