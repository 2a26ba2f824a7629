import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'abusive-use');

const ask = asking('livebox-ag', 'abusive-use', {
  degradesOthers: false,
  nonPersonalUse: false,
  harmsNetwork: false,
  callSecondsInDay: 86_400,
  reroutingGateway: false,
  automaticDialling: false,
  massMessaging: false,
  resale: false,
  storageUse: false,
  knownToOrange: true,
  alreadySuspended: true,
});

describe('abuse of the service', () => {
  it('starts a second after 24 hours of calls in a day', () => {
    expect(ask()).toEqual({ abusive: false, grounds: [], suspensionPossible: false, terminationPossible: false });
    expect(ask({ callSecondsInDay: 86_401 })).toMatchObject({ abusive: true, grounds: ['over-24-hours-a-day'] });
  });

  it('is told ground by ground, in the order of the contract', () => {
    const all = {
      degradesOthers: true,
      nonPersonalUse: true,
      harmsNetwork: true,
      callSecondsInDay: 90_000,
      reroutingGateway: true,
      automaticDialling: true,
      massMessaging: true,
      resale: true,
      storageUse: true,
    };
    expect(ask(all)).toMatchObject({
      grounds: [
        'degrades-normal-use',
        'not-personal-use',
        'harms-quality-or-security',
        'over-24-hours-a-day',
        'rerouting-gateway',
        'uninterrupted-use',
        'mass-messaging',
        'resale',
        'storage-use',
      ],
    });
  });

  it('allows suspension once known, and termination once suspended', () => {
    expect(ask({ resale: true })).toMatchObject({ suspensionPossible: true, terminationPossible: true });
    expect(ask({ resale: true, alreadySuspended: false })).toMatchObject({
      suspensionPossible: true,
      terminationPossible: false,
    });
    expect(ask({ resale: true, knownToOrange: false })).toMatchObject({
      suspensionPossible: false,
      terminationPossible: false,
    });
  });
});
