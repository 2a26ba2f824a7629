import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'maintenance-billing');

const ask = asking('orne-thd', 'maintenance-billing', {
  intervention: 'beyond-outlet',
  operatorFault: false,
  duringOpeningHours: false,
  tariff: '59.00',
});

describe('maintenance-billing, at its boundaries', () => {
  it.each([
    [
      'beyond-outlet is billed, opening hours left aside',
      { intervention: 'beyond-outlet' },
      { billed: true, amount: '59.00' },
    ],
    [
      'customer-installation-on-request is billed, opening hours left aside',
      { intervention: 'customer-installation-on-request' },
      { billed: true, amount: '59.00' },
    ],
    [
      'misused-equipment is billed, opening hours left aside',
      { intervention: 'misused-equipment' },
      { billed: true, amount: '59.00' },
    ],
    [
      'external-damage is billed, opening hours left aside',
      { intervention: 'external-damage' },
      { billed: true, amount: '59.00' },
    ],
    [
      'unauthorised-third-party is billed, opening hours left aside',
      { intervention: 'unauthorised-third-party' },
      { billed: true, amount: '59.00' },
    ],
    [
      'home-equipment-service is billed, opening hours left aside',
      { intervention: 'home-equipment-service' },
      { billed: true, amount: '59.00' },
    ],
    [
      'unjustified-call-out is billed, opening hours left aside',
      { intervention: 'unjustified-call-out' },
      { billed: true, amount: '59.00' },
    ],
    [
      'equipment-mishandled is billed, opening hours left aside',
      { intervention: 'equipment-mishandled' },
      { billed: true, amount: '59.00' },
    ],
    ['network maintenance is free at any hour', { intervention: 'network-normal' }, { billed: false, amount: '0.00' }],
    [
      'maintenance at an open agency is free',
      { intervention: 'equipment-at-agency', duringOpeningHours: true },
      { billed: false, amount: '0.00' },
    ],
    [
      'at a closed agency it does not exist, even for a fault of the operator',
      { intervention: 'equipment-at-agency', operatorFault: true },
      { fault: 'duringOpeningHours' },
    ],
    [
      'a fault of the operator makes a home visit free, with the warning all the same',
      { intervention: 'home-equipment-service', operatorFault: true },
      { billed: false, amount: '0.00', backupWarning: true },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
