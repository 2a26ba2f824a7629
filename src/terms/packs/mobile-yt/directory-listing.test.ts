import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'directory-listing');

const base = {
  listed: true,
  medium: 'paper',
  fields: ['email', 'firstName', 'lastName', 'firstName'],
  initialOnly: true,
  homonym: true,
};
const ask = (change: object) => decide('mobile-yt', 'directory-listing', { ...base, ...change });

it.each<[string, object, object]>([
  ['keeps the first name of a homonym, each detail once and in order', {}, { published: ['lastName', 'firstName'] }],
  [
    'shows the initial otherwise',
    { homonym: false, medium: 'electronic' },
    { published: ['lastName', 'firstNameInitial', 'email'] },
  ],
  [
    'always shows the postcode beside the name alone',
    { nameAndPostcodeOnly: true, fields: ['firstName'] },
    { published: ['postcode'] },
  ],
  ['asks for consent to marketing', { marketingConsent: true }, { marketingAllowed: true, fee: '0.00' }],
  [
    'needs nothing to stay unlisted',
    { listed: false, fields: [], ofOtherUser: true },
    { published: [], responsible: 'none' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([[{ fields: ['phone'] }, 'fields']])('refuses %o at %s', (change, field) =>
  expect(ask(change)).toMatchObject({ error: { field } }),
);
