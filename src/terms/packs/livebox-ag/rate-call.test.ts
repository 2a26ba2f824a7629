import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'rate-call');

const base = { territory: 'GP', offer: 'infini', calledNumber: '+33612345678', durationSeconds: '60' };
const ask = (facts: object) => decide('livebox-ag', 'rate-call', { ...base, ...facts });

describe('the price of a call', () => {
  it.each([
    '0690123456',
    '00590690123456',
    '+0690123456',
    '+336123',
    '+3361234567890123',
    '+33 612345678',
    '3900',
    '+33612345678\n',
  ])('refuses the number %j', (calledNumber) => {
    expect(ask({ calledNumber })).toMatchObject({ error: { field: 'calledNumber' } });
  });

  it('refuses a foreign number of unknown network before a rank of zero, and the rank next', () => {
    const foreign = { calledNumber: '+4915112345678', correspondentRank: 0 };
    expect(ask(foreign)).toMatchObject({ error: { field: 'calledNetwork' } });
    expect(ask({ ...foreign, calledNetwork: 'mobile' })).toMatchObject({ error: { field: 'correspondentRank' } });
  });

  it('keeps the 250th correspondent and the third hour within the unlimited calls', () => {
    expect(ask({ correspondentRank: 250, durationSeconds: '10800.9' })).toMatchObject({
      result: { outcome: 'included', fairUseExceeded: false },
    });
  });

  it('charges the excess of a long call without connection, and the whole of a 251st correspondent’s long call', () => {
    expect(ask({ durationSeconds: '10801' })).toMatchObject({
      result: { chargedSeconds: 1, connectionFee: '0.00', total: '0.00', outcome: 'charged' },
    });
    expect(ask({ durationSeconds: '10860', correspondentRank: 251 })).toMatchObject({
      result: { chargedSeconds: 10860, connectionFee: '0.10', total: '31.41' },
    });
  });

  it('rates the digits excluded for fixed lines as an ordinary call to a mobile', () => {
    const number = { calledNumber: '+212526123456' };
    expect(ask({ ...number, calledNetwork: 'fixed', durationSeconds: '0' })).toMatchObject({
      result: { outcome: 'unpriced', zone: 'F-MA', reason: 'excluded-prefix' },
      because: ['livebox-ag/annex4.fixed.morocco.excluded'],
    });
    expect(ask({ ...number, calledNetwork: 'mobile' })).toMatchObject({
      result: { outcome: 'charged', zone: 'M-MAG' },
    });
  });

  it('prices nothing that the annex does not print, and says which network was asked for abroad only', () => {
    expect(ask({ calledNumber: '+33891234567', calledNetwork: 'fixed' })).toMatchObject({
      result: { outcome: 'unpriced', network: null, zone: null, reason: 'not-in-tariff' },
    });
    expect(ask({ calledNumber: '+681821234', calledNetwork: 'mobile' })).toMatchObject({
      result: { outcome: 'unpriced', network: 'mobile', zone: null },
    });
  });

  it('charges nothing for a call without answer, whatever the rank', () => {
    expect(ask({ offer: 'essentiel', durationSeconds: '0.0', correspondentRank: 900 })).toMatchObject({
      result: { outcome: 'not-connected', total: '0.00', fairUseExceeded: false },
    });
  });

  it('never costs less for a longer call', () => {
    const total = (seconds: number, offer: string) => {
      const answer = ask({ offer, durationSeconds: String(seconds) });
      return 'result' in answer ? Number(answer.result['total']) : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('essentiel', 'infini'), (seconds, offer) => {
        expect(total(seconds + 1, offer)).toBeGreaterThanOrEqual(total(seconds, offer));
      }),
    );
  });
});
