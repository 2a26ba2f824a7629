import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'port-in');

const base = {
  territory: 'GP',
  requestedOn: '2026-03-02',
  acceptedOn: '2026-03-02',
  numberIsFixed: true,
  requesterIsHolderOrMandated: true,
  requestComplete: true,
  geographicRulesRespected: true,
  technicallyPossible: true,
  numberStatus: 'inactive',
  inactiveSince: '2026-01-21',
  otherPortPending: false,
  withOrangePhoneContract: true,
};
const ask = (facts: object) => decide('livebox-ag', 'port-in', { ...base, ...facts });

describe('a number brought to Orange', () => {
  it('may have been inactive for forty days, not one more', () => {
    expect(ask({})).toMatchObject({
      result: { eligible: true, maxInterruptionHours: null, oldContractEnds: 'on-porting' },
    });
    expect(ask({ inactiveSince: '2026-01-20' })).toMatchObject({
      result: { reason: 'number-inactive', latestPortingDate: null },
    });
    expect(ask({ inactiveSince: '2026-05-01' })).toMatchObject({ result: { eligible: true } });
    expect(ask({ inactiveSince: '2020-01-01', numberStatus: 'suspended' })).toMatchObject({
      result: { maxInterruptionHours: 4 },
    });
  });

  it('is ported within three working days, Saturdays counted and holidays not, or when the access is there', () => {
    expect(ask({ acceptedOn: '2026-05-23' })).toMatchObject({ result: { latestPortingDate: '2026-05-29' } });
    expect(ask({ accessAvailableOn: '2026-03-05' })).toMatchObject({ result: { latestPortingDate: '2026-03-05' } });
    expect(ask({ accessAvailableOn: '2026-03-08' })).toMatchObject({ result: { latestPortingDate: '2026-03-08' } });
    expect(ask({ accessAvailableOn: '2026-03-08', acceptedOn: undefined })).toMatchObject({
      result: { eligible: true, latestPortingDate: null },
    });
  });

  it('is refused for the first reason that holds', () => {
    const wrong = { technicallyPossible: false, otherPortPending: true, withOrangePhoneContract: false };
    expect(ask(wrong)).toMatchObject({
      result: { reason: 'not-technically-possible', oldContractEnds: 'by-customer' },
    });
    expect(ask({ ...wrong, technicallyPossible: true })).toMatchObject({ result: { reason: 'port-already-pending' } });
  });

  it('needs an acceptance after the request, then the day an inactive number stopped', () => {
    const wrong = { acceptedOn: '2026-03-01', inactiveSince: undefined };
    expect(ask(wrong)).toMatchObject({ error: { field: 'acceptedOn' } });
    expect(ask({ ...wrong, acceptedOn: undefined })).toMatchObject({ error: { field: 'inactiveSince' } });
  });
});
