import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'blocked-plan-cycle');

const base = { monthlyCredit: '10.00', carriedOver: '12.00', topUpBalance: '0.00', events: [] };
const ask = (change: object) => decide('mobile-yt', 'blocked-plan-cycle', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'carries over no more than the value of the plan, the excess is lost at once',
    {},
    { balanceCarriedOver: '10.00', lostInclTax: '12.00' },
  ],
  [
    'carries no transferred credit beyond it',
    { carriedOver: '0.00', transferredCredit: '5.00' },
    { balanceMonthly: '15.00', carriedToNextMonth: '10.00', lostInclTax: '5.00' },
  ],
  [
    'refuses an SMS that costs more than what is left, and takes a free one',
    {
      monthlyCredit: '0.00',
      carriedOver: '0.00',
      topUpBalance: '0.05',
      events: [
        { id: 'a', kind: 'sms', costInclTax: '0.10' },
        { id: 'b', kind: 'mms', costInclTax: '0.05' },
        { id: 'c', kind: 'data', costInclTax: '0.00' },
        { id: 'd', kind: 'sms', number: '114' },
      ],
    },
    {
      usage: [
        { id: 'a', outcome: 'refused', reason: 'insufficient-credit' },
        { id: 'b', outcome: 'accepted', fromTopUp: '0.05' },
        { id: 'c', outcome: 'accepted' },
        { id: 'd', outcome: 'accepted', reason: null },
      ],
      restricted: true,
    },
  ],
  [
    'invites again each time that the balance comes down to the floor',
    {
      carriedOver: '0.00',
      alertFloor: '9.00',
      events: [
        { id: 'e1', kind: 'call', costInclTax: '1.00' },
        { id: 'e2', kind: 'incoming' },
        { id: 'e3', kind: 'top-up', amountInclTax: '1.00' },
        { id: 'e4', kind: 'call', costInclTax: '1.00' },
      ],
    },
    { alertAfter: ['e1', 'e4'] },
  ],
  [
    'refuses everything once the contract has ended, emergencies too',
    {
      contractEnded: true,
      transferredCredit: '1.00',
      topUpBalance: '2.00',
      alertFloor: '99.00',
      events: [
        { id: 'a', kind: 'call', number: '112' },
        { id: 'b', kind: 'top-up', amountInclTax: '5.00' },
      ],
    },
    {
      usage: [
        { outcome: 'refused', reason: 'contract-ended' },
        { outcome: 'refused', reason: 'contract-ended' },
      ],
      lostInclTax: '25.00',
      restricted: true,
      topUpToNextMonth: '0.00',
      alertAfter: [],
    },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [
    {
      events: [
        { id: 'e1', kind: 'call', costInclTax: '1.00' },
        { id: 'e1', kind: 'call', costInclTax: '1.00' },
      ],
    },
    'events',
  ],
  [{ events: [{ id: 'a', kind: 'data', number: '112' }] }, 'events'],
  [{ events: [{ id: 'a', kind: 'incoming', costInclTax: '0.00' }] }, 'events'],
  [{ events: [{ id: 'a', kind: 'top-up' }] }, 'events'],
  [{ events: [{ id: 'a', kind: 'top-up', amountInclTax: '0.00' }] }, 'events'],
  [{ events: [{ id: 'a', kind: 'top-up', amountInclTax: '1.00', costInclTax: '1.00' }] }, 'events'],
  [{ events: [{ id: 'e1', kind: 'call', costInclTax: '1.00', amountInclTax: '1.00' }] }, 'events'],
  [{ events: [{ id: 'a', kind: 'call', number: '1120' }] }, 'events'],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));

it('neither makes nor loses credit that it does not tell', () => {
  const amount = fc.integer({ min: 0, max: 3000 }).map((n) => (n / 100).toFixed(2));
  const usage = fc.array(fc.tuple(fc.constantFrom('call', 'data', 'sms', 'mms'), amount), { maxLength: 12 });
  fc.assert(
    fc.property(amount, amount, amount, usage, (monthlyCredit, carriedOver, topUpBalance, calls) => {
      const events = calls.map(([kind, costInclTax], i) => ({ id: `e${i}`, kind, costInclTax }));
      const asked = ask({ monthlyCredit, carriedOver, topUpBalance, events });
      if (!('result' in asked)) return false;
      const { result } = asked;
      const debits = (result['usage'] as readonly Record<string, string>[]).flatMap((one) => [
        Number(one['fromMonthly']),
        Number(one['fromCarriedOver']),
        Number(one['fromTopUp']),
      ]);
      const spent = debits.reduce((total, one) => total + one, 0);
      const kept = Number(result['carriedToNextMonth']) + Number(result['topUpToNextMonth']);
      const given = Number(monthlyCredit) + Number(carriedOver) + Number(topUpBalance);
      return debits.every((one) => one >= 0) && Math.abs(given - spent - kept - Number(result['lostInclTax'])) < 0.001;
    }),
  );
});
