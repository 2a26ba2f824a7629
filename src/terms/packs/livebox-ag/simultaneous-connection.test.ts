import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'simultaneous-connection');

const base = { openSessions: 1, multiConnectionService: false, sharedFromOneConnection: true, privateUse: true };
const ask = (facts: object) => decide('livebox-ag', 'simultaneous-connection', { ...base, ...facts });

describe('a simultaneous connection', () => {
  it('is refused without the service that allows it, sharing or not', () => {
    expect(ask({})).toMatchObject({
      result: {
        eligible: false,
        reason: 'one-connection-per-credential',
        suspensionWithoutNotice: true,
        sharingAllowed: true,
      },
    });
    expect(ask({ multiConnectionService: true })).toMatchObject({
      result: { eligible: true, suspensionWithoutNotice: false },
    });
    expect(ask({ openSessions: 0, privateUse: false })).toMatchObject({
      result: { eligible: true, sharingAllowed: false },
    });
  });

  it('takes no negative number of sessions', () => {
    expect(ask({ openSessions: -1 })).toMatchObject({ error: { field: 'openSessions' } });
  });
});
