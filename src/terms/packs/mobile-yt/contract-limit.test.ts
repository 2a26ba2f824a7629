import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'contract-limit');

const ask = (requested: number, activeContracts: readonly string[], requestedOn = '2026-03-10') =>
  decide('mobile-yt', 'contract-limit', { requestedOn, requested, activeContracts });

it('no longer counts a contract as recent on the same day a month later', () => {
  const contracts = ['2026-02-10', '2026-02-11', '2026-02-12'];
  expect(ask(1, contracts)).toMatchObject({ result: { eligible: true, maxNow: 1 } });
});

it('says the day on which enough recent contracts have aged, whatever their order', () => {
  expect(ask(2, ['2026-03-01', '2026-02-15', '2026-02-20'])).toMatchObject({
    result: { reason: 'one-month-delay', maxNow: 0, earliestOn: '2026-03-20' },
  });
});

it('tells the total limit first, and never offers less than nothing', () => {
  expect(
    ask(
      4,
      Array.from({ length: 6 }, () => '2024-01-01'),
    ),
  ).toMatchObject({
    result: { reason: 'total-limit', maxNow: 0 },
  });
});

it('refuses a contract later than the request', () => {
  expect(ask(1, ['2026-03-11'])).toMatchObject({ error: { field: 'activeContracts' } });
});

it('accepts exactly as many as it says are possible now', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (contracts, requested) => {
      const asked = ask(requested, contracts);
      if (!('result' in asked)) return false;
      return asked.result['eligible'] === requested <= Number(asked.result['maxNow']);
    }),
  );
});
