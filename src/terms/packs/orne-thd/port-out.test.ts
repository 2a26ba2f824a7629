import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'port-out');

const ask = asking('orne-thd', 'port-out', {
  lineType: 'fixed',
  requestedOn: '2026-03-02',
  byNewOperator: true,
  otherPortRunning: false,
  services: [
    { service: 'mobile', commitmentEndsOn: '2026-12-31' },
    { service: 'fixed-telephony', commitmentEndsOn: '2026-03-10' },
    { service: 'tv' },
  ],
  portedOn: '2026-03-10',
  unbilledUsage: '4.20',
});

describe('port-out, at its boundaries', () => {
  it.each([
    [
      'a port on the last day of the commitment is free, and mobile is kept',
      {},
      { ended: ['fixed-telephony', 'tv'], kept: ['mobile'], earlyTerminationFee: '0.00', terminationOn: '2026-03-10' },
    ],
    ['a day earlier it is early', { portedOn: '2026-03-09' }, { earlyTerminationFee: '45.00' }],
    [
      'the fee is owed once for two committed services',
      {
        services: [
          { service: 'tv', commitmentEndsOn: '2027-01-01' },
          { service: 'fixed-telephony', commitmentEndsOn: '2027-01-01' },
        ],
      },
      { earlyTerminationFee: '45.00' },
    ],
    [
      'the commitment of a mobile number counts when it leaves',
      { lineType: 'mobile' },
      { ended: ['mobile'], kept: ['fixed-telephony', 'tv'], earlyTerminationFee: '45.00' },
    ],
    [
      'until the port nothing is ended on a day, nor owed',
      { portedOn: undefined, services: [{ service: 'fixed-telephony', commitmentEndsOn: '2027-01-01' }] },
      { ended: ['fixed-telephony'], terminationOn: null, earlyTerminationFee: '0.00' },
    ],
    [
      'after 40 working days the RIO is over',
      { telephonyEndedOn: '2026-01-02', services: [{ service: 'tv' }] },
      { eligible: false, reason: 'rio-expired', rioAvailableUntil: '2026-02-27', kept: ['tv'] },
    ],
    [
      'a service that already ended takes nothing more with it',
      {
        telephonyEndedOn: '2026-03-02',
        services: [{ service: 'tv', commitmentEndsOn: '2027-01-01' }, { service: 'internet' }],
      },
      { eligible: true, ended: [], kept: ['tv', 'internet'], terminationOn: null, earlyTerminationFee: '0.00' },
    ],
    [
      'the source of the request comes before another port',
      { byNewOperator: false, otherPortRunning: true },
      { reason: 'not-by-new-operator', usageDue: '4.20', kept: ['mobile', 'fixed-telephony', 'tv'] },
    ],
    [
      'another port comes before the RIO',
      { otherPortRunning: true, telephonyEndedOn: '2025-01-02' },
      { reason: 'other-port-running' },
    ],
    [
      'a service twice is refused as a fact, even after the end of telephony',
      { telephonyEndedOn: '2026-03-02', services: [{ service: 'tv' }, { service: 'tv' }] },
      { fault: 'services' },
    ],
    [
      'the service of the line must be held while it runs',
      { lineType: 'mobile', services: [{ service: 'fixed-telephony' }] },
      { fault: 'services' },
    ],
    [
      'an end after the request is refused first',
      { telephonyEndedOn: '2026-03-03', services: [{ service: 'tv' }, { service: 'tv' }] },
      { fault: 'telephonyEndedOn' },
    ],
    ['a port before the request is refused as a fact', { portedOn: '2026-03-01' }, { fault: 'portedOn' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
