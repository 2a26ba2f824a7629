import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'availability');

const ask = asking('orne-thd', 'availability', { periodStartOn: '2026-01-01', interruptions: [] });

describe('availability, at its boundaries', () => {
  it.each([
    [
      'a leap year has 366 days, and 3 % of them are 15811.20 minutes',
      {
        periodStartOn: '2024-01-01',
        interruptions: [
          { startAt: '2024-02-01T00:00:00+01:00', endAt: '2024-02-11T23:31:12+01:00', cause: 'operator' },
        ],
      },
      { periodEndsOn: '2024-12-31', downtimeMinutes: '15811.20', availabilityPercent: '97.00', respected: true },
    ],
    [
      'and one second more breaks the promise',
      {
        periodStartOn: '2024-01-01',
        interruptions: [
          { startAt: '2024-02-01T00:00:00+01:00', endAt: '2024-02-11T23:31:13+01:00', cause: 'operator' },
        ],
      },
      { downtimeMinutes: '15811.22', respected: false, compensation: '0.00' },
    ],
    [
      'overlaps are counted once, with an excluded cause between',
      {
        interruptions: [
          { startAt: '2026-02-01T00:00:00Z', endAt: '2026-02-01T02:00:00Z', cause: 'operator' },
          { startAt: '2026-02-01T01:00:00Z', endAt: '2026-02-01T03:00:00Z', cause: 'planned-work' },
          { startAt: '2026-02-01T00:30:00Z', endAt: '2026-02-01T09:00:00Z', cause: 'customer' },
        ],
      },
      { downtimeMinutes: '180.00' },
    ],
    [
      'what falls before and after the Paris year is cut off',
      {
        interruptions: [
          { startAt: '2025-12-31T22:00:00Z', endAt: '2025-12-31T23:30:00Z', cause: 'third-party' },
          { startAt: '2026-12-31T22:59:30Z', endAt: '2027-01-02T00:00:00Z', cause: 'operator' },
        ],
      },
      { downtimeMinutes: '30.50' },
    ],
    [
      'a year of outage does not go below zero',
      {
        periodStartOn: '2026-04-01',
        interruptions: [{ startAt: '2026-01-01T00:00:00Z', endAt: '2028-01-01T00:00:00Z', cause: 'operator' }],
      },
      { availabilityPercent: '0.00', respected: false },
    ],
    [
      'a year that gains an hour does not go below zero either',
      {
        periodStartOn: '2026-10-25',
        interruptions: [{ startAt: '2026-01-01T00:00:00Z', endAt: '2028-01-01T00:00:00Z', cause: 'operator' }],
      },
      { availabilityPercent: '0.00', respected: false },
    ],
    [
      'a year from 29 February ends on 27 February',
      { periodStartOn: '2024-02-29' },
      { periodEndsOn: '2025-02-27', availabilityPercent: '100.00' },
    ],
    [
      'an empty interruption is refused as a fact, whatever its cause',
      { interruptions: [{ startAt: '2026-02-01T00:00:00Z', endAt: '2026-02-01T01:00:00+01:00', cause: 'customer' }] },
      { fault: 'interruptions' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
