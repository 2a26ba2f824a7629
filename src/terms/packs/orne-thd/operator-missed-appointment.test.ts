import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'operator-missed-appointment');

const ask = asking('orne-thd', 'operator-missed-appointment', {
  appointmentOn: '2026-03-02',
  context: 'port',
  operatorCame: false,
  operatorFault: true,
  noticedOn: '2026-03-02',
  claimedOn: '2026-03-20',
  claimInWriting: true,
});

describe('operator-missed-appointment, at its boundaries', () => {
  it.each([
    [
      'a change of provider counts like a port',
      { context: 'provider-change' },
      { eligible: true, gestureStudied: true },
    ],
    [
      'another visit comes before a kept appointment',
      { context: 'other', operatorCame: true },
      { reason: 'not-a-port-appointment', gestureStudied: false },
    ],
    [
      'a kept appointment comes before the fault',
      { operatorCame: true, operatorFault: false },
      { reason: 'appointment-kept' },
    ],
    [
      'the fault comes before the claim',
      { operatorFault: false, claimedOn: undefined },
      { reason: 'not-operator-fault' },
    ],
    ['a claim by word of mouth gives nothing', { claimInWriting: false }, { reason: 'not-in-writing' }],
    [
      'an absence noticed before the appointment is refused as a fact',
      { noticedOn: '2026-03-01' },
      { fault: 'noticedOn' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
