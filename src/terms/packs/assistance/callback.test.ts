import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'callback');

const ask = (given: object) => decide('assistance', 'callback', given);

describe('callback, at its edges', () => {
  it.each([
    ['a Saturday counts', '2026-03-05T10:00:00+01:00', '2026-03-09T10:00:00+01:00', '2026-03-09T10:00:00+01:00'],
    [
      'a limit at 07:59 ends with the evening before',
      '2026-03-02T07:59:00+01:00',
      '2026-03-05T07:59:00+01:00',
      '2026-03-04T21:00:00+01:00',
    ],
    [
      'a limit at 08:00 is its own last moment',
      '2026-03-02T08:00:00+01:00',
      '2026-03-05T08:00:00+01:00',
      '2026-03-05T08:00:00+01:00',
    ],
    [
      'a limit at 21:00 closes the day',
      '2026-03-02T21:00:00+01:00',
      '2026-03-05T21:00:00+01:00',
      '2026-03-05T21:00:00+01:00',
    ],
    [
      'a limit at midnight of a Sunday ends on Saturday evening',
      '2026-03-05T00:00:00+01:00',
      '2026-03-08T00:00:00+01:00',
      '2026-03-07T21:00:00+01:00',
    ],
    [
      'summer time begins on a Sunday, which does not count',
      '2026-03-27T10:00:00+01:00',
      '2026-03-31T10:00:00+02:00',
      '2026-03-31T10:00:00+02:00',
    ],
    [
      'a national holiday does not count',
      '2026-05-07T10:00:00+02:00',
      '2026-05-12T10:00:00+02:00',
      '2026-05-12T10:00:00+02:00',
    ],
  ])('%s', (_, requestedAt, deadlineAt, lastWindowEndsAt) => {
    expect(ask({ requestedAt })).toMatchObject({ result: { deadlineAt, lastWindowEndsAt, eligible: true } });
  });

  it('leaves out the closed days, listed twice or not', () => {
    expect(ask({ requestedAt: '2026-03-02T10:00:00+01:00', closedDays: ['2026-03-03', '2026-03-03'] })).toMatchObject({
      result: { deadlineAt: '2026-03-06T10:00:00+01:00' },
    });
  });

  it.each([
    ['2026-03-03T08:00:00+01:00', undefined],
    ['2026-03-03T07:59:59+01:00', 'outside-service-hours'],
    ['2026-03-03T20:59:59+01:00', undefined],
    ['2026-03-05T10:00:00+01:00', undefined],
    ['2026-03-05T10:00:01+01:00', 'after-deadline'],
    ['2026-03-05T22:00:00+01:00', 'outside-service-hours'],
    ['2026-03-08T22:00:00+01:00', 'sunday-or-holiday'],
  ])('a call agreed for %s is refused for: %s', (agreedAt, reason) => {
    const answer = ask({ requestedAt: '2026-03-02T10:00:00+01:00', agreedAt });
    expect('result' in answer && answer.result['reason']).toBe(reason);
  });

  it('refuses a call agreed before the request', () => {
    expect(ask({ requestedAt: '2026-03-02T10:00:00+01:00', agreedAt: '2026-03-02T09:59:59+01:00' })).toMatchObject({
      error: { field: 'agreedAt' },
    });
  });

  it('never limits to less than 72 hours, and its last window never ends after the limit', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (at) => {
        const answer = ask({ requestedAt: at.toISOString() });
        const result = 'result' in answer ? answer.result : {};
        const deadline = Date.parse(result['deadlineAt'] as string);
        expect(deadline - at.getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
        expect(Date.parse(result['lastWindowEndsAt'] as string)).toBeLessThanOrEqual(deadline);
      }),
    );
  });
});
