import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'assistance-billing');

const ask = (given: object) =>
  decide('assistance', 'assistance-billing', { segment: 'residential', homeVisit: 'none', ...given });

describe('billing of an intervention, at its edges', () => {
  it('bills the same service as many times as it was done, and nothing for what was not performed', () => {
    const items = [
      { code: 'RES-WIFI', outcome: 'success' },
      { code: 'RES-WIFI', outcome: 'success' },
      { code: 'RES-VIRUS', outcome: 'not-performed' },
      { code: 'RES-VIRUS', outcome: 'stopped-by-customer' },
      { code: 'RES-AIDE', outcome: 'access-not-reconfigured' },
    ];
    expect(ask({ items })).toMatchObject({
      result: { remoteInclTax: '47.00', totalInclTax: '47.00', status: 'billed' },
    });
  });

  it('bills the home visit alone, even beside a service that worked', () => {
    const items = [
      { code: 'RES-WIFI', outcome: 'success' },
      { code: 'RES-VIRUS', outcome: 'failed' },
    ];
    expect(ask({ items, homeVisit: 'performed', homeVisitPriceInclTax: '0.00' })).toMatchObject({
      result: { remoteInclTax: '0.00', totalInclTax: '0.00', status: 'not-billed' },
    });
  });

  it('refuses, in order, an empty list, a visit that nothing calls for, a visit price without a visit', () => {
    expect(ask({ items: [] })).toMatchObject({ error: { field: 'items' } });
    const worked = [{ code: 'RES-WIFI', outcome: 'success' }];
    expect(ask({ items: worked, homeVisit: 'booked' })).toMatchObject({ error: { field: 'homeVisit' } });
    expect(ask({ items: worked, homeVisitPriceInclTax: '9.00' })).toMatchObject({
      error: { field: 'homeVisitPriceInclTax' },
    });
    const failed = [{ code: 'RES-WIFI', outcome: 'failed' }];
    expect(ask({ items: failed, homeVisit: 'performed' })).toMatchObject({ error: { field: 'homeVisitPriceInclTax' } });
  });

  it('bills a list as the sum of its services', () => {
    const codes = assistance.catalog.filter((one) => one.characteristics!['segment'] === 'residential');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 20 }), (chosen) => {
        const answer = ask({ items: chosen.map((one) => ({ code: one.code, outcome: 'success' })) });
        const cents = chosen.reduce((total, one) => total + one.price! / 10_000n, 0n);
        expect('result' in answer && BigInt((answer.result['totalInclTax'] as string).replace('.', ''))).toBe(cents);
      }),
    );
  });
});
