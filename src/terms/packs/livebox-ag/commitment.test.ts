import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'commitment');

const ask = (activatedOn: string, asOf: string) => decide('livebox-ag', 'commitment', { activatedOn, asOf });

describe('the commitment', () => {
  it('ends on 28 February when the contract began on 29 February', () => {
    expect(ask('2028-02-29', '2028-02-29')).toMatchObject({
      result: { commitmentEndsOn: '2029-02-28', remainingMonths: 12, remainingDays: 0 },
    });
  });

  it('counts each month left from the day asked about itself', () => {
    expect(ask('2026-03-30', '2027-01-31')).toMatchObject({ result: { remainingMonths: 1, remainingDays: 30 } });
    expect(ask('2026-03-10', '2027-03-09')).toMatchObject({ result: { remainingMonths: 0, remainingDays: 1 } });
  });

  it('leaves nothing long after its end', () => {
    expect(ask('2026-03-10', '2030-01-01')).toMatchObject({
      result: { inCommitment: false, remainingMonths: 0, remainingDays: 0 },
    });
  });

  it('refuses a day before the activation, after looking at the months', () => {
    const facts = { activatedOn: '2026-03-10', asOf: '2026-03-09' };
    expect(decide('livebox-ag', 'commitment', facts)).toMatchObject({ error: { field: 'asOf' } });
    expect(decide('livebox-ag', 'commitment', { ...facts, commitmentMonths: 11 })).toMatchObject({
      error: { field: 'commitmentMonths' },
    });
  });
});
