import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueRio, rioFault, rioKey } from './rio.ts';

const NUMBER = '0612345678';
const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');

describe('the RIO of a line', () => {
  it('has the key of its nine characters and its number', () => {
    expect(rioKey('01PEROY4P', NUMBER)).toBe('4TR');
    expect(issueRio('01', 'P', 'EROY4P', NUMBER)).toBe('01PEROY4P4TR');
  });

  it('is valid with its number, however either is spaced', () => {
    expect(rioFault('01 P EROY4P 4TR', '06 12 34 56 78')).toBeUndefined();
    expect(rioFault('01peroy4p4tr', '+33612345678')).toBeUndefined();
  });

  it.each([
    ['too short', '01PEROY4P4T', NUMBER, 'rio-form'],
    ['a quality that is no letter', '011EROY4P4TR', NUMBER, 'rio-form'],
    ['a number cut short', '01PEROY4P4TR', '061234567', 'number-form'],
    ['the RIO of a mobile with a fixed number', '01PEROY4P4TR', '0596123456', 'quality-of-another-line'],
    ['a wrong key', '01PEROY4P4TS', NUMBER, 'key'],
    ['the key of another number', '01PEROY4P4TR', '0612345679', 'key'],
  ])('is refused with %s', (_why, rio, number, fault) => {
    expect(rioFault(rio, number)).toBe(fault);
  });

  it('issued is valid, and a reference that was mistyped is not', () => {
    const reference = fc.array(character, { minLength: 6, maxLength: 6 }).map((one) => one.join(''));
    fc.assert(
      fc.property(
        reference,
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        character,
        (ref, n, at, other) => {
          const number = `06${String(n).padStart(8, '0')}`;
          const rio = issueRio('01', 'P', ref, number);
          expect(rioFault(rio, number)).toBeUndefined();
          fc.pre(ref[at] !== other);
          const wrong = rio.slice(0, 3 + at) + other + rio.slice(4 + at);
          expect(rioFault(wrong, number)).toBe('key');
        },
      ),
    );
  });
});
