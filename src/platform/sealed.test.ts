import { afterEach, expect, test } from 'vitest';
import { keptForms, openBytes, openText, readDataKeys, sealBytes, sealText, useDataKeys } from './sealed.ts';

const key = (name: string, byte: number): string => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const IBAN = 'FR7630006000011234567890189';

afterEach(() => useDataKeys(undefined));

test('without a key, what is kept is what it was', () => {
  useDataKeys('');
  expect(sealText(IBAN)).toBe(IBAN);
  expect(openText(IBAN)).toBe(IBAN);
  expect(keptForms(IBAN)).toEqual([IBAN]);
});

test('a sealed text shows nothing, opens again, and is found by what it was', () => {
  useDataKeys(key('a', 1));
  const kept = sealText(IBAN);
  expect(kept).not.toContain(IBAN.slice(4));
  expect(openText(kept)).toBe(IBAN);
  expect(keptForms(IBAN)).toContain(kept);
  expect(sealText('')).toBe('');
});

test('a new key seals, the old one still opens and is looked up by, and without it nothing opens', () => {
  useDataKeys(key('a', 1));
  const old = sealText(IBAN);
  useDataKeys(`${key('b', 2)},${key('a', 1)}`);
  expect(sealText(IBAN)).not.toBe(old);
  expect(openText(old)).toBe(IBAN);
  expect(keptForms(IBAN)).toContain(old);
  useDataKeys(key('b', 2));
  expect(() => openText(old)).toThrow('REGIE_DATA_KEYS');
});

test('what was changed by somebody does not open', () => {
  useDataKeys(key('a', 1));
  const kept = sealText(IBAN);
  const last = kept.at(-2) === 'A' ? 'B' : 'A';
  expect(() => openText(`${kept.slice(0, -2)}${last}${kept.at(-1)!}`)).toThrow();
});

test('a document that was received is sealed whole', () => {
  useDataKeys(key('a', 1));
  const bytes = new Uint8Array([1, 2, 3, 4]);
  const kept = sealBytes(bytes);
  expect([...openBytes(kept)]).toEqual([1, 2, 3, 4]);
  expect([...openBytes(Buffer.from(bytes))]).toEqual([1, 2, 3, 4]);
});

test('a key of another length is refused with its form', () => {
  expect(() => readDataKeys('a:AAAA')).toThrow('32 bytes');
});
