import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'after-sales-contact');

const ask = (product: string, caller: string, at = '2026-03-06T18:00:00+01:00') =>
  decide('boutique-pro', 'after-sales-contact', { product, caller, at });

describe('after-sales contacts, at their edges', () => {
  it('says when business telephony opens again, at any caller’s', () => {
    expect(ask('business-telephony', 'mobile')).toMatchObject({
      result: {
        open: false,
        nextOpenAt: '2026-03-09T08:00:00+01:00',
        pricing: 'operator-dependent',
        ratePerMinute: null,
        rateBasis: null,
      },
    });
    expect(ask('business-telephony', 'orange-landline', '2026-03-06T17:59:59+01:00')).toMatchObject({
      result: { open: true, nextOpenAt: null, ratePerMinute: '0.15' },
    });
  });

  it.each(['orange-landline', 'other-landline'])('prices the mobile range by the minute from an %s', (caller) => {
    expect(ask('mobile-range', caller)).toMatchObject({
      result: { number: '0825000706', pricing: 'per-minute', ratePerMinute: '0.13', rateBasis: 'excl-tax', open: null },
    });
  });

  it('answers for a Numéris access as for a line fault', () => {
    expect(ask('numeris', 'mobile')).toMatchObject({
      result: { number: '1015', open: true, pricing: 'operator-dependent' },
    });
  });
});
