import { describe, expect, it } from 'vitest';
import { readRegister, REGISTER_FILES, type RegisterCase } from '../../test/register/cases.ts';
import { decide } from './decide.ts';
import { checkPacks } from './model/check-packs.ts';
import { packs } from './packs/index.ts';

/** What the decision answers to a case, told as the case tells it. */
function told(pack: string, name: string, given: RegisterCase['given']): unknown {
  const answer = decide(pack, name, given);
  return 'error' in answer ? { expectError: answer.error.field } : { expect: answer.result };
}

describe('the contracts hold together', () => {
  it('names clauses, decisions, figures and versions that exist, once each, with no hole in time', () => {
    expect(checkPacks(packs)).toEqual([]);
  });

  it('runs every contract of the register', () => {
    expect(packs.map((pack) => pack.id).sort()).toEqual(Object.keys(REGISTER_FILES).sort());
  });
});

let cases = 0;

describe.each(packs.map((pack) => [pack.id, pack] as const))('the register of %s', (id, pack) => {
  const files = REGISTER_FILES[id]!.map(readRegister);
  const decisions = files.flatMap((file) => file.decisions);
  const clauses = files.flatMap((file) => file.clauses);

  it('has every clause in the contract, with its article, its kind and what makes it true', () => {
    const index = new Map(pack.clauses.map((one) => [one.id, one]));
    for (const clause of clauses) {
      const { article, kind, realizedBy } = clause;
      expect(index.get(clause.id)).toMatchObject({ article, kind, realizedBy });
    }
    expect(pack.clauses.length).toBe(clauses.length);
  });

  it('has every decision in the contract, and the contract no other', () => {
    expect(pack.decisions.map((one) => one.name).sort()).toEqual(decisions.map((one) => one.name).sort());
  });

  it('has every worked case answered as it says, for a reason', () => {
    const wrong: string[] = [];
    for (const { name, cases: worked } of decisions) {
      for (const one of worked) {
        cases += 1;
        const expected = one.expectError === undefined ? { expect: one.expect } : { expectError: one.expectError };
        try {
          expect(told(id, name, one.given)).toEqual(expected);
        } catch {
          wrong.push(one.id);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is answered with clauses of the contract', () => {
    const ids = new Set(pack.clauses.map((one) => one.id));
    const wrong: string[] = [];
    for (const { name, cases: worked } of decisions) {
      for (const one of worked) {
        const answer = decide(id, name, one.given);
        if ('error' in answer) continue;
        const { because } = answer;
        const known = because.every((clause) => ids.has(clause));
        if (because.length === 0 || !known) wrong.push(one.id);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('walks every case of the register', () => {
  process.stdout.write(`${cases} worked cases of the register\n`);
  expect(cases).toBeGreaterThan(1000);
});
