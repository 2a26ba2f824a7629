import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'contract-effect');

const ask = asking(orneThd, 'contract-effect', {
  network: 'historic',
  event: 'new',
  premisesConnected: true,
  fixedPorting: true,
  signedOn: '2026-01-01',
  serviceCallOn: '2026-01-02',
  equipmentHandedOn: '2026-01-03',
  networkAccessOn: '2026-01-04',
  socketInstalledOn: '2026-01-05',
  movedInOn: '2026-01-06',
  ptoActivatedOn: '2026-01-07',
  servicesActivatedOn: '2026-01-08',
});

const TABLE = [
  ['ftth', 'new', true, 'pto-activation', '2026-01-07', 'ptoActivatedOn'],
  ['ftth', 'new', false, 'pto-activation', '2026-01-07', 'ptoActivatedOn'],
  ['ftth', 'change', true, 'services-activation', '2026-01-08', 'servicesActivatedOn'],
  ['ftth', 'transfer', true, 'services-activation', '2026-01-08', 'servicesActivatedOn'],
  ['ftth', 'change', false, 'pto-activation', '2026-01-07', 'ptoActivatedOn'],
  ['ftth', 'transfer', false, 'pto-activation', '2026-01-07', 'ptoActivatedOn'],
  ['historic', 'new', false, 'network-access', '2026-01-04', 'networkAccessOn'],
  ['saint-privat', 'new', true, 'service-opening', '2026-01-03', 'signedOn'],
  ['saint-privat', 'change', false, 'socket-installation', '2026-01-05', 'socketInstalledOn'],
  ['historic', 'transfer', false, 'socket-installation', '2026-01-05', 'socketInstalledOn'],
  ['historic', 'transfer', true, 'moving-in', '2026-01-06', 'movedInOn'],
] as const;

describe.each(TABLE)(
  'on the %s network, %s, premises connected: %s',
  (network, event, premisesConnected, basis, day, needed) => {
    const given = { network, event, premisesConnected };

    it(`the contract starts with ${basis}`, () => {
      expect(ask(given)).toEqual({ effectiveOn: day, billingFrom: day, basis });
    });

    it(`${needed} is asked for`, () => {
      expect(ask({ ...given, [needed]: undefined })).toEqual({ fault: needed });
    });
  },
);

it('opens a change without a move as a new service', () => {
  expect(ask({ event: 'change' }).basis).toBe('moving-in');
  expect(ask({ event: 'change', movedInOn: undefined })).toMatchObject({
    basis: 'service-opening',
    effectiveOn: '2026-01-03',
  });
  expect(ask({ event: 'change', movedInOn: undefined, signedOn: undefined })).toEqual({ fault: 'signedOn' });
});

it('opens on the signature when it comes last or alone', () => {
  expect(ask({ signedOn: '2026-02-01' }).effectiveOn).toBe('2026-02-01');
  expect(ask({ serviceCallOn: undefined, equipmentHandedOn: undefined }).effectiveOn).toBe('2026-01-01');
});
