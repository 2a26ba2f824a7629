import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { instant, isoInstant, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'availability');

const ask = asking('livebox-ag', 'availability', {
  territory: 'GP',
  month: '2026-04',
  monthlyPriceInclTax: '54.90',
  outages: [],
});

const outage = (from: string, to: string, rest: object = {}) => ({
  from,
  to,
  cause: 'orange',
  reported: true,
  ...rest,
});

describe('the availability of a month', () => {
  it('is whole without an outage', () => {
    expect(ask()).toMatchObject({ reason: 'commitment-met', availabilityPercent: '100.00', downtimeMinutes: 0 });
  });

  it('cuts an outage to the local month', () => {
    const outages = [
      outage('2026-03-30T00:00:00-04:00', '2026-04-01T04:00:00Z'),
      outage('2026-05-01T04:00:00Z', '2026-05-09T00:00:00Z'),
    ];
    expect(ask({ outages })).toMatchObject({ downtimeMinutes: 0, reason: 'commitment-met' });
    expect(ask({ outages, territory: 'GF' })).toMatchObject({ downtimeMinutes: 60 });
  });

  it('counts overlaps once, and an Orange outage below another cause', () => {
    const outages = [
      outage('2026-04-10T00:00:00-04:00', '2026-04-12T00:00:00-04:00'),
      outage('2026-04-11T00:00:00-04:00', '2026-04-13T00:00:00-04:00', { reported: false }),
      outage('2026-04-09T00:00:00-04:00', '2026-04-20T00:00:00-04:00', { cause: 'customer' }),
    ];
    const expected = { eligible: true, availabilityPercent: '90.00', downtimeMinutes: 4320, compensation: '3.66' };
    expect(ask({ outages })).toEqual(expected);
  });

  it('is judged exactly: a second below 97 % is below', () => {
    const outages = [outage('2026-04-10T00:00:00-04:00', '2026-04-10T21:36:01-04:00')];
    expect(ask({ outages })).toMatchObject({ eligible: true, availabilityPercent: '96.99', downtimeMinutes: 1296 });
  });

  it('pays only what was reported inside the month', () => {
    const outages = [
      outage('2026-04-10T00:00:00-04:00', '2026-04-13T00:00:00-04:00', { reported: false }),
      outage('2026-03-10T00:00:00-04:00', '2026-04-01T00:00:00-04:00'),
    ];
    expect(ask({ outages })).toMatchObject({ eligible: false, reason: 'not-reported', compensation: '0.00' });
  });

  it.each(['2026-13', '2026-00', '2026-4', '26-04', '2026-04-01', ''])('is refused for the month %j', (month) => {
    expect(ask({ month, outages: [outage('2026-04-10T00:00:00Z', '2026-04-10T00:00:00Z')] })).toEqual({
      fault: 'month',
    });
  });

  it('is refused for an outage that does not end after it starts', () => {
    expect(ask({ outages: [outage('2026-04-10T00:00:00Z', '2026-04-10T00:00:00Z')] })).toEqual({ fault: 'outages' });
  });

  it('never pays more than the month', () => {
    const moment = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((minutes) => isoInstant(plusMs(instant('2026-03-15T00:00:00Z'), minutes * MINUTE_MS)));
    const outages = fc.array(
      fc
        .tuple(moment, moment)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => (a < b ? outage(a, b) : outage(b, a))),
    );
    fc.assert(
      fc.property(outages, (all) => {
        const { compensation } = ask({ outages: all }) as { compensation: string };
        return Number(compensation) >= 0 && Number(compensation) <= 54.9;
      }),
    );
  });
});
