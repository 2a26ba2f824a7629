import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-start');

const base = {
  kind: 'conversion',
  channel: 'point-of-sale',
  startsOn: '2026-01-31',
  commitmentMonths: 0,
  formerCommitmentEndsOn: '2026-01-31',
  tariffIncludesWeb: false,
  deviceWebCompatible: true,
};
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-start', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'may replace a committed offer on its last day',
    {},
    { eligible: true, committed: false, earliestOn: null, webAccess: false },
  ],
  ['may not the day before', { startsOn: '2026-01-30' }, { reason: 'commitment-running', earliestOn: '2026-01-31' }],
  [
    'may at any time with a commitment, which replaces the old one',
    { startsOn: '2026-01-30', commitmentMonths: 12 },
    { eligible: true, commitmentEndsOn: '2027-01-29' },
  ],
  [
    'commits to the day before the same day, months later',
    { startsOn: '2024-02-29', commitmentMonths: 12 },
    { commitmentEndsOn: '2025-02-27' },
  ],
  [
    'is not moved online, told first',
    { channel: 'website', startsOn: '2026-01-30' },
    { reason: 'channel-not-available', earliestOn: null },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ commitmentMonths: 13 }, 'commitmentMonths'],
  [{ kind: 'new' }, 'formerCommitmentEndsOn'],
  [{ kind: 'new', formerCommitmentEndsOn: null, formerOptions: [] }, 'formerOptions'],
  [{ formerOptions: ['a', 'a'] }, 'formerOptions'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
