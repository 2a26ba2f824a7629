import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'equipment-collection');

const ask = asking(orneThd, 'equipment-collection', { signedOn: '2026-01-31', asOf: '2026-02-28' });

it('leaves a month to the last day of February', () => {
  expect(ask()).toMatchObject({ deadline: '2026-02-28', late: false });
  expect(ask({ asOf: '2026-03-01' }).late).toBe(true);
});

it('sees a later collection as late, and one to come as not done', () => {
  expect(ask({ asOf: '2026-04-01', collectedOn: '2026-03-01' })).toMatchObject({ collected: true, late: true });
  expect(ask({ collectedOn: '2026-03-01' })).toMatchObject({ collected: false, late: false });
});

it('bills without equipment only when it came after the service', () => {
  const asOf = '2026-02-20';
  expect(ask({ asOf, inServiceOn: '2026-02-10', collectedOn: '2026-02-10' }).billedWithoutEquipment).toBe(false);
  expect(ask({ asOf, inServiceOn: '2026-02-10', collectedOn: '2026-02-11' }).billedWithoutEquipment).toBe(true);
  expect(ask({ asOf, inServiceOn: '2026-02-21' })).toMatchObject({ billedFrom: null, billedWithoutEquipment: false });
});

it('refuses a service or a collection before the signature', () => {
  expect(ask({ inServiceOn: '2026-01-30' })).toEqual({ fault: 'inServiceOn' });
  expect(ask({ inServiceOn: '2026-01-30', collectedOn: '2026-01-30' })).toEqual({ fault: 'collectedOn' });
});
