import { expect, test } from 'vitest';
import { changedValues, changesOfDetail } from './changed-values.ts';
import { calendarFault, lineText } from './calendar-lines.ts';
import { creditorId, email, phone, siren, vatNumber } from './check-value.ts';
import { FIELDS, readField } from './settings-groups.ts';

test.each([
  // From the right: 0 + 2×2 + 3 + (2×9 → 9) + 2 + (2×8 → 7) + 2 + 2×3 + 7 = 40, a multiple of ten.
  ['a SIREN with its key', siren, '732829320', true],
  ['a SIREN with one digit changed', siren, '732829321', false],
  ['a SIREN that is too short', siren, '73282932', false],
  // 12 + 3 × (732829320 mod 97 = 43) = 141, mod 97 = 44.
  ['the VAT number of that SIREN', vatNumber, 'FR44732829320', true],
  ['the same with another key', vatNumber, 'FR45732829320', false],
  ['a Belgian VAT number', vatNumber, 'BE0123456749', true],
  // 123456FR00 → 123456152700, mod 97 = 26, 98 − 26 = 72.
  ['a creditor identifier', creditorId, 'FR72ZZZ123456', true],
  ['the same under another business code', creditorId, 'FR72ABC123456', true],
  ['a creditor identifier with a wrong key', creditorId, 'FR73ZZZ123456', false],
  ['an e-mail address', email, 'factures@alize.example', true],
  ['an address without a domain', email, 'factures@alize', false],
  ['a short number', phone, '3900', true],
  ['a word for a number', phone, 'le standard', false],
])('%s is taken or refused', (_what, check, value, taken) => {
  expect(check(value) === undefined).toBe(taken);
});

test('codes are read without spaces, in capitals, and addresses line by line', () => {
  const field = (name: string) => FIELDS.find((one) => one.name === name)!;
  expect(readField(field('siren'), ' 732 829 320 ')).toEqual({ ok: true, value: '732829320' });
  expect(readField(field('address'), '12 rue de la Mer \n\n 97110 Pointe-à-Pitre')).toEqual({
    ok: true,
    value: '12 rue de la Mer\n97110 Pointe-à-Pitre',
  });
  expect(readField(field('name'), '  ')).toMatchObject({ ok: false, failure: { field: 'name' } });
});

test('a calendar refuses hours and days that go backwards, and a line told twice', () => {
  const desk = { desk: 'Boutique', days: '1-5', opens: '09:00', closes: '18:00' };
  expect(calendarFault({ desks: [desk] })).toBeUndefined();
  const codeOf = (parts: Parameters<typeof calendarFault>[0]) => {
    const fault = calendarFault(parts);
    return fault?.ok === false ? fault.failure.code : undefined;
  };
  expect(codeOf({ desks: [{ ...desk, closes: '09:00' }] })).toBe('configuration/hours-backwards');
  expect(codeOf({ desks: [{ ...desk, days: '5-1' }] })).toBe('configuration/days-backwards');
  expect(codeOf({ desks: [desk, desk] })).toBe('configuration/told-twice');
  expect(lineText({ days: '6', begins: '08:00', ends: '12:00', visits: 4, territory: 'GP' })).toBe(
    '6 08:00-12:00 × 4 (GP)',
  );
});

test('a change of a part is told by that part alone', () => {
  const before = { mediator: 'A', supportPhone: '3900', supportAddress: ['x'] };
  expect(changedValues('imprint', before, { ...before, mediator: 'B' })).toEqual([
    { what: 'imprint.mediator', before: 'A', after: 'B' },
  ]);
  expect(changesOfDetail({ changes: [{ what: 'siren', before: '', after: '732829320' }] })).toEqual([
    { what: 'siren', before: null, after: '732829320' },
  ]);
  expect(changesOfDetail({ before: ['shop'], after: ['shop', 'billing'] })).toEqual([
    { what: 'roles', before: 'shop', after: 'shop\nbilling' },
  ]);
  expect(changesOfDetail({ keys: ['siren'] })).toEqual([]);
});
