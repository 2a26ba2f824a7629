import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'phone-canvassing');

const base = {
  onBloctel: true,
  objectedToMarketing: false,
  callOn: '2026-03-10',
  contractFrom: '2026-03-10',
  contractEndsOn: '2026-03-10',
};
const ask = (facts: object) => decide('livebox-ag', 'phone-canvassing', { ...base, ...facts });

describe('telephone canvassing', () => {
  it('of someone on Bloctel needs a contract running that day, first and last day included', () => {
    expect(ask({})).toMatchObject({ result: { eligible: true, contractRunning: true } });
    expect(ask({ callOn: '2026-03-09' })).toMatchObject({ result: { reason: 'bloctel', contractRunning: false } });
    expect(ask({ callOn: '2026-03-11' })).toMatchObject({ result: { reason: 'bloctel' } });
    expect(ask({ callOn: '2026-03-11', contractEndsOn: undefined })).toMatchObject({ result: { eligible: true } });
    expect(ask({ callOn: '2026-03-11', onBloctel: false })).toMatchObject({
      result: { eligible: true, contractRunning: false },
    });
  });

  it('stops at an objection, contract or not', () => {
    expect(ask({ objectedToMarketing: true })).toMatchObject({
      result: { reason: 'objection', contractRunning: true },
    });
  });

  it('needs a start to the contract that has an end', () => {
    expect(ask({ contractFrom: undefined })).toMatchObject({ error: { field: 'contractEndsOn' } });
    expect(ask({ contractEndsOn: '2026-03-09' })).toMatchObject({ error: { field: 'contractEndsOn' } });
  });
});
