import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'unpaid');

const ask = asking(orneThd, 'unpaid', {
  amountInclTax: '40.00',
  dueOn: '2026-03-16',
  asOf: '2026-03-16',
  thirdPartyPayer: false,
  unpaidFeeInclTax: '12.00',
  disconnectionFeeInclTax: '60.00',
  judicialCostsInclTax: '35.70',
});
const reminded = { reminderDeadlineOn: '2026-04-10' };
const suspended = { ...reminded, suspendedOn: '2026-04-11', suspensionDeadlineOn: '2026-04-30' };
const disconnected = { ...suspended, disconnectedOn: '2026-05-01' };

describe('an unpaid bill', () => {
  it.each([
    ['is not due on its due date', {}, 'not-due', 'none', '40.00'],
    ['is unpaid as soon as the debit is rejected', { rejectedOn: '2026-03-16' }, 'unpaid', 'remind', '40.00'],
    ['is not yet unpaid by a rejection to come', { rejectedOn: '2026-03-17' }, 'not-due', 'none', '40.00'],
    ['is reminded as soon as the letter is sent', reminded, 'reminded', 'await-payment', '40.00'],
    [
      'waits on the last day of the reminder',
      { ...reminded, asOf: '2026-04-10' },
      'reminded',
      'await-payment',
      '40.00',
    ],
    ['is not suspended before the day', { ...suspended, asOf: '2026-04-10' }, 'reminded', 'await-payment', '40.00'],
    [
      'waits on the last day of the suspension',
      { ...suspended, asOf: '2026-04-30' },
      'suspended',
      'await-payment',
      '52.00',
    ],
    ['is then to be disconnected', { ...suspended, asOf: '2026-05-01' }, 'suspended', 'disconnect', '52.00'],
    [
      'waits while no deadline was set',
      { ...suspended, suspensionDeadlineOn: undefined, asOf: '2026-06-01' },
      'suspended',
      'await-payment',
      '52.00',
    ],
    [
      'is ended on the day of disconnection',
      { ...disconnected, asOf: '2026-05-01' },
      'terminated',
      'external-collection',
      '147.70',
    ],
  ])('%s', (_title, changes, stage, nextStep, owedInclTax) => {
    expect(ask(changes)).toMatchObject({ stage, nextStep, owedInclTax, liableParty: 'customer' });
  });

  it('paid in the time given bears no fee, paid a day later it does', () => {
    expect(ask({ ...reminded, paidOn: '2026-04-10', asOf: '2026-06-01' })).toMatchObject({
      stage: 'settled',
      nextStep: 'none',
      feesInclTax: '0.00',
    });
    expect(ask({ ...reminded, paidOn: '2026-04-11', asOf: '2026-06-01' })).toMatchObject({
      feesInclTax: '12.00',
      owedInclTax: '0.00',
    });
  });

  it('paid after the disconnection needs a new contract, which is then allowed', () => {
    expect(ask({ ...disconnected, paidOn: '2026-05-01', asOf: '2026-05-01' })).toEqual({
      stage: 'terminated',
      nextStep: 'none',
      billingContinues: false,
      feesInclTax: '107.70',
      owedInclTax: '0.00',
      newContractNeeded: true,
      newContractAllowed: true,
      liableParty: 'customer',
    });
  });

  it.each([
    ['suspendedOn', { ...reminded, suspendedOn: '2026-04-10' }],
    ['suspensionDeadlineOn', { ...reminded, suspensionDeadlineOn: '2026-04-30' }],
    ['suspensionDeadlineOn', { ...suspended, suspensionDeadlineOn: '2026-04-10' }],
    ['disconnectedOn', { ...suspended, disconnectedOn: '2026-04-30' }],
    ['disconnectedOn', { disconnectedOn: '2026-04-30', paidOn: '2026-04-01' }],
    ['paidOn', { ...suspended, paidOn: '2026-04-10' }],
    ['paidOn', { ...disconnected, paidOn: '2026-04-30' }],
  ])('is not judged on a %s out of order', (field, changes) => {
    expect(ask(changes)).toEqual({ fault: field });
  });
});
