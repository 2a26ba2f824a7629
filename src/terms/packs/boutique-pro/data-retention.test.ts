import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';
import { retentions } from './retention.ts';

testRegisterCases(boutiquePro, 'data-retention');

const ask = (category: string, given: object = {}) =>
  decide('boutique-pro', 'data-retention', { category, asOf: '2026-03-15T12:00:00+01:00', ...given });

describe('retention of data, at its edges', () => {
  it('counts days, months and years from the event', () => {
    expect(ask('voicemail-content-untouched', { eventOn: '2026-02-03' })).toMatchObject({
      result: { retainUntil: '2026-03-15', purge: false },
    });
    expect(ask('orange-id-logs', { eventOn: '2025-03-09' })).toMatchObject({
      result: { retainUntil: '2026-03-14', purge: true },
    });
    expect(ask('accounting', { eventOn: '2016-02-29' })).toMatchObject({
      result: { retainUntil: '2026-02-28', purge: true },
    });
  });

  it('reads the calendar day in Paris: just after midnight there, the data must go', () => {
    const eventOn = '2026-02-01';
    expect(ask('voicemail-content-read', { eventOn, asOf: '2026-02-15T22:59:59Z' })).toMatchObject({
      result: { purge: false },
    });
    expect(ask('voicemail-content-read', { eventOn, asOf: '2026-02-15T23:00:00Z' })).toMatchObject({
      result: { purge: true },
    });
  });

  it('counts hours as elapsed time through the change of clocks', () => {
    expect(
      ask('store-audience', {
        eventAt: '2026-03-28T12:00:00+01:00',
        eventOn: '2020-01-01',
        asOf: '2026-03-29T11:00:00Z',
      }),
    ).toMatchObject({
      result: { retainUntil: null, retainUntilAt: '2026-03-29T13:00:00+02:00', purge: false },
    });
  });

  it('counts a prospect from the later of the collection and the last contact', () => {
    const category = 'commercial-prospect';
    expect(ask(category, { eventOn: '2023-03-14', lastContactOn: '2023-06-01' })).toMatchObject({
      result: { retainUntil: '2026-06-01' },
    });
    expect(ask(category, { eventOn: '2023-03-14', lastContactOn: '2022-06-01' })).toMatchObject({
      result: { retainUntil: '2026-03-14', purge: true },
    });
    expect(ask(category, { lastContactOn: '2023-06-01' })).toMatchObject({ error: { field: 'eventOn' } });
  });

  it('adds the extension of a debt in one step, from the end of the contract', () => {
    expect(ask('unpaid-debt', { eventOn: '2021-06-30', preventelExtensionMonths: 4 })).toMatchObject({
      result: { retainUntil: '2026-06-30' },
    });
    expect(ask('unpaid-debt', { eventOn: '2021-06-30' })).toMatchObject({ result: { retainUntil: '2026-02-28' } });
    expect(ask('unpaid-debt', { preventelExtensionMonths: 4 })).toMatchObject({
      result: { retainUntil: null, purge: false },
    });
  });

  it('falls back on the limitation only for a request that was never processed', () => {
    const category = 'data-subject-requests';
    expect(ask(category, { limitationEndOn: '2026-03-14' })).toMatchObject({
      result: { retainUntil: '2026-03-14', purge: true },
    });
    expect(ask(category, { limitationEndOn: '2026-03-14', eventOn: '2026-01-01' })).toMatchObject({
      result: { retainUntil: '2031-01-01' },
    });
  });

  it('keeps until the event itself where the policy states no length', () => {
    expect(ask('service-content', { eventOn: '2026-03-15' })).toMatchObject({
      result: { retainUntil: '2026-03-15', purge: false },
    });
    expect(ask('tv-guide-other')).toMatchObject({ result: { retainUntil: null, purge: false } });
  });

  it.each([
    ['carbon-footprint', { lastContactOn: '2026-01-01' }, 'lastContactOn'],
    ['payment', { preventelExtensionMonths: 0 }, 'preventelExtensionMonths'],
    ['unpaid-debt', { limitationEndOn: '2026-01-01' }, 'limitationEndOn'],
    ['unpaid-settled', { eventOn: '2026-01-01' }, 'eventAt'],
    ['horoscope', {}, 'category'],
  ])('%s with %j is an error on %s', (category, given, field) => {
    expect(ask(category, given)).toMatchObject({ error: { field } });
  });

  it('never keeps data that must be purged before their last day', () => {
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const category = fc.constantFrom(...retentions.filter((one) => one.mode === 'fixed').map((one) => one.category));
    fc.assert(
      fc.property(category, day, day, (name, event, asOf) => {
        const answer = ask(name, { eventOn: event.toISOString().slice(0, 10), asOf: asOf.toISOString() });
        const result = 'result' in answer ? answer.result : {};
        expect(String(result['retainUntil']) > event.toISOString().slice(0, 10)).toBe(true);
        if (result['purge']) expect(asOf > event).toBe(true);
      }),
    );
  });
});
