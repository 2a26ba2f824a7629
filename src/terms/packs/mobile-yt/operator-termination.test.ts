import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'operator-termination');

const base = { cause: 'breach', asOf: '2026-04-30', suspendedOn: '2026-03-10', formalNoticeOn: '2026-03-20' };
const ask = (change: object) => decide('mobile-yt', 'operator-termination', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts fifteen days from the later of suspension and notice',
    { asOf: '2026-04-04' },
    { terminationOn: '2026-04-04', status: 'running' },
  ],
  ['counts the days granted in addition', { extraDays: 5 }, { terminationOn: '2026-04-09', status: 'terminated' }],
  ['is not undone by a cure the day after', { curedOn: '2026-04-05' }, { status: 'terminated' }],
  ['needs a suspension, then a notice', { suspendedOn: null, formalNoticeOn: null }, { reason: 'not-suspended' }],
  [
    'needs a notice',
    { formalNoticeOn: null },
    { status: 'not-started', reason: 'no-formal-notice', terminationOn: null },
  ],
  [
    'does not start on a disputed debt',
    { cause: 'other-contract-debt', justifiedDispute: true },
    { reason: 'justified-dispute' },
  ],
  [
    'needs no notice for a debt, paid on the tenth day',
    { cause: 'other-contract-debt', formalNoticeOn: null, curedOn: '2026-03-20' },
    { status: 'cured' },
  ],
  [
    'ends the contract on the day of a withdrawal, whatever the cure',
    { cause: 'authorisation-withdrawn', withdrawnOn: '2026-04-30', suspendedOn: null, curedOn: '2026-01-01' },
    { status: 'terminated', terminationOn: '2026-04-30' },
  ],
  ['runs until that day', { cause: 'authorisation-withdrawn', withdrawnOn: '2026-05-01' }, { status: 'running' }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ suspendedOn: null, curedOn: '2026-04-01' }, 'curedOn'],
  [{ curedOn: '2026-03-09' }, 'curedOn'],
  [{ curedOn: '2026-05-01' }, 'curedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
