import { describe, expect, it } from 'vitest';
import { type Known, sampleOf, type Schema } from './api-description.ts';
import { ODD_TEXTS, WRONG_TYPES } from './clumsy-requests.ts';
import { readRegister, REGISTER_FILES } from '../register/cases.ts';
import { answerQuestion, describePacks } from '../../src/modules/decision/operations/answer-question.ts';

const packs = describePacks();
const MOST_CASES = 4;
const LANGUAGES = ['fr', 'en'] as const;
const ODD_NUMBERS: Known = { minus: -1, zero: 0, half: 0.5, huge: 1e308, tiny: 5e-324, whole: Number.MAX_SAFE_INTEGER };
const ODD_AMOUNTS: Known = { negative: '-1.00', 'no cents': '1', comma: '1,00', endless: `${'9'.repeat(60)}.99` };
const ODD_DAYS: Known = { ancient: '0001-01-01', far: '9999-12-31', leap: '2024-02-29', noLeap: '2025-02-29' };
const ODD: Known = { ...WRONG_TYPES, ...ODD_TEXTS, ...ODD_NUMBERS, ...ODD_AMOUNTS, ...ODD_DAYS };
const LONG: Known = { oversized: 'x'.repeat(100_000), 'a long list': Array.from({ length: 5_000 }, () => 'x') };

interface Asked {
  readonly pack: string;
  readonly decision: string;
  readonly facts: unknown;
}

/** What is wrong with an answer: it is thrown, names no field, or says nothing in one of the languages. */
function faultOf(asked: Asked, names: readonly string[]): string | undefined {
  try {
    const answer = answerQuestion({ ...asked, explained: true, law: true });
    if (answer.ok) return undefined;
    const { field, message } = answer.failure;
    if (field === undefined || !['body', ...names].includes(field.split('.')[0]!)) return `names ${String(field)}`;
    const wordless = LANGUAGES.find((language) => message[language].trim().length < 10);
    if (wordless) return `says nothing in ${wordless}`;
    return message.fr.length > 2_000 ? 'says too much' : undefined;
  } catch (error) {
    return `throws ${String(error).slice(0, 120)}`;
  }
}

/** The worked cases of a pack's decisions that are answered: facts that hold together, to be spoilt one by one. */
function wholeFacts(pack: string, decision: string, input: Schema): Known[] {
  const registers = (REGISTER_FILES[pack] ?? []).flatMap((file) => readRegister(file).decisions);
  const cases = registers.filter((one) => one.name === decision).flatMap((one) => one.cases);
  const given = cases.filter((one) => one.expectError === undefined).map((one) => one.given);
  return given.length === 0 ? [sampleOf(input, {}) as Known] : given.slice(0, MOST_CASES);
}

/** Facts with one thing wrong in them, for every fact and every kind of wrong. */
function* clumsyFacts(facts: Known): Generator<{ readonly what: string; readonly facts: unknown }> {
  for (const [what, to] of Object.entries(WRONG_TYPES)) yield { what: `facts: ${what}`, facts: to };
  yield { what: 'unknown', facts: { ...facts, __proto__x: 1, 'é🦜': 2 } };
  for (const name of Object.keys(facts)) {
    const { [name]: _, ...others } = facts;
    yield { what: `${name}: missing`, facts: others };
    for (const [what, to] of Object.entries({ ...ODD, ...LONG })) {
      yield { what: `${name}: ${what}`, facts: { ...facts, [name]: to } };
    }
  }
}

describe('contracts asked with clumsy facts', () => {
  it.each(packs.map(({ pack }) => pack))(
    '%s answers or names the fact, and never throws',
    { timeout: 120_000 },
    (id) => {
      const { decisions } = packs.find(({ pack }) => pack === id)!;
      const wrong: string[] = [];
      for (const { name, input } of decisions) {
        const schema = input as Schema;
        const names = [...Object.keys(schema.properties ?? {}), '__proto__x', 'é🦜', 'constructor', 'toString'];
        for (const { what, facts } of wholeFacts(id, name, schema).flatMap((whole) => [...clumsyFacts(whole)])) {
          const fault = faultOf({ pack: id, decision: name, facts }, names);
          if (fault !== undefined) wrong.push(`${name} ${what}: ${fault}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
