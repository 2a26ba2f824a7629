import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-topup');

const base = {
  monthlyBalance: '1.00',
  carriedOverBalance: '2.00',
  topUpBalance: '3.00',
  subscribedAt: '2025-12-31T21:00:00Z',
  endedAt: '2026-02-01T00:00:00+03:00',
  orangeReAllowed: true,
  topUps: [
    {
      id: 't1',
      at: '2026-01-01T00:00:00+03:00',
      channel: 'orange-re',
      recharge: 'mobicarte-mayotte',
      amountInclTax: '10.00',
      smsAt: '2026-01-02T21:00:00Z',
    },
  ],
};
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-topup', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts from the subscription itself, confirmed at the forty-eighth hour',
    {},
    {
      results: [
        {
          accepted: true,
          newBalance: '16.00',
          confirmationDueBy: '2026-01-03T00:00:00+03:00',
          confirmationLate: false,
        },
      ],
      topUpBalance: '13.00',
      totalBalance: '16.00',
    },
  ],
  [
    'is confirmed late a second after',
    {
      topUps: [
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:01Z',
        },
      ],
    },
    { results: [{ confirmationLate: true }] },
  ],
  [
    'does not count at the end itself',
    {
      topUps: [
        {
          id: 't1',
          at: '2026-02-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: null,
        },
      ],
    },
    { results: [{ reason: 'not-subscribed', newBalance: '6.00' }] },
  ],
  [
    'tells the kind of recharge before the channel',
    {
      orangeReAllowed: false,
      topUps: [
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'other',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:00Z',
        },
      ],
    },
    { results: [{ reason: 'wrong-recharge', confirmationLate: null }] },
  ],
  [
    'needs an offer that allows the website',
    { orangeReAllowed: false },
    { results: [{ reason: 'channel-not-in-offer' }], totalBalance: '6.00' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ endedAt: '2026-01-01T00:00:00+03:00' }, 'endedAt'],
  [
    {
      topUps: [
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:00Z',
        },
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:00Z',
        },
      ],
    },
    'topUps',
  ],
  [
    {
      topUps: [
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:00Z',
        },
        {
          id: 't2',
          at: '2025-12-31T23:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2026-01-02T21:00:00Z',
        },
      ],
    },
    'topUps',
  ],
  [
    {
      topUps: [
        {
          id: 't1',
          at: '2026-01-01T00:00:00+03:00',
          channel: 'orange-re',
          recharge: 'mobicarte-mayotte',
          amountInclTax: '10.00',
          smsAt: '2025-12-31T20:59:59Z',
        },
      ],
    },
    'topUps',
  ],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
