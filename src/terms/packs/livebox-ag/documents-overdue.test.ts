import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'documents-overdue');

const ask = asking('livebox-ag', 'documents-overdue', {
  channel: 'distance',
  concludedOn: '2026-03-02',
  asOf: '2026-03-10',
});

describe('papers of a distance contract that are late', () => {
  it.each([
    ['awaiting', { asOf: '2026-03-17' }],
    ['overdue', { asOf: '2026-03-18' }],
    ['reminded', { reminderSentOn: '2026-03-18', asOf: '2026-03-26' }],
    ['terminated', { reminderSentOn: '2026-03-18', asOf: '2026-03-27' }],
    ['complete', { reminderSentOn: '2026-03-18', documentsReceivedOn: '2026-03-26', asOf: '2026-04-30' }],
    ['terminated', { reminderSentOn: '2026-03-18', documentsReceivedOn: '2026-03-27', asOf: '2026-04-30' }],
    ['overdue', { reminderSentOn: '2026-03-25', asOf: '2026-03-20' }],
    ['overdue', { documentsReceivedOn: '2026-03-25', asOf: '2026-03-20' }],
    ['complete', { documentsReceivedOn: '2026-03-25', asOf: '2026-03-25' }],
    ['not-applicable', { channel: 'shop', reminderSentOn: '2026-03-03' }],
  ])('leave it %s', (state, changed) => {
    expect(ask(changed)).toMatchObject({ state, compensation: '0.00' });
  });

  it('end it eight days after the reminder, charges running until then', () => {
    expect(ask({ reminderSentOn: '2026-03-18', asOf: '2026-03-27' })).toMatchObject({
      terminationOn: '2026-03-26',
      chargesDueUntil: '2026-03-26',
    });
    expect(ask({ reminderSentOn: '2026-03-18', asOf: '2026-03-26' })).toMatchObject({
      terminationOn: '2026-03-26',
      chargesDueUntil: null,
    });
  });

  it.each([
    ['asOf', { asOf: '2026-03-01', documentsReceivedOn: '2026-03-01' }],
    ['documentsReceivedOn', { documentsReceivedOn: '2026-03-01', reminderSentOn: '2026-03-17' }],
    ['reminderSentOn', { reminderSentOn: '2026-03-17' }],
    ['documentsReceivedOn', { channel: 'shop', documentsReceivedOn: '2026-03-01' }],
  ])('are refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
