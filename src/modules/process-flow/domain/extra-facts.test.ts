import { describe, expect, it } from 'vitest';
import { LifeFault } from '../../../terms/model/life.ts';
import type { ExtraFact, Procedure } from '../../../terms/model/procedure.ts';
import { checkExtraFacts } from './extra-facts.ts';

const fact = (name: string, kind: ExtraFact['kind']): ExtraFact => ({
  name,
  kind,
  label: { fr: 'Ce qu’il faut', en: 'What is needed' },
  required: false,
});
const procedure = {
  extra: [fact('on', 'date'), fact('sure', 'boolean'), fact('where', 'address'), fact('offer', 'offer')],
} as unknown as Procedure;
const address = { line: '1 rue du Port', postcode: '97300', city: 'Cayenne' };

function faultOf(told: object): string | undefined {
  try {
    checkExtraFacts(procedure, told as never);
    return undefined;
  } catch (error) {
    return error instanceof LifeFault ? error.field : String(error);
  }
}

describe('facts that a case needs beside its decision', () => {
  it('are taken when they are of their kind, or absent', () => {
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ on: '2026-03-14', sure: false, where: address, offer: 'X' })).toBeUndefined();
  });

  it('name the fact that is not', () => {
    expect(faultOf({ on: '2026-02-30' })).toBe('on');
    expect(faultOf({ on: null })).toBe('on');
    expect(faultOf({ sure: 'yes' })).toBe('sure');
    expect(faultOf({ where: 'here' })).toBe('where');
    expect(faultOf({ where: { ...address, postcode: 'x' } })).toBe('where');
    expect(faultOf({ offer: 3 })).toBe('offer');
    expect(faultOf({ offer: ' ' })).toBe('offer');
  });
});
