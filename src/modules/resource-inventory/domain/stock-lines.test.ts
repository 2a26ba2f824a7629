import { expect, test } from 'vitest';
import { readStockLines } from './stock-lines.ts';

test('a delivery is read line by line, blank ones aside', () => {
  expect(readStockLines('LBX-1\r\n\n LBX-2 \n')).toEqual({
    ok: true,
    value: [
      { serial: 'LBX-1', codes: null },
      { serial: 'LBX-2', codes: null },
    ],
  });
});

test('a card comes with its PIN and PUK', () => {
  expect(readStockLines('8926201;0000;12345678')).toEqual({
    ok: true,
    value: [{ serial: '8926201', codes: { pin: '0000', puk: '12345678' } }],
  });
});

test.each([
  ['LBX 1', 1],
  ['SIM-1;0000;12345678\nSIM-2;000;12345678', 2],
  ['SIM-1;0000;1234567', 1],
  ['SIM-1;;12345678', 1],
])('a line that is none is refused with its number: %s', (text, line) => {
  const read = readStockLines(text);
  expect(read.ok).toBe(false);
  if (!read.ok)
    expect([read.failure.code, read.failure.message.en]).toEqual([
      'equipment/faulty-line',
      expect.stringContaining(`Line ${line}:`),
    ]);
});

test('nothing pasted is nothing received', () => {
  expect(readStockLines(' \n ')).toMatchObject({ ok: false, failure: { code: 'equipment/no-line' } });
});
