import fc from 'fast-check';
import { civilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'third-party-subscription');

const base = {
  renewable: true,
  periodCount: 1,
  periodUnit: 'month',
  priceInclTax: '5.00',
  subscribedOn: '2026-01-31',
  at: '2026-03-31',
};
const ask = (change: object) => decide('mobile-yt', 'third-party-subscription', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'counts every anniversary from the first day',
    {},
    { currentPeriodStart: '2026-03-31', currentPeriodEnd: '2026-04-30', renewals: 2, paidInclTax: '15.00' },
  ],
  [
    'renews on the anniversary itself',
    { at: '2026-02-28' },
    { renewals: 1, state: 'active', nextRenewalOn: '2026-03-31' },
  ],
  [
    'takes a termination on the anniversary day',
    { at: '2026-02-28', terminatedOn: '2026-02-28' },
    { renewals: 0, endsOn: '2026-02-28', state: 'ending', resubscribeFrom: '2026-03-01' },
  ],
  [
    'takes one on the first day, for the first period',
    { at: '2026-01-31', terminatedOn: '2026-01-31' },
    { renewals: 0, endsOn: '2026-02-28', endReason: 'terminated' },
  ],
  [
    'allows a new subscription the day after the end',
    { terminatedOn: '2026-03-01', resubscribeOn: '2026-04-01', at: '2026-05-01' },
    { endsOn: '2026-03-31', state: 'ended', renewals: 1, resubscriptionAllowed: true },
  ],
  [
    'refuses it on the last day',
    { terminatedOn: '2026-03-01', resubscribeOn: '2026-03-31' },
    { resubscriptionAllowed: false },
  ],
  [
    'may be paid exactly up to a cap',
    { caps: ['15.00'], at: '2026-09-01' },
    { renewals: 2, endReason: 'cap-reached', endsOn: '2026-04-30', state: 'ended' },
  ],
  [
    'tells a termination before a cap on the same anniversary',
    { caps: ['10.00'], terminatedOn: '2026-03-01' },
    { renewals: 1, endReason: 'terminated', endsOn: '2026-03-31' },
  ],
  [
    'counts years as twelve months',
    { periodUnit: 'year', subscribedOn: '2024-02-29', at: '2025-02-28' },
    { renewals: 1, currentPeriodEnd: '2026-02-28' },
  ],
  [
    'counts weeks as seven days',
    { periodUnit: 'week', periodCount: 2, at: '2026-02-13' },
    { renewals: 0, currentPeriodEnd: '2026-02-14' },
  ],
  [
    'leaves a late termination aside when it was refused from the start',
    { caps: ['4.99'], terminatedOn: '2026-03-31' },
    { eligible: false, reason: 'cap-exceeded', state: null },
  ],
  ['never ends when it costs nothing', { priceInclTax: '0.00', caps: ['1.00'] }, { state: 'active' }],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [{ periodCount: 0 }, 'periodCount'],
  [{ at: '2026-01-30' }, 'at'],
  [{ terminatedOn: '2026-01-30' }, 'terminatedOn'],
  [{ terminatedOn: '2026-04-01' }, 'terminatedOn'],
  [{ resubscribeOn: '2026-04-01' }, 'resubscribeOn'],
  [{ terminatedOn: '2026-03-01', resubscribeOn: '2026-02-28' }, 'resubscribeOn'],
  [{ renewable: false, terminatedOn: '2026-03-01' }, 'terminatedOn'],
  [{ caps: ['5.00'], terminatedOn: '2026-03-01' }, 'terminatedOn'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));

it('stands as a walk from anniversary to anniversary would find it', () => {
  const day = (n: number) => isoDate(plusDays(civilDate('2026-01-31'), n));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(400), fc.integer({ min: 5, max: 60 }), (count, at, cap) => {
      const asked = ask({ periodCount: count, at: day(at), caps: [`${cap}.00`] });
      if (!('result' in asked)) return false;
      let renewals = 0;
      for (let k = 1; isoDate(plusMonths(civilDate('2026-01-31'), k * count)) <= day(at); k += 1) {
        if (5 * k >= cap || 5 * k + 5 > cap) break;
        renewals = k;
      }
      return asked.result['renewals'] === renewals;
    }),
  );
});
