import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'fair-use-fixed');

const ask = asking(orneThd, 'fair-use-fixed', { month: '2026-03', calls: [] });
const call = (durationSeconds: number, startedAt = '2026-03-10T10:00:00+01:00', includedDestination = true) => ({
  startedAt,
  durationSeconds,
  includedDestination,
});

describe('calls of the unlimited fixed offer', () => {
  it('belong to the month in which they start, in Paris time', () => {
    const before = call(100, '2026-02-28T23:59:59+01:00');
    const first = call(10, '2026-02-28T23:00:00Z');
    const last = call(1, '2026-03-31T23:59:59+02:00');
    const after = call(1000, '2026-03-31T22:00:00Z');
    expect(ask({ calls: [before, first, last, after] }).includedSeconds).toBe(11);
  });

  it('are long beyond two hours exactly, whatever their destination', () => {
    expect(ask({ calls: [call(7200), call(7201), call(7201, undefined, false)] })).toMatchObject({
      callsOverTwoHours: 2,
      excessSeconds: 1,
      outOfPlanSeconds: 7201,
    });
  });

  it('are covered in part when the twenty hours run out in the middle', () => {
    const calls = [...Array.from({ length: 9 }, () => call(7200)), call(7000), call(500)];
    expect(ask({ calls })).toMatchObject({ includedSeconds: 72000, excessSeconds: 300, remainingSeconds: 0 });
  });

  it.each(['2026-13', '2026-3', 'mars 2026', ''])('are not looked for in the month "%s"', (month) => {
    expect(ask({ month })).toEqual({ fault: 'month' });
  });

  it('add up whatever their order', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(seconds, (durations) => {
        const told = ask({ calls: durations.map((one) => call(one)) });
        expect((told.includedSeconds as number) + (told.excessSeconds as number)).toBe(
          durations.reduce((a, b) => a + b, 0),
        );
        expect(ask({ calls: durations.toReversed().map((one) => call(one)) })).toEqual(told);
      }),
    );
  });
});
