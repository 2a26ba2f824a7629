import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'withdrawal-with-port');

const base = {
  distanceContract: true,
  orderedOn: '2026-03-02',
  withdrawnOn: '2026-03-23',
  portingOn: '2026-03-23',
  donorConfirmsCancellation: false,
};
const ask = (facts: object) => decide('livebox-ag', 'withdrawal-with-port', { ...base, ...facts });

describe('a withdrawal while a number is ported in', () => {
  it('on the last day and on the day of the porting still follows the donor’s answer', () => {
    expect(ask({})).toMatchObject({ result: { portOutcome: 'continues', portableUntil: '2026-05-02' } });
    expect(ask({ donorConfirmsCancellation: true })).toMatchObject({
      result: { portOutcome: 'cancelled', portableUntil: null },
    });
  });

  it('after the porting leaves the number in quarantine, whatever the donor says', () => {
    expect(ask({ portingOn: '2026-03-22', donorConfirmsCancellation: true })).toMatchObject({
      result: { portOutcome: 'already-done', numberQuarantined: true, portableUntil: '2026-05-02' },
    });
  });

  it('does not precede the order, even outside a distance contract', () => {
    expect(ask({ withdrawnOn: '2026-03-01', distanceContract: false })).toMatchObject({
      error: { field: 'withdrawnOn' },
    });
  });
});
