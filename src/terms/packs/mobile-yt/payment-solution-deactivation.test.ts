import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'payment-solution-deactivation');

const base = {
  event: 'offer-change',
  eventOn: '2026-04-10',
  solutions: [
    { code: 'internet-plus', active: true },
    { code: 'sms-plus', active: false },
  ],
  merchantSubscriptions: [
    { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-30', outstandingInclTax: '4.99', endsEarly: false },
  ],
  newOfferSolutions: ['internet-plus'],
};
const ask = (change: object) => decide('mobile-yt', 'payment-solution-deactivation', { ...base, ...change });

it.each<[string, object, object]>([
  [
    'goes on under a new offer that has the solution, but makes what is owed due',
    {},
    {
      merchantSubscriptions: [{ id: 'm1', state: 'unaffected', endsOn: null }],
      dueNowInclTax: '4.99',
      toDeactivateAgain: [],
    },
  ],
  [
    'runs to its term under one that has it not',
    { newOfferSolutions: ['sms-plus'] },
    {
      merchantSubscriptions: [{ id: 'm1', state: 'runs-to-term', endsOn: '2026-04-30' }],
      toDeactivateAgain: ['sms-plus'],
    },
  ],
  [
    'ends at once where the merchant says so',
    {
      merchantSubscriptions: [
        { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-30', outstandingInclTax: '4.99', endsEarly: true },
      ],
    },
    { merchantSubscriptions: [{ id: 'm1', state: 'ended', endsOn: '2026-04-10' }] },
  ],
  [
    'may come to an offer without any solution',
    { newOfferSolutions: [], merchantSubscriptions: [] },
    { solutionsAfter: [], dueNowInclTax: '0.00' },
  ],
  [
    'makes nothing due early on a breach',
    { event: 'breach', newOfferSolutions: null, targets: ['internet-plus'] },
    { merchantSubscriptions: [{ id: 'm1', state: 'runs-to-term', endsOn: '2026-04-30' }], dueNowInclTax: '0.00' },
  ],
  [
    'changes nothing for a target already off',
    { event: 'deactivation', newOfferSolutions: null, targets: ['sms-plus'] },
    {
      solutionsAfter: [
        { code: 'internet-plus', active: true },
        { code: 'sms-plus', active: false },
      ],
      merchantSubscriptions: [{ id: 'm1', state: 'unaffected', endsOn: null }],
      dueNowInclTax: '0.00',
    },
  ],
  [
    'takes what is paid until that very day',
    {
      merchantSubscriptions: [
        { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-10', outstandingInclTax: '4.99', endsEarly: false },
      ],
    },
    { dueNowInclTax: '4.99' },
  ],
])('%s', (_, change, result) => expect(ask(change)).toMatchObject({ result }));

it.each<[object, string]>([
  [
    {
      solutions: [
        { code: 'sms-plus', active: true },
        { code: 'sms-plus', active: true },
      ],
    },
    'solutions',
  ],
  [{ targets: [] }, 'targets'],
  [{ newOfferSolutions: null }, 'newOfferSolutions'],
  [{ newOfferSolutions: ['sms-plus', 'sms-plus'] }, 'newOfferSolutions'],
  [{ accessRemoved: false }, 'accessRemoved'],
  [{ event: 'deactivation', targets: ['sms-plus'] }, 'newOfferSolutions'],
  [{ event: 'deactivation', newOfferSolutions: null, targets: ['app-store'] }, 'targets'],
  [{ event: 'breach', newOfferSolutions: null, targets: ['sms-plus', 'sms-plus'] }, 'targets'],
  [
    {
      merchantSubscriptions: [
        { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-30', outstandingInclTax: '4.99', endsEarly: false },
        { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-30', outstandingInclTax: '4.99', endsEarly: false },
      ],
    },
    'merchantSubscriptions',
  ],
  [
    {
      merchantSubscriptions: [
        { id: 'm1', solution: 'sms-plus', paidUntil: '2026-04-30', outstandingInclTax: '4.99', endsEarly: false },
      ],
    },
    'merchantSubscriptions',
  ],
  [
    {
      merchantSubscriptions: [
        { id: 'm1', solution: 'internet-plus', paidUntil: '2026-04-09', outstandingInclTax: '4.99', endsEarly: false },
      ],
    },
    'merchantSubscriptions',
  ],
])('refuses %o at %s', (change, field) => expect(ask(change)).toMatchObject({ error: { field } }));
