import { expect, test } from 'vitest';
import { newCode, readCode } from './printed-code.ts';

test('a printed code is made of groups of four signs that nobody mistakes for others', () => {
  for (let made = 0; made < 50; made += 1)
    expect(newCode(3)).toMatch(/^[2-9A-HJKMNP-TW-Z]{4}(-[2-9A-HJKMNP-TW-Z]{4}){2}$/);
});

test('two codes are never the same', () => {
  expect(new Set(Array.from({ length: 200 }, () => newCode(3))).size).toBe(200);
});

test('a code is read however it was typed', () => {
  expect(readCode(' k7qm 29tx-4RHB ')).toBe('K7QM29TX4RHB');
});
