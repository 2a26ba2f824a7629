import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'third-party-complaint');

const base = { subject: 'merchant-price', purchaseExists: false };
const ask = (change: object) => decide('mobile-yt', 'third-party-complaint', { ...base, ...change });

it.each<[string, object, object]>([
  ['goes to the merchant about a price, before any purchase', {}, { contact: 'merchant', responsible: 'merchant' }],
  [
    'goes to the operator about the data it collects',
    { subject: 'orange-collected-data' },
    { contact: 'orange', responsible: 'orange', deemedAuthorised: null },
  ],
  [
    'leaves the subscriber answerable for whoever used the line',
    { subject: 'unrecognised-purchase', purchaseExists: true, usedBy: 'other-user' },
    { contact: 'orange', responsible: 'subscriber', deemedAuthorised: true },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ usedBy: 'minor' }, 'usedBy'],
  [{ subject: 'unrecognised-purchase' }, 'usedBy'],
  [{ subject: 'unrecognised-purchase', usedBy: 'minor' }, 'purchaseExists'],
  [{ subject: 'merchant-delivery' }, 'purchaseExists'],
  [{ subject: 'purchase-withdrawal' }, 'purchaseExists'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
