import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../../test/register/cases.ts';
import { decide, explain } from '../../decide.ts';
import { clauses } from './clauses.ts';

const known = new Set(clauses.map((clause) => clause.id));

describe('why the subscription part answers what it answers', () => {
  for (const { name, clauses: mayApply, cases } of readRegister('livebox-ag').decisions) {
    it(`is told for ${name}, in both languages, with nothing left blank`, () => {
      for (const { given } of cases.filter((one) => one.expectError === undefined)) {
        const steps = explain('livebox-ag', name, given);
        expect(steps.length).toBeGreaterThan(0);
        for (const { clause, fr, en } of steps) {
          expect(known).toContain(clause);
          for (const words of [fr, en]) expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    });

    it(`rests, for ${name}, on clauses of the decision, each named once`, () => {
      for (const { given } of cases.filter((one) => one.expectError === undefined)) {
        const answer = decide('livebox-ag', name, given);
        const because = 'error' in answer ? [] : answer.because;
        expect(new Set(because).size).toBe(because.length);
        for (const id of because) expect(mayApply).toContain(id);
      }
    });
  }
});
