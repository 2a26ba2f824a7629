import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'delivery');

const BASE = {
  territory: 'FR',
  mode: 'colissimo',
  containsPhoneWithMobilePlan: false,
  validatedOn: '2026-03-02',
  allItemsInStock: true,
  preOrder: false,
  partialDeliveryRequested: false,
};
const ask = (given: object) => decide('boutique-pro', 'delivery', { ...BASE, ...given });

describe('delivery, at its edges', () => {
  it.each([
    [{ territory: 'RE', mode: 'chronopost' }, 'outside-mainland-france'],
    [{ mode: 'chronopost', containsPhoneWithMobilePlan: true }, 'mode-not-offered'],
    [{ containsPhoneWithMobilePlan: true, partialDeliveryRequested: true }, 'colissimo-excluded'],
    [{ partialDeliveryRequested: true, allItemsInStock: false }, 'no-partial-delivery'],
  ])('%j is refused: %s', (given, reason) => {
    expect(ask(given)).toMatchObject({
      result: { eligible: false, reason, earliestOn: null, latestOn: null, onHold: false },
    });
  });

  it('starts counting on the next working day of an order validated on a Saturday', () => {
    expect(ask({ validatedOn: '2026-03-07' })).toMatchObject({
      result: { earliestOn: '2026-03-11', latestOn: '2026-03-27' },
    });
  });

  it('counts no Christmas and no New Year’s Day', () => {
    expect(ask({ validatedOn: '2026-12-23' })).toMatchObject({
      result: { earliestOn: '2026-12-29', latestOn: '2027-01-15' },
    });
  });

  it('keeps the release day of a pre-order even on a Sunday', () => {
    expect(ask({ preOrder: true, releaseOn: '2026-03-15' })).toMatchObject({
      result: { earliestOn: '2026-03-15', latestOn: '2026-04-03' },
    });
  });

  it('prepares a pre-order that is already released like any other order', () => {
    expect(ask({ preOrder: true, releaseOn: '2026-02-01' })).toMatchObject({
      result: { earliestOn: '2026-03-05', latestOn: '2026-03-23' },
    });
  });

  it('accepts a pre-order without date, on hold when an item is missing', () => {
    expect(ask({ preOrder: true, allItemsInStock: false })).toMatchObject({
      result: { eligible: true, earliestOn: null, latestOn: null, onHold: true },
    });
  });

  it('refuses a release date outside a pre-order', () => {
    expect(ask({ releaseOn: '2026-04-01' })).toMatchObject({ error: { field: 'releaseOn' } });
  });

  it('never ends before it begins', () => {
    const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    const iso = (value: Date) => value.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (validated, release) => {
        const answer = ask({ preOrder: true, validatedOn: iso(validated), releaseOn: iso(release) });
        const result = 'result' in answer ? answer.result : {};
        expect(String(result['earliestOn']) < String(result['latestOn'])).toBe(true);
        expect(String(result['earliestOn']) >= iso(release)).toBe(true);
      }),
    );
  });
});
