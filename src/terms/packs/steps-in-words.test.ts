import { describe, expect, it } from 'vitest';
import { readRegister, REGISTER_FILES } from '../../../test/register/cases.ts';
import { decide, explain } from '../decide.ts';

const CODE = /^[a-z]+(-[a-z0-9]+)+$/;

/** The codes among the values of facts or of an outcome. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string') return CODE.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(codesIn) : [];
}

describe('what a contract says of its answers is said in words', () => {
  it.each(Object.keys(REGISTER_FILES))('%s: no step shows a code', (pack) => {
    const shown = new Set<string>();
    for (const { name, cases } of REGISTER_FILES[pack]!.flatMap((file) => readRegister(file).decisions)) {
      for (const { given } of cases) {
        const answer = decide(pack, name, given);
        if ('error' in answer) continue;
        const codes = [...codesIn(given), ...codesIn(answer.result)];
        for (const step of explain(pack, name, given)) {
          for (const code of codes) {
            const word = new RegExp(`(^|[^\\p{L}-])${code}([^\\p{L}-]|$)`, 'u');
            if (word.test(step.fr)) shown.add(`${name}: ${code}`);
          }
        }
      }
    }
    expect([...shown]).toEqual([]);
  });
});
