import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'data-transfer');

const base = { destination: 'united-states', transferOn: '2020-07-15', privacyShieldMember: true };
const ask = (change: object) => decide('mobile-yt', 'data-transfer', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'could rest on the Privacy Shield the day before it was annulled',
    {},
    { eligible: true, safeguard: 'privacy-shield' },
  ],
  ['no longer could that day', { transferOn: '2020-07-16' }, { eligible: false, reason: 'no-safeguard' }],
  [
    'may rest on clauses signed that day',
    { transferOn: '2020-07-16', clausesSignedOn: '2020-07-16', internalRulesApprovedOn: '2019-01-01' },
    { safeguard: 'standard-clauses' },
  ],
  [
    'may rest on internal rules when the clauses come later',
    { transferOn: '2020-07-16', clausesSignedOn: '2020-07-17', internalRulesApprovedOn: '2020-07-16' },
    { safeguard: 'internal-rules' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ destination: 'other-country' }, 'privacyShieldMember'],
  [{ destination: 'adequate-country' }, 'privacyShieldMember'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
