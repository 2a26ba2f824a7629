import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'equipment-damage');

const ask = asking('orne-thd', 'equipment-damage', {
  cause: 'misuse',
  opened: false,
  repairCost: '90.00',
  replacementCost: '80.00',
});

describe('equipment-damage, at its boundaries', () => {
  it.each([
    ['a repair dearer than a new item costs the new item', {}, { billed: true, amount: '80.00' }],
    ['a repair at no cost is billed at nothing', { repairCost: '0.00' }, { billed: true, amount: '0.00' }],
    [
      'wear of an opened device is billed',
      { cause: 'normal-wear', opened: true, repairCost: '10.00' },
      { billed: true, amount: '10.00' },
    ],
    [
      'the operator pays for its own fault, even in an opened device',
      { cause: 'operator', opened: true },
      { billed: false, amount: '0.00' },
    ],
    ['a lost device is replaced', { cause: 'loss', repairCost: undefined }, { billed: true, amount: '80.00' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
