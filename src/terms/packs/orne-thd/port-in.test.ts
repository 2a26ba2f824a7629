import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'port-in');

const ask = asking('orne-thd', 'port-in', {
  lineType: 'fixed',
  requestedOn: '2026-03-02',
  isLineHolder: true,
  rioDocument: true,
  stillSubscribed: true,
  formerOperatorRefused: false,
  numberTransferred: false,
  ported: false,
  formerServices: ['tv', 'mobile', 'fixed-telephony', 'internet'],
});

describe('port-in, at its boundaries', () => {
  it.each([
    [
      'without an active outlet the request waits',
      {},
      {
        eligible: true,
        requestSentOn: null,
        endedByPort: ['fixed-telephony'],
        customerMustEnd: ['tv', 'mobile', 'internet'],
      },
    ],
    [
      'an outlet already active does not bring the request forward',
      { outletActivatedOn: '2026-02-01' },
      { requestSentOn: '2026-03-02' },
    ],
    [
      'a mobile line leaves the fixed one to end',
      { lineType: 'mobile' },
      { requestSentOn: '2026-03-02', endedByPort: ['mobile'], customerMustEnd: ['tv', 'fixed-telephony', 'internet'] },
    ],
    [
      'a line alone with no former telephony ends nothing',
      { formerServices: ['internet'] },
      { endedByPort: [], customerMustEnd: ['internet'] },
    ],
    [
      'the holder comes first',
      { isLineHolder: false, rioDocument: false },
      { reason: 'not-line-holder', requestSentOn: null, endedByPort: [], customerMustEnd: [] },
    ],
    [
      'the document comes before the transfer',
      { rioDocument: false, numberTransferred: true },
      { reason: 'rio-document-missing' },
    ],
    [
      'the transfer comes before the refusal',
      { numberTransferred: true, formerOperatorRefused: true, ported: true },
      { reason: 'number-transferred', customerMayEndNow: false },
    ],
    ['a refusal by the former operator', { formerOperatorRefused: true }, { reason: 'refused-by-former-operator' }],
    [
      'once unsubscribed the RIO comes from the former operator',
      { stillSubscribed: false, isLineHolder: false },
      { rioFrom: 'former-operator-free-number' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
