import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { assistance } from './pack.ts';

testRegisterCases(assistance, 'feasibility-study');

describe('feasibility of a remote service, at its edges', () => {
  const ask = (given: object) =>
    decide('assistance', 'feasibility-study', { platform: 'macos', equipmentFromOrange: true, ...given });

  it('counts four elapsed hours through the night of summer time', () => {
    expect(ask({ requestedAt: '2026-03-29T00:30:00+01:00' })).toMatchObject({
      result: { answerDueAt: '2026-03-29T05:30:00+02:00' },
    });
  });

  it('is late one second after the four hours', () => {
    expect(ask({ requestedAt: '2026-03-02T10:15:00+01:00', answeredAt: '2026-03-02T14:15:01+01:00' })).toMatchObject({
      result: { answerLate: true },
    });
  });

  it('refuses an answer before the request, on Windows too', () => {
    expect(
      ask({ platform: 'windows', requestedAt: '2026-03-02T10:15:00+01:00', answeredAt: '2026-03-02T09:00:00Z' }),
    ).toMatchObject({ error: { field: 'answeredAt' } });
  });
});
