import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'contact-channel');

const ask = (given: object) => decide('assistance', 'contact-channel', given);

describe('contact channels, at their edges', () => {
  it.each([
    ['2026-03-07T20:59:59+01:00', null],
    ['2026-03-07T21:00:00+01:00', '2026-03-09T09:00:00+01:00'],
    ['2026-03-09T09:00:00+01:00', null],
    ['2026-03-09T08:59:59+01:00', '2026-03-09T09:00:00+01:00'],
    ['2026-05-01T12:00:00+02:00', null],
    ['2026-03-28T22:00:00+01:00', '2026-03-30T09:00:00+02:00'],
  ])('click-to-call at %s opens again at %s', (at, nextOpenAt) => {
    expect(ask({ channel: 'click-to-call', at })).toMatchObject({ result: { open: nextOpenAt === null, nextOpenAt } });
  });

  it('sends calls from outside mainland France to the published tariff, whatever the network', () => {
    const given = { channel: 'phone', at: '2026-03-09T10:00:00+01:00', fromMainland: false };
    for (const callerNetwork of ['orange', 'other']) {
      expect(ask({ ...given, callerNetwork })).toMatchObject({
        result: { callPricing: 'price-list-2621', waitingFree: callerNetwork === 'orange' },
      });
    }
  });

  it('asks for the place of the call once the network is known', () => {
    expect(ask({ channel: 'phone', at: '2026-03-09T10:00:00Z', callerNetwork: 'orange' })).toMatchObject({
      error: { field: 'fromMainland' },
    });
  });
});
