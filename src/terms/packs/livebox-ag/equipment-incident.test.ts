import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'equipment-incident');

const ask = asking('livebox-ag', 'equipment-incident', {
  equipment: 'livebox',
  event: 'malfunction',
  customerFault: false,
  broughtToServicePoint: true,
  replacementAllowed: true,
});

describe('equipment that meets with an accident', () => {
  it.each([
    [{ event: 'theft' }, { eligible: false, reason: 'customer-liable', amountDueInclTax: '100.00' }],
    [
      { event: 'loss', equipment: 'decoder' },
      { reason: 'customer-liable', amountDueInclTax: '200.00' },
    ],
    [
      { event: 'damage', equipment: 'decoder' },
      { reason: 'customer-liable', amountDueInclTax: '200.00' },
    ],
    [
      { event: 'damage', repairCostInclTax: '100.01' },
      { reason: 'customer-liable', amountDueInclTax: '100.00' },
    ],
    [
      { customerFault: true, repairCostInclTax: '12.34' },
      { reason: 'customer-liable', amountDueInclTax: '12.34' },
    ],
    [{}, { eligible: true, amountDueInclTax: '0.00', exchangeFeePossible: false, qualityGuaranteed: true }],
    [{ broughtToServicePoint: false }, { reason: 'not-brought-to-service-point', amountDueInclTax: '0.00' }],
    [{ event: 'customer-wish' }, { eligible: true, exchangeFeePossible: true }],
    [{ event: 'orange-replacement' }, { eligible: true, qualityGuaranteed: true }],
    [
      { event: 'orange-replacement', replacementAllowed: false },
      { reason: 'replacement-prevented', qualityGuaranteed: false },
    ],
  ])('%j', (changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });

  it('wants the repair cost of a damaged item, the decoder apart', () => {
    expect(ask({ event: 'damage' })).toEqual({ fault: 'repairCostInclTax' });
    expect(ask({ customerFault: true })).toEqual({ fault: 'repairCostInclTax' });
    expect(ask({ customerFault: true, event: 'theft' })).toMatchObject({ amountDueInclTax: '100.00' });
  });
});
