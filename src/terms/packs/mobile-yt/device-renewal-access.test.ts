import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'device-renewal-access');

const base = { action: 'collect', person: 'beneficiary', place: 'home-delivery', orderedRemotely: true };
const ask = (change: object) => decide('mobile-yt', 'device-renewal-access', { ...base, ...change });

it.each<[string, object, object]>([
  ['is delivered when ordered at a distance', {}, { eligible: true }],
  ['is collected in a shop otherwise', { orderedRemotely: false }, { reason: 'collect-in-shop' }],
  [
    'is collected by nobody else, told first',
    { person: 'third-party', orderedRemotely: false },
    { reason: 'not-beneficiary' },
  ],
  [
    'may be collected in stock after a remote order',
    { place: 'participating-shop', inStock: true },
    { eligible: true },
  ],
  ['needs stock', { place: 'participating-shop', inStock: false }, { reason: 'out-of-stock' }],
  [
    'tells the discount to nobody else',
    { action: 'ask-discount', person: 'third-party', place: 'phone-456', fromOrangeMobile: false },
    { reason: 'not-authorised' },
  ],
  [
    'is asked from an Orange mobile',
    { action: 'ask-discount', person: 'line-user', place: 'phone-456', fromOrangeMobile: false },
    { reason: 'not-from-orange-mobile' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ action: 'ask-discount' }, 'place'],
  [{ action: 'ask-discount', place: 'phone-456' }, 'fromOrangeMobile'],
  [{ orderedRemotely: null }, 'orderedRemotely'],
  [{ place: 'participating-shop' }, 'inStock'],
  [{ place: 'participating-shop', orderedRemotely: null }, 'orderedRemotely'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
