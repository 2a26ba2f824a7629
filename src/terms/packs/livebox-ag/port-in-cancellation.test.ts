import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'port-in-cancellation');

const base = {
  territory: 'GP',
  requestedOn: '2026-05-23',
  cancelledOn: '2026-05-26',
  addressedTo: 'orange',
  plannedPortingOn: '2026-05-29',
};
const ask = (facts: object) => decide('livebox-ag', 'port-in-cancellation', { ...base, ...facts });

describe('the cancellation of a porting in', () => {
  it('is possible up to the next working day: the Tuesday after Whit Monday for a Saturday', () => {
    expect(ask({})).toMatchObject({
      result: {
        eligible: true,
        lastCancellationDay: '2026-05-26',
        newNumberOn: '2026-05-29',
        subscriptionDueFrom: null,
      },
    });
    expect(ask({ cancelledOn: '2026-05-27' })).toMatchObject({
      result: { reason: 'too-late', orangeContractContinues: true },
    });
    expect(ask({ requestedOn: '2026-05-26' })).toMatchObject({ result: { lastCancellationDay: '2026-05-28' } });
    expect(ask({ requestedOn: '2026-05-26', territory: 'GF' })).toMatchObject({
      result: { lastCancellationDay: '2026-05-27' },
    });
  });

  it('is asked of Orange, whatever the day', () => {
    expect(ask({ addressedTo: 'old-operator', cancelledOn: '2026-06-30' })).toMatchObject({
      result: { reason: 'not-addressed-to-orange', newNumberOn: null, lastCancellationDay: '2026-05-26' },
    });
  });

  it('does not come before the request', () => {
    expect(ask({ cancelledOn: '2026-05-22' })).toMatchObject({ error: { field: 'cancelledOn' } });
  });
});
