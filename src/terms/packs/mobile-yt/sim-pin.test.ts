import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'sim-pin');

const ask = (events: readonly string[]) => decide('mobile-yt', 'sim-pin', { events });

it('is usable with three attempts before anything happens, and a PUK asked for then has no effect', () => {
  for (const events of [[], ['puk-requested']])
    expect(ask(events)).toMatchObject({ result: { state: 'usable', attemptsLeft: 3, pukIssued: 0 } });
});

it('stays blocked through right and wrong codes', () => {
  expect(ask(['wrong', 'wrong', 'wrong', 'right', 'wrong'])).toMatchObject({
    result: { state: 'blocked', wrongInARow: 3, mayRequestPuk: true },
  });
});

it('always leaves between 0 and 3 attempts, 0 exactly when blocked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('wrong', 'right', 'puk-requested')), (events) => {
      const asked = ask(events);
      if (!('result' in asked)) return false;
      const left = Number(asked.result['attemptsLeft']);
      return left >= 0 && left <= 3 && (left === 0) === (asked.result['state'] === 'blocked');
    }),
  );
});
