import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/terms/decide.ts';
import type { Pack } from '../../src/terms/model/pack.ts';

export interface RegisterCase {
  readonly id: string;
  readonly why: string;
  readonly given: Record<string, unknown>;
  readonly expect?: Record<string, unknown>;
  readonly expectError?: string;
}

export interface RegisterDecision {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly input: Record<string, unknown>;
  readonly output: Record<string, unknown>;
  readonly cases: readonly RegisterCase[];
}

export interface RegisterClause {
  readonly id: string;
  readonly article: string;
  readonly kind: string;
  readonly summary: string;
  readonly realizedBy: readonly string[];
}

export interface RegisterFile {
  readonly pack: string;
  readonly clauses: readonly RegisterClause[];
  readonly decisions: readonly RegisterDecision[];
}

/** The files of the register, by the pack they belong to. */
export const REGISTER_FILES: Readonly<Record<string, readonly string[]>> = {
  assistance: ['assistance'],
  'livebox-ag': ['livebox-ag', 'livebox-ag-life', 'livebox-ag-annexes'],
  'mobile-yt': ['mobile-yt', 'mobile-yt-conditions'],
  'boutique-pro': ['boutique-pro'],
  'orne-thd': ['orne-thd', 'orne-thd-life'],
};

/** Reads one file of the register that the contracts are held against. */
export function readRegister(name: string): RegisterFile {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as RegisterFile;
}

/** The register's decision of that name among the files of a pack. */
export function registerDecision(pack: string, name: string): RegisterDecision {
  for (const file of REGISTER_FILES[pack]!) {
    const found = readRegister(file).decisions.find((one) => one.name === name);
    if (found) return found;
  }
  throw new Error(`the register has no decision ${pack}/${name}`);
}

/** Runs the worked cases of one decision as tests, and holds its schema and clauses against the register's. */
export function testRegisterCases(pack: Pack, name: string): void {
  const register = registerDecision(pack.id, name);
  const decision = pack.decisions.find((one) => one.name === name);
  describe(`${pack.id}/${name}`, () => {
    it('takes the facts and gives the outcome that the register declares', () => {
      expect(Object.keys(decision!.input)).toEqual(Object.keys(register.input));
      expect(Object.keys(decision!.output).sort()).toEqual(Object.keys(register.output).sort());
      expect([...decision!.clauses]).toEqual(register.clauses);
    });
    for (const one of register.cases) {
      it(`${one.id}: ${one.why}`, () => {
        const answer = decide(pack.id, name, one.given);
        if (one.expectError !== undefined) {
          expect('error' in answer ? answer.error.field : answer).toBe(one.expectError);
          return;
        }
        expect('error' in answer ? answer : answer.result).toEqual(one.expect);
        const because = 'error' in answer ? [] : answer.because;
        expect(because.length).toBeGreaterThan(0);
        for (const id of because) expect(pack.clauses.map((clause) => clause.id)).toContain(id);
      });
    }
  });
}
