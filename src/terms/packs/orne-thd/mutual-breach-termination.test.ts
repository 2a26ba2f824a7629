import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'mutual-breach-termination');

const ask = asking('orne-thd', 'mutual-breach-termination', {
  party: 'operator',
  breach: 'non-payment',
  registeredLetter: true,
  sentOn: '2026-03-02',
  presentedOn: '2026-03-04',
  aid: 'none',
  services: ['tv', 'internet', 'fixed-telephony'],
  asOf: '2026-03-20',
});

describe('mutual-breach-termination, at its boundaries', () => {
  it.each([
    [
      'a notice that was never presented does not run for the operator',
      { presentedOn: undefined },
      {
        eligible: false,
        reason: 'notice-not-presented',
        earliestOn: null,
        maintained: ['tv', 'internet', 'fixed-telephony'],
      },
    ],
    [
      'a notice by ordinary post counts for nothing',
      { registeredLetter: false, presentedOn: undefined },
      { eligible: false, reason: 'not-by-registered-letter', earliestOn: null },
    ],
    [
      'a remedy on the 16th day is too late',
      { remediedOn: '2026-03-20' },
      { eligible: true, terminable: ['tv', 'internet', 'fixed-telephony'] },
    ],
    [
      'granted help with telephone only leaves nothing to end',
      { services: ['mobile', 'fixed-telephony'], aid: 'granted' },
      { eligible: false, reason: 'aid-granted', terminable: [], maintained: ['mobile', 'fixed-telephony'] },
    ],
    [
      'a pending request protects telephone whatever the debt',
      { services: ['mobile'], aid: 'pending', breach: 'excessive-debt' },
      { eligible: false, reason: 'aid-pending' },
    ],
    [
      'help refused and then paid keeps the telephone alone',
      { services: ['mobile'], aid: 'refused', remediedOn: '2026-03-20' },
      { eligible: false, reason: 'paid-after-refusal' },
    ],
    [
      'help refused and unpaid ends everything',
      { aid: 'refused' },
      { eligible: true, terminable: ['tv', 'internet', 'fixed-telephony'], maintained: [] },
    ],
    [
      'a pending request protects nothing from another breach',
      { aid: 'pending', breach: 'other' },
      { eligible: true, terminable: ['tv', 'internet', 'fixed-telephony'] },
    ],
    [
      'a pending request without telephone protects nothing',
      { aid: 'pending', services: ['tv'] },
      { eligible: true, terminable: ['tv'] },
    ],
    ['a presentation before the sending is refused as a fact', { presentedOn: '2026-03-01' }, { fault: 'presentedOn' }],
    ['an evaluation before the sending is refused as a fact', { asOf: '2026-03-01' }, { fault: 'asOf' }],
    ['a remedy after the evaluation is refused as a fact', { remediedOn: '2026-03-21' }, { fault: 'remediedOn' }],
    ['no service is refused as a fact', { services: [] }, { fault: 'services' }],
    [
      'a repeated service is refused before the breach is',
      { services: ['tv', 'tv'], party: 'customer' },
      { fault: 'services' },
    ],
    [
      'a customer cannot rely on an excessive debt',
      { party: 'customer', breach: 'excessive-debt' },
      { fault: 'breach' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
