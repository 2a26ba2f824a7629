import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'throughput');

const ask = asking('livebox-ag', 'throughput', {
  technology: 'adsl',
  month: '2026-04',
  monthlyPriceInclTax: '49.90',
  measures: [],
});

const slow = (from: string, to: string, rest: object = {}) => ({
  from,
  to,
  downKbps: 511,
  source: 'modem-page',
  cause: 'orange',
  reported: true,
  ...rest,
});

describe('the guaranteed speed', () => {
  it('is kept at 512 kbit/s and missed at 511', () => {
    const day = ['2026-04-10', '2026-04-10'] as const;
    expect(ask({ measures: [slow(...day, { downKbps: 512 })] })).toMatchObject({ reason: 'commitment-met' });
    expect(ask({ measures: [slow(...day)] })).toMatchObject({ eligible: true, daysBelow: 1, compensation: '1.66' });
  });

  it('counts each day of the month once, and none outside', () => {
    const measures = [
      slow('2026-03-20', '2026-04-03'),
      slow('2026-04-02', '2026-04-05'),
      slow('2026-04-30', '2026-09-01'),
    ];
    expect(ask({ measures })).toMatchObject({ daysBelow: 6, compensation: '9.98' });
    expect(ask({ measures: [slow('0001-01-01', '9999-12-31')] })).toMatchObject({
      daysBelow: 30,
      compensation: '49.90',
    });
    const august = { month: '2026-08', measures: [slow('2026-08-01', '2026-08-31')] };
    expect(ask(august)).toMatchObject({ daysBelow: 31, compensation: '49.90' });
  });

  it('takes a test on the line for fibre only, and never one on a device', () => {
    const test = { measures: [slow('2026-04-10', '2026-04-10', { source: 'line-test' })] };
    expect(ask(test)).toMatchObject({ reason: 'measure-not-accepted' });
    expect(ask({ ...test, technology: 'vdsl2' })).toMatchObject({ reason: 'measure-not-accepted' });
    expect(ask({ ...test, technology: 'fibre' })).toMatchObject({ eligible: true });
    const device = { technology: 'fibre', measures: [slow('2026-04-10', '2026-04-10', { source: 'device-test' })] };
    expect(ask(device)).toMatchObject({ reason: 'measure-not-accepted' });
  });

  it('gives the reason nearest to a payment', () => {
    const rejected = slow('2026-04-01', '2026-04-01', { source: 'device-test', reported: false });
    const foreign = slow('2026-04-02', '2026-04-02', { cause: 'customer', reported: false });
    const silent = slow('2026-04-03', '2026-04-03', { reported: false });
    expect(ask({ measures: [rejected, foreign, silent] })).toMatchObject({ reason: 'not-reported' });
    expect(ask({ measures: [rejected, foreign] })).toMatchObject({ reason: 'not-attributable' });
    expect(ask({ measures: [rejected] })).toMatchObject({ reason: 'measure-not-accepted', daysBelow: 0 });
    expect(ask({ measures: [slow('2026-05-01', '2026-05-02', { reported: false })] })).toMatchObject({
      reason: 'commitment-met',
    });
  });

  it('is refused for a faulty month, then for a measure upside down', () => {
    const measures = [slow('2026-04-02', '2026-04-01')];
    expect(ask({ month: '2026-4', measures })).toEqual({ fault: 'month' });
    expect(ask({ measures })).toEqual({ fault: 'measures' });
  });
});
