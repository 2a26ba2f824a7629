import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'offer-availability');

const BASE = {
  channel: 'boutique',
  kind: 'flash-sale',
  visible: true,
  orderedAt: '2026-06-10T12:00:00+02:00',
  quantity: 1,
  startsAt: '2026-06-10T12:00:00+02:00',
  endsAt: '2026-06-10T12:00:00+02:00',
  remainingQuantity: 1,
};
const ask = (given: object) => decide('boutique-pro', 'offer-availability', { ...BASE, ...given });

describe('availability of an offer, at its edges', () => {
  it('counts both ends of the period in it, compared as instants', () => {
    expect(ask({ orderedAt: '2026-06-10T10:00:00Z' })).toMatchObject({
      result: { eligible: true, promotionalPrice: true },
    });
  });

  it.each([
    [{ channel: 'other', orderedAt: '2026-06-10T11:59:59+02:00' }, 'boutique-only'],
    [{ orderedAt: '2026-06-10T11:59:59+02:00', visible: false }, 'not-started'],
    [{ orderedAt: '2026-06-10T12:00:01+02:00', visible: false }, 'sale-ended'],
    [{ visible: false, quantity: 2 }, 'not-visible'],
    [{ quantity: 2 }, 'stock-exhausted'],
    [{ remainingQuantity: 0 }, 'stock-exhausted'],
  ])('a flash sale with %j is refused: %s', (given, reason) => {
    expect(ask(given)).toMatchObject({ result: { eligible: false, reason, promotionalPrice: false } });
  });

  it.each([
    [{ visible: false }, true, true],
    [{ orderedAt: '2026-06-10T11:59:59+02:00' }, true, false],
    [{ orderedAt: '2026-06-10T11:59:59+02:00', startsAt: undefined, visible: false }, true, true],
    [{ orderedAt: '2026-06-10T12:00:01+02:00', visible: false }, false, false],
  ])('a promotion with %j: eligible %s, promotional price %s', (given, eligible, promotionalPrice) => {
    const facts = { kind: 'promotion', channel: 'other', remainingQuantity: 0, ...given };
    expect(ask(facts)).toMatchObject({ result: { eligible, promotionalPrice } });
  });

  it('sells a regular product as long as it is visible, whatever the period', () => {
    expect(ask({ kind: 'regular', orderedAt: '2030-01-01T00:00:00Z' })).toMatchObject({ result: { eligible: true } });
    expect(ask({ kind: 'regular', visible: false })).toMatchObject({ result: { reason: 'not-visible' } });
  });

  it.each([
    [{ quantity: 0, startsAt: undefined }, 'quantity'],
    [{ startsAt: undefined, endsAt: undefined }, 'startsAt'],
    [{ endsAt: undefined, remainingQuantity: undefined }, 'endsAt'],
    [{ kind: 'promotion', endsAt: undefined }, 'endsAt'],
    [{ endsAt: '2026-06-10T11:59:59+02:00' }, 'endsAt'],
  ])('%j is an error on %s', (given, field) => {
    expect(ask(given)).toMatchObject({ error: { field } });
  });
});
