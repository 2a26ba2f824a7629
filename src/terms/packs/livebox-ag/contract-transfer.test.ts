import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'contract-transfer');

const base = { initiator: 'customer', transferOn: '2026-03-10', forConsideration: false };
const agreed = { agreementOn: '2026-03-10', agreementInWriting: true };
const ask = (facts: object) => decide('livebox-ag', 'contract-transfer', { ...base, ...facts });

describe('a transfer of the contract', () => {
  it('by the customer needs an agreement, written, and given by the day of the transfer', () => {
    expect(ask({})).toMatchObject({ result: { reason: 'no-agreement' } });
    expect(ask(agreed)).toMatchObject({ result: { eligible: true } });
    expect(ask({ ...agreed, agreementOn: '2026-03-11' })).toMatchObject({ result: { reason: 'agreement-not-prior' } });
    expect(ask({ agreementOn: '2026-03-11', agreementInWriting: false })).toMatchObject({
      result: { reason: 'agreement-not-written' },
    });
    expect(ask({ agreementOn: '2026-03-11' })).toMatchObject({ error: { field: 'agreementInWriting' } });
  });

  it('by Orange stays in the group and keeps the services going', () => {
    const orange = { initiator: 'orange', agreementOn: '2026-03-11', recipientInGroup: true, serviceContinuity: true };
    expect(ask(orange)).toMatchObject({ result: { eligible: true } });
    expect(ask({ ...orange, recipientInGroup: false, serviceContinuity: false })).toMatchObject({
      result: { reason: 'recipient-outside-group' },
    });
    expect(ask({ ...orange, serviceContinuity: false })).toMatchObject({ result: { reason: 'no-service-continuity' } });
    expect(ask({ initiator: 'orange' })).toMatchObject({ error: { field: 'recipientInGroup' } });
    expect(ask({ initiator: 'orange', recipientInGroup: false })).toMatchObject({
      error: { field: 'serviceContinuity' },
    });
  });
});
