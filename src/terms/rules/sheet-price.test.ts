import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyText } from '../../kernel/money.ts';
import type { PriceSheet, PriceSheetLine } from '../model/price-sheet.ts';
import { exampleSheet } from './read-sheet.ts';
import { sheetLine } from './sheet-line.ts';
import { sheetAmount, sheetPrice } from './sheet-price.ts';

const line = (kind: string, price: string, more: object = {}): PriceSheetLine =>
  exampleSheet([{ code: 'X', fr: 'x', en: 'x', kind, zone: 'x', price, ...more }]).lines[0]!;
const told = (of: PriceSheetLine, quantity: number, before = 0): string =>
  moneyText(sheetPrice(of, quantity, before).amount);

describe('a price of a sheet', () => {
  it('is in euros with at most six decimals', () => {
    expect([
      sheetAmount('0.0875'),
      sheetAmount('12'),
      sheetAmount('0.0000001'),
      sheetAmount('-1'),
      sheetAmount(''),
    ]).toEqual([87_500n, 12_000_000n, undefined, undefined, undefined]);
  });

  it.each([
    // 0.15 + 0.80 x 90 / 60 = 1.35.
    [line('voice', '0.80', { connectionFee: '0.15' }), 90, '1.35'],
    // Two begun minutes.
    [line('voice', '0.06', { step: 60 }), 61, '0.12'],
    [line('voice', '0.06', { step: 60 }), 60, '0.06'],
    // 0.005 is half a cent: up.
    [line('sms', '0.005'), 1, '0.01'],
    [line('sms', '0.10'), 3, '0.30'],
    // 1 024 000 bytes are 1.024 MB, at 3.00: 3.072.
    [line('data', '3.00', { step: 10_240 }), 1_015_000, '3.07'],
    [line('data', '0.05'), 1, '0.00'],
  ])('%# charges what is begun, and rounds half up once', (of, quantity, amount) => {
    expect(told(of, quantity)).toBe(amount);
  });

  it('data cut into sessions in any way comes to the same', () => {
    const sessions = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 30 });
    const of = line('data', '3.00', { step: 10_240 });
    fc.assert(
      fc.property(sessions, (bytes) => {
        let [before, sum] = [0, 0n];
        for (const one of bytes) {
          const { amount } = sheetPrice(of, one, before);
          expect(amount >= 0n).toBe(true);
          sum += amount;
          before += one;
        }
        expect(sum).toBe(sheetPrice(of, before).amount);
      }),
    );
  });

  it('never goes down when more is used', () => {
    const lines = [
      line('voice', '0.173', { connectionFee: '0.11' }),
      line('voice', '1.20', { step: 60 }),
      line('data', '0.05'),
    ];
    const quantity = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.constantFrom(...lines), quantity, quantity, (of, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(sheetPrice(of, less).amount <= sheetPrice(of, more).amount).toBe(true);
      }),
    );
  });
});

describe('the line of a sheet', () => {
  const sheet: PriceSheet = exampleSheet([
    { code: 'WORLD', fr: 'w', en: 'w', kind: 'voice', zone: 'w', price: '1' },
    { code: 'FRANCE', fr: 'f', en: 'f', kind: 'voice', zone: 'f', price: '1', prefixes: '+33' },
    { code: 'PREMIUM', fr: 'p', en: 'p', kind: 'voice', zone: 'p', price: '1', prefixes: '+3389 36' },
    { code: 'KM', fr: 'k', en: 'k', kind: 'voice', zone: 'k', price: '1', from: 'KM' },
    { code: 'ABROAD', fr: 'a', en: 'a', kind: 'voice', zone: 'a', price: '1', from: '*' },
    { code: 'KM-IN', fr: 'i', en: 'i', kind: 'voice', direction: 'in', zone: 'i', price: '1', from: 'KM' },
  ]);
  it.each([
    [null, '+33899000000', 'out', 'PREMIUM'],
    [null, '+33612345678', 'out', 'FRANCE'],
    [null, '+12025550123', 'out', 'WORLD'],
    [null, '3612', 'out', 'PREMIUM'],
    // What any number costs says nothing of a short one.
    [null, '118', 'out', undefined],
    ['KM', '+33612345678', 'out', 'KM'],
    ['US', '+33612345678', 'out', 'ABROAD'],
    ['KM', '38000', 'in', 'KM-IN'],
    ['US', '+33612345678', 'in', undefined],
  ] as const)('from %s, %s %s: %s', (from, number, direction, code) => {
    expect(sheetLine(sheet, { kind: 'voice', direction, from, number })?.code).toBe(code);
  });
});
