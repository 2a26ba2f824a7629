import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'software-updates');

const BASE = {
  installation: 'wrongly-installed',
  informedOfAvailability: true,
  informedOfConsequences: true,
  instructionsDeficient: false,
  essentialToConformity: false,
  negativeImpact: true,
};
const ask = (given: object) => decide('boutique-pro', 'software-updates', { ...BASE, ...given });

describe('updates, at their edges', () => {
  it('excuses a wrong installation too, unless the instructions were deficient', () => {
    expect(ask({})).toMatchObject({ result: { liabilityExcluded: true, mayUninstall: true } });
    expect(ask({ instructionsDeficient: true })).toMatchObject({ result: { liabilityExcluded: false } });
  });

  it('lets nobody uninstall what was not installed', () => {
    expect(ask({ installation: 'not-installed' })).toMatchObject({ result: { mayRefuse: true, mayUninstall: false } });
  });
});
