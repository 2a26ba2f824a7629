import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'sim-limit');

const ask = asking(orneThd, 'sim-limit', { current: 5, requested: 1, replaced: 0 });

it('lets a full household replace a lost card', () => {
  expect(ask({ replaced: 1 })).toEqual({ eligible: true, maxAdditional: 1 });
});

it('never counts below zero for a household that already has too many', () => {
  expect(ask({ current: 9, replaced: 2 })).toMatchObject({ eligible: false, maxAdditional: 0 });
});

it('refuses to replace more cards than there are, after the number asked for', () => {
  expect(ask({ current: 1, replaced: 2 })).toEqual({ fault: 'replaced' });
  expect(ask({ current: 1, replaced: 2, requested: 0 })).toEqual({ fault: 'requested' });
});
