import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'sim-disposal');

const given = { event: 'sim-swap', simType: 'sim', destructionAsked: false, done: false };

it('asks nothing of an old SIM after a swap unless its destruction is asked', () => {
  expect(decide('mobile-yt', 'sim-disposal', given)).toMatchObject({ result: { obligation: 'none' } });
  expect(decide('mobile-yt', 'sim-disposal', { ...given, destructionAsked: true, done: true })).toMatchObject({
    result: { obligation: 'destroy-sim', customerLiableForOldCard: false },
  });
});

it('refuses a destruction asked on a mere change of plan', () => {
  expect(decide('mobile-yt', 'sim-disposal', { ...given, event: 'plan-change', destructionAsked: true })).toMatchObject(
    {
      error: { field: 'destructionAsked' },
    },
  );
});
