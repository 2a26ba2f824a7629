import { expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { mobileYt } from './pack.ts';

testRegisterCases(mobileYt, 'preferential-price');

const sale = {
  purchasedOn: '2026-03-02',
  asOf: '2026-03-18',
  concurrentSubscription: true,
  contractReturnAsked: true,
  priceWithoutPlan: '459.90',
  preferentialPrice: '99.00',
};
const ask = (given: object) => decide('mobile-yt', 'preferential-price', { ...sale, ...given });

it('is kept until the fifteenth day is over', () => {
  expect(ask({ asOf: '2026-03-17' })).toMatchObject({ result: { lost: false, debitStillAllowed: null } });
  expect(ask({})).toMatchObject({ result: { lost: true, lostOn: '2026-03-17' } });
});

it('asks for nothing back when no contract was asked for', () => {
  expect(ask({ contractReturnAsked: false })).toMatchObject({ result: { lost: false, debit: '0.00' } });
});

it('needs the documents with the contract', () => {
  expect(ask({ contractReturnedOn: '2026-03-05' })).toMatchObject({ result: { reason: 'contract-not-returned' } });
});

it('is lost once, by the ground of the earliest day, the contract first on equal days', () => {
  expect(ask({ damagedReturnOn: '2026-03-17' })).toMatchObject({ result: { reason: 'contract-not-returned' } });
  expect(ask({ damagedReturnOn: '2026-03-16' })).toMatchObject({ result: { reason: 'damaged-return' } });
});

it('can be debited for ninety days', () => {
  expect(ask({ asOf: '2026-06-15' })).toMatchObject({ result: { debitStillAllowed: true } });
  expect(ask({ asOf: '2026-06-16' })).toMatchObject({ result: { debitStillAllowed: false, debit: '360.90' } });
});

it.each([
  [{ asOf: '2026-03-01' }, 'asOf'],
  [{ contractReturnedOn: '2026-03-19' }, 'contractReturnedOn'],
  [{ damagedReturnOn: '2026-03-01' }, 'damagedReturnOn'],
])('refuses %o at %s', (given, field) => expect(ask(given)).toMatchObject({ error: { field } }));
