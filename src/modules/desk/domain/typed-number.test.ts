import { expect, it } from 'vitest';
import { billNumbersMeant, identifierMeant, serialsMeant, shopOrderMeant } from './typed-number.ts';

it('a bill is meant by its year and number, however it is spaced, or by its number alone in one of three years', () => {
  expect(billNumbersMeant('2026-000042', 2026)).toEqual(['2026-000042']);
  expect(billNumbersMeant('2026 42', 2026)).toEqual(['2026-000042']);
  expect(billNumbersMeant('42', 2026)).toEqual(['2026-000042', '2025-000042', '2024-000042']);
  expect(billNumbersMeant('dupont', 2026)).toEqual([]);
});

it('a serial number holds digits and no space; an identifier is whole', () => {
  expect(serialsMeant('bx-12ab')).toEqual(['bx-12ab', 'BX-12AB']);
  expect(serialsMeant('dupont')).toEqual([]);
  expect(identifierMeant('019a7d5e-1111-7000-8000-0000000000AB')).toBe('019a7d5e-1111-7000-8000-0000000000ab');
  expect(identifierMeant('019a7d5e')).toBeUndefined();
});

it('an order of the shop is meant by its number, whole or begun, however it is written', () => {
  expect(shopOrderMeant('b2026 000042')).toBe('B2026000042');
  expect(shopOrderMeant('B2026')).toBe('B2026');
  expect(shopOrderMeant('B20260000421')).toBeUndefined();
  expect(shopOrderMeant('Bernard')).toBeUndefined();
});
