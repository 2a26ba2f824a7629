import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'equipment-compatibility');

const ask = asking('livebox-ag', 'equipment-compatibility', {
  processorBits: 64,
  cores: 2,
  processorGhz: '2',
  memoryGb: '2.0',
  ethernetCard: true,
  networkCable: true,
  os: 'windows',
  osVersion: '7',
  browserUpToDate: true,
});

describe('the computer of a customer', () => {
  it('is enough at the limits themselves', () => {
    expect(ask()).toEqual({ compatible: true, shortcomings: [], subscriptionRefused: false });
    expect(ask({ cores: 1, processorGhz: '3.00' })).toMatchObject({ compatible: true });
  });

  it.each([
    ['processor', { processorBits: 32 }],
    ['processor', { processorGhz: '1.99' }],
    ['processor', { cores: 1, processorGhz: '2.99' }],
    ['memory', { memoryGb: '1.999' }],
    ['network', { networkCable: false }],
    ['network', { ethernetCard: false }],
    ['operating-system', { osVersion: '6.3' }],
    ['operating-system', { os: 'other', osVersion: '99' }],
    ['operating-system', { os: 'macos', osVersion: '10' }],
    ['operating-system', { os: 'macos', osVersion: '10.7.9' }],
    ['browser', { browserUpToDate: false }],
  ])('falls short by its %s, and is no reason to refuse', (shortcoming, changed) => {
    expect(ask(changed)).toEqual({ compatible: false, shortcomings: [shortcoming], subscriptionRefused: false });
  });

  it.each(['10.8', '10.10', '11', '26.1'])('runs macOS %s', (osVersion) => {
    expect(ask({ os: 'macos', osVersion })).toMatchObject({ compatible: true });
  });

  it.each([
    ['cores', { cores: 0, processorGhz: 'fast' }],
    ['processorGhz', { processorGhz: '2,4', memoryGb: 'x' }],
    ['processorGhz', { processorGhz: '-2' }],
    ['memoryGb', { memoryGb: '', osVersion: 'x' }],
    ['osVersion', { osVersion: '10.' }],
    ['osVersion', { osVersion: 'XP', os: 'other' }],
    ['osVersion', { osVersion: '' }],
  ])('is refused for a faulty %s', (fault, changed) => {
    expect(ask(changed)).toEqual({ fault });
  });
});
