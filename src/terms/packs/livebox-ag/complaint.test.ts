import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'complaint');

const base = { level1ReceivedOn: '2026-01-31', asOf: '2026-03-31' };
const ask = (facts: object) => decide('livebox-ag', 'complaint', { ...base, ...facts });
const answered = { level1AnsweredOn: '2026-02-10', level1Satisfied: false };
const appeal = { ...answered, level2ReceivedOn: '2026-02-10', sameGrounds: true };

describe('a complaint', () => {
  it('is answered within a month, 28 February for 31 January, and silence opens the second level', () => {
    expect(ask({ asOf: '2026-02-28' })).toMatchObject({
      result: { state: 'level1-pending', level1DueBy: '2026-02-28', level1Late: false },
    });
    expect(ask({ asOf: '2026-03-01' })).toMatchObject({
      result: { state: 'level2-open', level1Late: true, level2Open: true },
    });
  });

  it('is settled by a late answer that satisfies', () => {
    expect(ask({ level1AnsweredOn: '2026-03-15', level1Satisfied: true })).toMatchObject({
      result: { state: 'settled', level1Late: true, level2Open: false, courtOpen: true },
    });
  });

  it('is heard at the second level on the very day of an answer that does not satisfy', () => {
    expect(ask({ ...appeal, asOf: '2026-03-10' })).toMatchObject({
      result: { state: 'level2-pending', level2DueBy: '2026-03-10' },
    });
    expect(ask({ ...appeal, asOf: '2026-03-11' })).toMatchObject({
      result: { state: 'mediator-open', level2Late: true, mediatorOpen: true },
    });
    expect(ask({ ...appeal, level2AnsweredOn: '2026-03-31', level2Satisfied: true })).toMatchObject({
      result: { state: 'settled', level2Late: true, mediatorOpen: false },
    });
  });

  it('is too early at the second level while the first one may still answer, then may be filed again', () => {
    const early = { level2ReceivedOn: '2026-02-28', sameGrounds: false };
    expect(ask({ ...early, asOf: '2026-02-28' })).toMatchObject({
      result: { state: 'level2-refused', reason: 'level1-not-ended', level2Open: false, level2DueBy: null },
    });
    expect(ask(early)).toMatchObject({ result: { reason: 'level1-not-ended', level2Open: true } });
    expect(ask({ ...early, level1AnsweredOn: '2026-03-02', level1Satisfied: true })).toMatchObject({
      result: { reason: 'level1-not-ended', level2Open: false },
    });
    expect(ask({ ...early, level2ReceivedOn: '2026-03-01' })).toMatchObject({
      result: { reason: 'grounds-differ', level2Open: true },
    });
  });

  it('stays at the second level when the first one satisfies afterwards', () => {
    const facts = {
      level2ReceivedOn: '2026-03-01',
      sameGrounds: true,
      level1AnsweredOn: '2026-03-02',
      level1Satisfied: true,
    };
    expect(ask(facts)).toMatchObject({ result: { state: 'level2-pending', level1Late: true } });
    expect(ask({ ...facts, level2ReceivedOn: '2026-03-02' })).toMatchObject({ result: { reason: 'level1-settled' } });
  });

  it.each([
    ['asOf', { asOf: '2026-01-30', level1AnsweredOn: '2026-01-01' }],
    ['level1AnsweredOn', { level1AnsweredOn: '2026-04-01' }],
    ['level1Satisfied', { level1AnsweredOn: '2026-02-10', level2ReceivedOn: '2026-01-01' }],
    ['level2ReceivedOn', { ...appeal, level2ReceivedOn: '2026-01-30', sameGrounds: undefined }],
    ['sameGrounds', { ...appeal, sameGrounds: undefined, level2AnsweredOn: '2026-01-01' }],
    ['level2AnsweredOn', { ...appeal, level2AnsweredOn: '2026-02-09' }],
    ['level2AnsweredOn', { level2AnsweredOn: '2026-02-09', level2Satisfied: true }],
    ['level2Satisfied', { ...appeal, level2AnsweredOn: '2026-02-10' }],
  ])('refuses a wrong or missing %s', (field, facts) => {
    expect(ask(facts)).toMatchObject({ error: { field } });
  });
});
