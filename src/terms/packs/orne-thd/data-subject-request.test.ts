import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'data-subject-request');

const ask = asking('orne-thd', 'data-subject-request', {
  right: 'erasure',
  receivedOn: '2026-01-15',
  identityProvenOn: '2026-01-31',
  complexRequest: true,
  asOf: '2026-02-28',
  deceased: false,
  directiveAllows: false,
});

describe('data-subject-request, at its boundaries', () => {
  it.each([
    [
      'the month runs from the proof of identity when it is later',
      {},
      { dueOn: '2026-02-28', extended: false, answeredLate: false },
    ],
    [
      'and from the request when the proof was held before',
      { identityProvenOn: '2025-12-01' },
      { dueOn: '2026-02-15', answeredLate: true },
    ],
    [
      'an extension announced before the proof of identity counts',
      { extendedOn: '2026-01-16' },
      { extended: true, dueOn: '2026-04-30' },
    ],
    [
      'an extension of a simple request does not',
      { extendedOn: '2026-02-01', complexRequest: false },
      { extended: false, dueOn: '2026-02-28' },
    ],
    ['an answer on the due day is in time', { answeredOn: '2026-02-28', asOf: '2026-12-31' }, { answeredLate: false }],
    ['an answer a day late is late', { answeredOn: '2026-03-01' }, { answeredLate: true }],
    [
      'death comes before identity',
      { deceased: true, identityProvenOn: undefined },
      { eligible: false, reason: 'rights-ended-by-death', dueOn: null, mayComplainToCnil: true },
    ],
    ['a directive lets the applicant act after a death', { deceased: true, directiveAllows: true }, { eligible: true }],
    [
      'an extension before the request is refused first',
      { extendedOn: '2026-01-14', answeredOn: '2026-01-14' },
      { fault: 'extendedOn' },
    ],
    ['an answer before the request is refused as a fact', { answeredOn: '2026-01-14' }, { fault: 'answeredOn' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
