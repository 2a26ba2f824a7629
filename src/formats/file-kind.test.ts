import { expect, test } from 'vitest';
import { paperKindOf } from './file-kind.ts';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(parts.flatMap((one) => (typeof one === 'string' ? [...Buffer.from(one, 'latin1')] : [one])));

test.each([
  ['a PDF', bytes('%PDF-1.7\n...'), 'application/pdf'],
  ['a PNG picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n...'), 'image/png'],
  ['a JPEG picture', bytes(0xff, 0xd8, 0xff, 0xe0, 'JFIF'), 'image/jpeg'],
  ['a page that calls itself a picture', bytes('<svg onload="x()">'), undefined],
  ['a program', bytes('MZ', 0x90, 0), undefined],
  ['the mark alone, and nothing behind it', bytes('%PDF-'), undefined],
  ['an empty file', bytes(), undefined],
])('%s is told by its first bytes', (_what, file, kind) => {
  expect(paperKindOf(file)).toBe(kind);
});
