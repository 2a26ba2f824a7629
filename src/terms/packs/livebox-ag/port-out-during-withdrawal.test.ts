import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'port-out-during-withdrawal');

const base = {
  distanceContract: true,
  orderedOn: '2026-03-02',
  earlyPerformanceRequested: true,
  portRequestedOn: '2026-03-23',
  portingOn: '2026-03-26',
};
const ask = (facts: object) => decide('livebox-ag', 'port-out-during-withdrawal', { ...base, ...facts });

describe('a porting out within the withdrawal period', () => {
  it('counts the refund from the date asked for when it is earlier than the porting', () => {
    expect(ask({ requestedPortingOn: '2026-03-24' })).toMatchObject({
      result: { serviceDueUntil: '2026-03-26', equipmentReturnBy: '2026-04-09', refundBy: '2026-04-07' },
    });
    expect(ask({ requestedPortingOn: '2026-03-30' })).toMatchObject({ result: { refundBy: '2026-04-09' } });
    expect(ask({})).toMatchObject({ result: { refundBy: '2026-04-09' } });
  });

  it('is asked for by the 21st day', () => {
    expect(ask({ portRequestedOn: '2026-03-24' })).toMatchObject({
      result: { reason: 'withdrawal-period-over', refundBy: null },
    });
    expect(ask({ distanceContract: false, earlyPerformanceRequested: false })).toMatchObject({
      result: { reason: 'not-distance-contract' },
    });
  });

  it.each([
    ['portRequestedOn', { portRequestedOn: '2026-03-01', portingOn: '2026-02-01' }],
    ['portingOn', { portingOn: '2026-03-22', requestedPortingOn: '2026-03-01' }],
    ['requestedPortingOn', { requestedPortingOn: '2026-03-22' }],
  ])('refuses a wrong %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });
});
