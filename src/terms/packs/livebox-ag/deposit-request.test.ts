import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'deposit-request');

const ask = asking('livebox-ag', 'deposit-request', {
  territory: 'GP',
  concludedAt: '2026-03-10T10:00:00-04:00',
  requestedAt: '2026-03-11T09:00:00-04:00',
  addressProofInName: true,
  residencePermitAddressDiffers: false,
  chequeInName: false,
  bankDetailsInName: true,
  bankInSepaZone: true,
  priorContractSubscribedOn: '2024-05-02',
  directDebit: true,
  unpaidOnPreviousContract: false,
  previousContractEndedForMissingDocuments: false,
  prepaidAccount: false,
});

describe('asking for a deposit', () => {
  it('is open on each situation of the contract, in its order', () => {
    expect(
      ask({
        addressProofInName: false,
        residencePermitAddressDiffers: true,
        bankInSepaZone: false,
        priorContractSubscribedOn: undefined,
        directDebit: false,
        unpaidOnPreviousContract: true,
        previousContractEndedForMissingDocuments: true,
        prepaidAccount: true,
      }),
    ).toMatchObject({
      grounds: [
        'no-address-proof',
        'residence-permit-address-differs',
        'no-cheque-or-bank-details',
        'new-customer',
        'no-direct-debit',
        'unpaid-previous-contract',
        'previous-contract-documents-missing',
        'prepaid-account',
      ],
    });
  });

  it('takes a customer of 60 days as an old one, in local days', () => {
    expect(ask({ priorContractSubscribedOn: '2026-01-09' })).toMatchObject({ grounds: [] });
    expect(ask({ priorContractSubscribedOn: '2026-01-10' })).toMatchObject({ grounds: ['new-customer'] });
    const justAfterMidnightUtc = { concludedAt: '2026-03-11T02:00:00Z', priorContractSubscribedOn: '2026-01-10' };
    expect(ask(justAfterMidnightUtc)).toMatchObject({ grounds: ['new-customer'] });
  });

  it('is in time at the 48th hour and before the conclusion', () => {
    const owing = { unpaidOnPreviousContract: true };
    expect(ask({ ...owing, requestedAt: '2026-03-12T10:00:00-04:00' })).toMatchObject({ eligible: true });
    expect(ask({ ...owing, requestedAt: '2026-03-12T14:00:01Z' })).toMatchObject({
      eligible: false,
      reason: 'too-late',
    });
    expect(ask({ ...owing, requestedAt: '2026-03-09T10:00:00-04:00' })).toMatchObject({ eligible: true });
  });

  it('ends the contract on the local day of an unpaid request', () => {
    const owing = { unpaidOnPreviousContract: true, requestedAt: '2026-03-12T01:00:00Z' };
    expect(ask(owing)).toMatchObject({ contractEndsOn: '2026-03-11' });
    expect(ask({ ...owing, depositPaidOn: '2026-03-11' })).toMatchObject({ contractEndsOn: null });
    expect(ask({ ...owing, depositPaidOn: '2026-03-12' })).toMatchObject({ contractEndsOn: '2026-03-11' });
    expect(ask({ requestedAt: '2026-03-12T01:00:00Z' })).toMatchObject({ reason: 'no-ground', contractEndsOn: null });
  });

  it('writes the last moment in the time of Guyane', () => {
    expect(ask({ territory: 'GF' })).toMatchObject({ requestBy: '2026-03-12T11:00:00-03:00' });
  });

  it('is refused for a payment before it, then for a contract taken out later', () => {
    const later = { priorContractSubscribedOn: '2026-03-11' };
    expect(ask({ depositPaidOn: '2026-03-10', ...later })).toEqual({ fault: 'depositPaidOn' });
    expect(ask(later)).toEqual({ fault: 'priorContractSubscribedOn' });
  });
});
