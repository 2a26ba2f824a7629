import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, isoDate, plusMonths } from '../../kernel/civil-date.ts';
import { incidentFreeFrom } from './incident-free-run.ts';

const from = civilDate('2025-01-10');
const reached = (...incidents: string[]) => isoDate(incidentFreeFrom(from, incidents.map(civilDate), 12));
const day = fc.integer({ min: from, max: from + 3000 }).map((n) => n as CivilDate);

describe('a run of months without incident', () => {
  it('is complete twelve months after the start when nothing happens', () => {
    expect(reached()).toBe('2026-01-10');
  });

  it('starts again at each incident, the anniversary itself included', () => {
    expect(reached('2025-06-01')).toBe('2026-06-01');
    expect(reached('2026-01-10')).toBe('2027-01-10');
    expect(reached('2025-06-01', '2025-09-30')).toBe('2026-09-30');
  });

  it('is not undone by an incident after it is complete', () => {
    expect(reached('2026-01-11')).toBe('2026-01-10');
    expect(reached('2025-06-01', '2026-06-02', '2026-07-01')).toBe('2026-06-01');
  });

  it('does not mind incidents in disorder, on the first day, or told twice', () => {
    expect(reached('2025-09-30', '2025-06-01', '2025-09-30', '2025-01-10')).toBe('2026-09-30');
  });

  it('started on 29 February is complete on 28 February', () => {
    expect(isoDate(incidentFreeFrom(civilDate('2028-02-29'), [], 12))).toBe('2029-02-28');
  });

  it('has no incident in the months before it is complete', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), (incidents) => {
        const complete = incidentFreeFrom(from, incidents, 12);
        const starts = [from, ...incidents].filter((one) => plusMonths(one, 12) === complete);
        return starts.some((start) => incidents.every((one) => one <= start || one > complete));
      }),
    );
  });
});
