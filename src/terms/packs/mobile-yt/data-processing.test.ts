import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'data-processing');

const base = {
  purpose: 'direct-marketing',
  at: '2026-05-01',
  strictlyNecessary: true,
  consentRequired: true,
  consentGivenOn: '2026-05-01',
  anonymised: false,
  telephoneCanvassing: true,
  onBloctel: true,
  contractRunning: true,
};
const ask = (change: object) => decide('mobile-yt', 'data-processing', { ...base, ...change });

it.each<[string, object, object]>([
  ['rests on a consent of the very day, Bloctel aside while a contract runs', {}, { eligible: true, basis: 'consent' }],
  ['ends on the very day of the withdrawal', { consentWithdrawnOn: '2026-05-01' }, { reason: 'consent-withdrawn' }],
  [
    'has no consent yet',
    { consentGivenOn: '2026-05-02', objectedOn: '2026-01-01' },
    { reason: 'no-consent', basis: 'consent' },
  ],
  ['stops at an objection even with a consent', { objectedOn: '2026-05-01' }, { reason: 'objection' }],
  ['leaves a later objection aside', { objectedOn: '2026-05-02' }, { eligible: true }],
  ['stops for Bloctel without a contract', { contractRunning: false }, { reason: 'bloctel' }],
  [
    'needs a purpose of the list, and tells it first',
    { purpose: 'other', consentRequired: false, telephoneCanvassing: false, strictlyNecessary: false },
    { reason: 'purpose-not-listed', basis: null },
  ],
  [
    'goes on for the contract whatever the objection',
    { purpose: 'billing', consentRequired: false, telephoneCanvassing: false, objectedOn: '2026-01-01' },
    { eligible: true, basis: 'contract' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ purpose: 'embedded-agent' }, 'consentRequired'],
  [{ purpose: 'other' }, 'consentRequired'],
  [{ consentGivenOn: null, consentWithdrawnOn: '2026-04-01' }, 'consentWithdrawnOn'],
  [{ consentWithdrawnOn: '2026-04-30' }, 'consentWithdrawnOn'],
  [{ purpose: 'survey' }, 'telephoneCanvassing'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
