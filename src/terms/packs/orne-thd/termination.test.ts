import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'termination');

const ask = asking('orne-thd', 'termination', {
  segment: 'residential',
  territory: 'FR-57',
  channel: 'registered-letter',
  receivedOn: '2026-03-02',
  asOf: '2026-03-02',
  ground: 'none',
  newAddressGiven: true,
});

describe('termination, at its boundaries', () => {
  it.each([
    [
      "a cut asked for before the notice ends does not shorten a resident's notice",
      { requestedCutOn: '2026-03-10' },
      { cutOn: '2026-03-24' },
    ],
    [
      'a cut asked for after the notice ends is followed, even on a Sunday',
      { requestedCutOn: '2026-04-05' },
      { cutOn: '2026-04-05', lastServiceOn: '2026-04-04' },
    ],
    [
      'a professional may ask for an earlier cut',
      { segment: 'professional', requestedCutOn: '2026-03-03' },
      { cutOn: '2026-03-03', lastServiceOn: '2026-03-02' },
    ],
    ['a cut on the day of receipt is refused as a fact', { requestedCutOn: '2026-03-02' }, { fault: 'requestedCutOn' }],
    [
      'a cut on the last day of the commitment is not early',
      { commitmentEndsOn: '2026-03-24' },
      { earlyTerminationFee: '0.00', cutOn: '2026-03-24' },
    ],
    [
      'a cut on the day before the last day of the commitment is early',
      { commitmentEndsOn: '2026-03-25' },
      { earlyTerminationFee: '45.00' },
    ],
    [
      'an early termination uses the fee in force',
      { commitmentEndsOn: '2026-12-31', feeInForce: '50.00' },
      { earlyTerminationFee: '50.00' },
    ],
    [
      'a requested cut after the commitment makes the termination free',
      { commitmentEndsOn: '2026-12-31', requestedCutOn: '2026-12-31' },
      { earlyTerminationFee: '0.00', cutOn: '2026-12-31' },
    ],
    [
      '26 December moves the notice to the 28th in Moselle, the 27th being a Sunday',
      { receivedOn: '2026-12-06', asOf: '2026-12-06' },
      { lastServiceOn: '2026-12-28' },
    ],
    [
      '26 December is an ordinary Saturday in Meurthe-et-Moselle',
      { receivedOn: '2026-12-06', asOf: '2026-12-06', territory: 'FR-54' },
      { lastServiceOn: '2026-12-26' },
    ],
    [
      'a move announced exactly 8 days ahead is in time',
      { ground: 'move-out-of-coverage', movingOn: '2026-03-10' },
      { moveNoticeLate: false },
    ],
    [
      'a move announced 7 days ahead is late and still valid',
      { ground: 'move-out-of-coverage', movingOn: '2026-03-09' },
      { moveNoticeLate: true, eligible: true, earlyTerminationFee: '0.00' },
    ],
    [
      'a move asked for by phone is refused with no word on its notice',
      { ground: 'move-out-of-coverage', movingOn: '2026-03-03', channel: 'phone' },
      { status: 'refused', moveNoticeLate: false },
    ],
    [
      'ordinary post is refused when the contract is a day too young',
      {
        channel: 'ordinary-letter',
        ground: 'over-indebtedness',
        subscribedOn: '2025-11-16',
        overIndebtednessFiledOn: '2026-02-15',
      },
      { eligible: false, reason: 'not-in-written-form' },
    ],
    [
      'a younger contract keeps over-indebtedness as a ground by e-mail',
      {
        channel: 'email',
        ground: 'over-indebtedness',
        subscribedOn: '2025-11-16',
        overIndebtednessFiledOn: '2026-02-15',
        commitmentEndsOn: '2026-12-31',
        documentsReceivedOn: '2026-03-02',
      },
      { groundAccepted: true, earlyTerminationFee: '0.00' },
    ],
    ['over-indebtedness needs the subscription day first', { ground: 'over-indebtedness' }, { fault: 'subscribedOn' }],
    [
      'and then the day of the request for treatment',
      { ground: 'over-indebtedness', subscribedOn: '2025-11-16' },
      { fault: 'overIndebtednessFiledOn' },
    ],
    [
      'proof on the 8th working day is in time',
      { ground: 'illness', commitmentEndsOn: '2026-12-31', documentsReceivedOn: '2026-03-12', asOf: '2026-03-12' },
      { groundAccepted: true, cutOn: '2026-04-02', earlyTerminationFee: '0.00' },
    ],
    [
      'proof on the 9th working day is late: base notice and fee',
      { ground: 'illness', commitmentEndsOn: '2026-12-31', documentsReceivedOn: '2026-03-13', asOf: '2026-03-13' },
      { groundAccepted: false, cutOn: '2026-03-24', earlyTerminationFee: '45.00', documentsDueOn: '2026-03-12' },
    ],
    [
      'proof that came before the letter does not bring the notice forward',
      { ground: 'illness', commitmentEndsOn: '2026-12-31', documentsReceivedOn: '2026-02-20' },
      { groundAccepted: true, cutOn: '2026-03-24' },
    ],
    [
      'the working days of the proof leave out Good Friday, even for a customer in Meurthe-et-Moselle',
      {
        territory: 'FR-54',
        receivedOn: '2026-03-30',
        asOf: '2026-03-30',
        ground: 'dismissal',
        commitmentEndsOn: '2026-12-31',
      },
      { documentsDueOn: '2026-04-13', status: 'pending-documents', cutOn: null },
    ],
    [
      'proof after the day of evaluation is refused as a fact',
      { ground: 'illness', documentsReceivedOn: '2026-03-03' },
      { fault: 'documentsReceivedOn' },
    ],
    ['a price change needs the day it was notified', { ground: 'price-change' }, { fault: 'changeNotifiedOn' }],
    [
      'a change of terms notified after the sending is refused as a fact',
      { ground: 'contract-change', changeNotifiedOn: '2026-03-02', sentOn: '2026-03-01' },
      { fault: 'changeNotifiedOn' },
    ],
    [
      'a sending after the receipt is refused as a fact',
      { ground: 'contract-change', sentOn: '2026-03-03' },
      { fault: 'sentOn' },
    ],
    ['a sending after the receipt is left aside for another ground', { sentOn: '2026-03-03' }, { eligible: true }],
    [
      'a change of terms with no durable notice stays a free exit',
      { ground: 'contract-change', commitmentEndsOn: '2026-12-31' },
      { groundAccepted: true, earlyTerminationFee: '0.00' },
    ],
    [
      'a price change sent a day after the 4 months costs the fee',
      { ground: 'price-change', changeNotifiedOn: '2025-11-01', commitmentEndsOn: '2026-12-31' },
      { groundAccepted: false, earlyTerminationFee: '45.00', documentsDueOn: null },
    ],
    [
      'a price change sent on the last day of the 4 months is free',
      { ground: 'price-change', changeNotifiedOn: '2025-11-01', sentOn: '2026-03-01', commitmentEndsOn: '2026-12-31' },
      { groundAccepted: true, earlyTerminationFee: '0.00' },
    ],
    [
      'after a breach of the operator the customer may ask for a later cut',
      { ground: 'operator-breach', requestedCutOn: '2026-03-08' },
      { cutOn: '2026-03-08', groundAccepted: false },
    ],
    ['an evaluation before the receipt is refused as a fact', { asOf: '2026-03-01' }, { fault: 'asOf' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });

  it('never cuts a resident before 21 days, nor more than 26 days after when nothing else is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 30_000 }), fc.constantFrom('FR-57', 'FR-54'), (day, territory) => {
        const receivedOn = isoDate(day as CivilDate);
        const cutOn = (ask({ receivedOn, asOf: receivedOn, territory }) as { cutOn: string }).cutOn;
        expect(civilDate(cutOn) - day).toBeGreaterThanOrEqual(21);
        expect(civilDate(cutOn) - day).toBeLessThanOrEqual(26);
      }),
    );
  });
});
