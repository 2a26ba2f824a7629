import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'port-out');

const base = {
  eligibilityConfirmedOn: '2026-03-09',
  portingOn: '2026-03-12',
  changeKind: 'plan',
  changeOn: '2026-03-09',
  changeIsImmediate: true,
  changeConcernsPortedNumber: true,
};
const ask = (facts: object) => decide('livebox-ag', 'port-out', { ...base, ...facts });

describe('a porting out', () => {
  it('freezes the plan of the number from the day of the confirmation', () => {
    expect(ask({})).toMatchObject({ result: { changeAllowed: false, reason: 'plan-frozen' } });
    expect(ask({ changeOn: '2026-03-08' })).toMatchObject({ result: { changeAllowed: true } });
    expect(ask({ changeConcernsPortedNumber: false })).toMatchObject({ result: { changeAllowed: true } });
  });

  it('ends the contract: nothing changes from the porting day on', () => {
    expect(ask({ changeOn: '2026-03-12', changeConcernsPortedNumber: false })).toMatchObject({
      result: { changeAllowed: false, reason: 'contract-ended' },
    });
    expect(ask({ portingOn: '2026-03-09', changeOn: '2026-03-08', minimumTermEndsOn: '2026-03-10' })).toMatchObject({
      result: { changeAllowed: true, commitmentStillRunning: true },
    });
  });

  it.each([
    ['portingOn', { portingOn: '2026-03-08', changeOn: undefined }],
    ['changeOn', { changeOn: undefined, changeIsImmediate: undefined }],
    ['changeIsImmediate', { changeIsImmediate: undefined, changeConcernsPortedNumber: undefined }],
    ['changeConcernsPortedNumber', { changeConcernsPortedNumber: undefined }],
  ])('refuses a wrong or missing %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });

  it('leaves the facts of a change aside when no change is asked for', () => {
    expect(ask({ changeKind: undefined, changeOn: undefined })).toMatchObject({ result: { changeAllowed: null } });
  });
});
