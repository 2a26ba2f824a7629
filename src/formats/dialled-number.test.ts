import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Territory } from '../kernel/territory.ts';
import { readDialledNumber } from './dialled-number.ts';

const read = (text: string, territory: Territory = 'GP', more: object = {}): string => {
  const told = readDialledNumber(text, { territory, ...more });
  return 'number' in told ? told.number : told.reason.fr;
};

describe('numbers dialled in the French plans', () => {
  test.each([
    ['0590 12 34 56', 'GP', '+590590123456'],
    ['0590123456', 'FR', '+590590123456'],
    ['0690.12.34.56', 'MQ', '+590690123456'],
    ['0596123456', 'GP', '+596596123456'],
    ['0697123456', 'GF', '+596697123456'],
    ['0594123456', 'GF', '+594594123456'],
    ['0262123456', 'YT', '+262262123456'],
    ['0269601234', 'YT', '+262269601234'],
    ['0639123456', 'YT', '+262639123456'],
    ['0692123456', 'YT', '+262692123456'],
    ['0142345678', 'GP', '+33142345678'],
    ['0612345678', 'YT', '+33612345678'],
    ['0976012345', 'GP', '+590976012345'],
    ['0962345678', 'FR', '+33962345678'],
    ['0899123456', 'MQ', '+33899123456'],
    ['590123456', 'GP', '+590590123456'],
    ['590590123456', 'GP', '+590590123456'],
    ['33142345678', 'GP', '+33142345678'],
    ['+33 (0)1 42 34 56 78', 'GP', '+33142345678'],
    ['+590 0590 12 34 56', 'GP', '+590590123456'],
    ['+33590123456', 'FR', '+590590123456'],
    ['00590690123456', 'FR', '+590690123456'],
    ['0017671234567', 'GP', '+17671234567'],
    ['+230 5250 1234', 'GP', '+23052501234'],
    ['16990142345678', 'GP', '+33142345678'],
    ['#31#0690123456', 'GP', '+590690123456'],
    ['36510690123456', 'GP', '+590690123456'],
    ['sip:+590690123456@switch.example;user=phone', 'GP', '+590690123456'],
    ['"Ann" <0690123456>', 'GP', '+590690123456'],
    ['tel:+33142345678', 'GP', '+33142345678'],
    ['15', 'YT', '15'],
    ['112', 'GP', '112'],
    ['116117', 'FR', '116117'],
    ['3900', 'GP', '3900'],
    ['3103', 'FR', '3103'],
    ['118712', 'GP', '118712'],
    ['1014', 'GP', '1014'],
  ] as const)('%s dialled in %s is %s', (dialled, territory, number) => {
    expect(read(dialled, territory)).toBe(number);
  });

  test('the digits of an outside line are taken off, where the source tells them', () => {
    expect(read('90690123456', 'GP', { prefixes: ['9'] })).toBe('+590690123456');
    expect(read('912345', 'GP', { prefixes: ['9'] })).toMatch(/Nombre de chiffres/);
  });

  test('foreign numbers without 00 are read only where the source says that it writes them so', () => {
    expect(read('23052501234')).toMatch(/incomplet/);
    expect(read('23052501234', 'GP', { bareInternational: true })).toBe('+23052501234');
  });

  test('emergency numbers are told apart, being free', () => {
    expect(readDialledNumber('18', { territory: 'YT' })).toEqual({ number: '18', kind: 'emergency' });
  });
});

describe('a number that cannot be understood says what to do', () => {
  test.each([
    ['', /vide/],
    ['anonymous', /masqué/],
    ['059012XXXX', /masqué/],
    ['0590 12 ** **', /masqué/],
    ['Accueil', /chiffres attendus/],
    ['+0590123456', /chiffres attendus/],
    ['059012345', /Nombre de chiffres/],
    ['05901234567', /Nombre de chiffres/],
    ['1234', /Nombre de chiffres/],
    ['00210123456789', /Indicatif/],
    ['+33 1 42 34', /Nombre de chiffres/],
    ['*21*0690123456#', /chiffres attendus/],
  ])('%j', (dialled, reason) => {
    expect(read(dialled)).toMatch(reason);
  });
});

describe('whatever the number', () => {
  const territory = fc.constantFrom<Territory>('GP', 'MQ', 'GF', 'YT', 'RE', 'FR', 'MF');
  const national = fc
    .tuple(
      fc.constantFrom('0590', '0690', '0594', '0694', '0596', '0696', '0262', '0692', '0639', '01', '06', '05'),
      fc.nat(),
    )
    .map(([start, rest]) => (start + String(rest).padStart(10, '7')).slice(0, 10));

  test('what is read once is read the same again, in any territory', () => {
    fc.assert(
      fc.property(national, territory, territory, (dialled, here, there) => {
        const number = read(dialled, here);
        expect(number).toMatch(/^\+(33|262|590|594|596)\d{9}$/);
        expect(read(number, there)).toBe(number);
        expect(read(`00${number.slice(1)}`, there)).toBe(number);
        expect(read(number.slice(1), there)).toBe(number);
      }),
    );
  });

  test('nothing makes it fail, and what it answers is a number or a reason', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 *#x]{0,20}$/));
    fc.assert(
      fc.property(odd, territory, (text, here) => {
        const told = readDialledNumber(text, { territory: here });
        if ('number' in told) expect(told.number).toMatch(/^(\+[1-9]\d{6,14}|\d{2,6})$/);
        else expect(told.reason.fr).not.toBe(told.reason.en);
      }),
    );
  });
});
