import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../../test/register/cases.ts';
import { decide, explain } from '../../decide.ts';
import { lifeDecisions } from './life-decisions.ts';
import { lifeFigures } from './life-figures.ts';
import { orneThd } from './pack.ts';
import { subscriptionFigures } from './subscription-figures.ts';

const register = readRegister('orne-thd-life');
const clauseIds = new Set(orneThd.clauses.map((clause) => clause.id));

describe('the decisions of articles 13 to 31', () => {
  it('are those of the register, in its order', () => {
    expect(lifeDecisions.map((one) => one.name)).toEqual(register.decisions.map((one) => one.name));
  });

  it.each(register.decisions.map((one) => [one.name, one] as const))(
    '%s declares the facts of the register to the letter',
    (name, one) => {
      const decision = lifeDecisions.find((candidate) => candidate.name === name)!;
      expect(JSON.parse(JSON.stringify(decision.input))).toEqual(one.input);
      expect(JSON.parse(JSON.stringify(decision.output))).toEqual(one.output);
    },
  );

  it.each(register.decisions.map((one) => [one.name, one] as const))(
    '%s rests on its own clauses and can be explained',
    (name, one) => {
      for (const { given, expectError } of one.cases) {
        if (expectError !== undefined) continue;
        const answer = decide('orne-thd', name, given);
        const because = 'error' in answer ? [] : answer.because;
        expect(one.clauses).toEqual(expect.arrayContaining([...because]));
        expect(new Set(because).size).toBe(because.length);
        const steps = explain('orne-thd', name, given);
        expect(steps.length).toBeGreaterThan(0);
        for (const step of steps) {
          expect(clauseIds).toContain(step.clause);
          expect(`${step.fr}${step.en}`).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    },
  );

  it('states each figure once in the pack', () => {
    const both = Object.keys(lifeFigures).filter((name) => name in subscriptionFigures);
    expect(both).toEqual([]);
    for (const one of Object.values(lifeFigures)) expect(clauseIds).toContain(one.clause);
  });
});
