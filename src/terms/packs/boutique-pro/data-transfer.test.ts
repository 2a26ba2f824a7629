import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'data-transfer');

const BASE = {
  insideEu: false,
  adequateCountry: false,
  contractualClausesSigned: false,
  bindingRulesApproved: true,
  equivalentLaw: false,
  supplementaryMeasures: false,
};
const ask = (given: object) => decide('boutique-pro', 'data-transfer', { ...BASE, ...given });

describe('transfers of data, at their edges', () => {
  it('needs more than binding rules where the law is not equivalent', () => {
    expect(ask({})).toMatchObject({ result: { reason: 'supplementary-measures-missing', safeguard: null } });
    expect(ask({ equivalentLaw: true })).toMatchObject({ result: { safeguard: 'binding-corporate-rules' } });
    expect(ask({ equivalentLaw: true, contractualClausesSigned: true })).toMatchObject({
      result: { safeguard: 'contractual-clauses' },
    });
  });
});
