import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import { takeDecision } from './take-decision.ts';

interface Case {
  readonly given: JsonFacts;
  readonly expect?: { readonly [name: string]: unknown };
}

const register = JSON.parse(
  readFileSync(new URL('../../../../test/register/mobile-yt.json', import.meta.url), 'utf8'),
) as { readonly decisions: readonly { readonly name: string; readonly cases: readonly Case[] }[] };

/** A port one day late that the contract compensates less than the law does. */
const late = register.decisions
  .find((one) => one.name === 'port-delay')!
  .cases.filter((one) => one.expect)
  .map((one) => ({
    pack: 'mobile-yt',
    version: '2018-05',
    name: 'port-delay',
    facts: one.given,
    on: civilDate('2026-03-10'),
  }));

const taken = (mode: 'contract' | 'law-first') => late.map((asked) => takeDecision({ ...asked, mode }));

describe('a decision as an operator acts on it', () => {
  it('is what the contract says when the operator acts on its contract', () => {
    for (const outcome of taken('contract')) expect(outcome).toMatchObject({ law: null, contract: null });
  });

  it('is the better of the contract and the law when the law comes first, with the articles beside the clauses', () => {
    const moved = taken('law-first').filter((outcome) => 'contract' in outcome && outcome.contract !== null);
    expect(moved.length).toBeGreaterThan(0);
    for (const outcome of moved) {
      expect(outcome).toMatchObject({ law: { holds: false } });
      expect('because' in outcome && outcome.because.some((id) => id.startsWith('law/'))).toBe(true);
    }
  });

  it('keeps the outcome of the contract beside the one that the law moved', () => {
    const contract = taken('contract');
    taken('law-first').forEach((outcome, i) => {
      const plain = contract[i]!;
      if ('error' in outcome || 'error' in plain || outcome.contract === null) return;
      expect(outcome.contract).toEqual(plain.result);
      expect(outcome.result).not.toEqual(plain.result);
    });
  });

  it('names the faulty fact, whatever the operator acts on', () => {
    const asked = { ...late[0]!, facts: {} };
    expect(takeDecision({ ...asked, mode: 'law-first' })).toHaveProperty('error.field');
  });
});
