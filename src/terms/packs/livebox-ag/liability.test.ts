import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'liability');

const base = {
  cause: 'orange-network-fault',
  causedByCustomer: false,
  installedPerGuide: false,
  beforeTerminationPoint: true,
};
const ask = (facts: object) => decide('livebox-ag', 'liability', { ...base, ...facts });

describe('liability', () => {
  it('for the network stops at the termination point, whatever the installation', () => {
    expect(ask({})).toMatchObject({ result: { liable: 'operator', operatorLiable: true } });
    expect(ask({ beforeTerminationPoint: false })).toMatchObject({ result: { reason: 'beyond-termination-point' } });
    expect(ask({ causedByCustomer: true })).toMatchObject({
      result: { liable: 'customer', reason: 'caused-by-customer' },
    });
  });

  it('for equipment depends on its installation, not on the termination point', () => {
    const equipment = { cause: 'equipment-fault', beforeTerminationPoint: false };
    expect(ask({ ...equipment, installedPerGuide: true })).toMatchObject({ result: { liable: 'operator' } });
    expect(ask(equipment)).toMatchObject({ result: { reason: 'installation-procedure-not-followed' } });
  });

  it('is settled by the other causes whatever else is said, without a termination point', () => {
    const facts = { causedByCustomer: true, beforeTerminationPoint: undefined };
    expect(ask({ ...facts, cause: 'radio-propagation' })).toMatchObject({
      result: { liable: 'nobody', reason: 'radio-propagation' },
    });
    expect(ask({ ...facts, cause: 'livebox-moved' })).toMatchObject({
      result: { liable: 'customer', reason: 'livebox-moved' },
    });
    expect(ask({ ...facts, cause: 'equipment-fault' })).toMatchObject({ error: { field: 'beforeTerminationPoint' } });
  });
});
