import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'data-retention');

const base = {
  basis: 'contract',
  relationEndedOn: '2024-02-29',
  stillNecessary: true,
  consentWithdrawn: true,
  anonymised: false,
  asOf: '2027-02-28',
};
const ask = (facts: object) => decide('livebox-ag', 'data-retention', { ...base, ...facts });

describe('personal data', () => {
  it('of the contract may be kept on the last day of the three years, 28 February for 29 February', () => {
    expect(ask({})).toMatchObject({ result: { keepUntil: '2027-02-28', mustDelete: false } });
    expect(ask({ asOf: '2027-03-01', stillNecessary: false })).toMatchObject({ result: { reason: 'retention-over' } });
    expect(ask({ stillNecessary: false })).toMatchObject({ result: { reason: 'no-longer-needed', mustDelete: true } });
    expect(ask({ relationEndedOn: undefined })).toMatchObject({ result: { keepUntil: null, mustDelete: false } });
  });

  it('of another basis have no stated duration, and consent alone can be withdrawn', () => {
    expect(ask({ basis: 'consent', stillNecessary: false })).toMatchObject({
      result: { keepUntil: null, reason: 'consent-withdrawn' },
    });
    expect(ask({ basis: 'legal-duty', asOf: '2040-01-01' })).toMatchObject({
      result: { keepUntil: null, mustDelete: false },
    });
  });

  it('made anonymous need not be deleted', () => {
    expect(ask({ anonymised: true, asOf: '2040-01-01', stillNecessary: false })).toMatchObject({
      result: { keepUntil: null, mustDelete: false },
    });
  });
});
