import { describe, expect, test } from 'vitest';
import { isUnlisted, shownNumber } from './shown-number.ts';

describe('a number in a statement', () => {
  test.each([
    ['+33142345678', '01 42 34 •• ••'],
    ['+590690123456', '0690 12 •• ••'],
    ['+23052501234', '+230 5250 ••••'],
    ['3103', '••••'],
  ])('%s hides its last four digits', (called, shown) => {
    expect(shownNumber(called, false)).toBe(shown);
  });

  test('is whole once the holder asked for it', () => {
    expect(shownNumber('+33142345678', true)).toBe('01 42 34 56 78');
  });

  test.each(['15', '17', '18', '112', '114', '115', '119', '116000', '116117', '3114', '3018', '3919', '+33800123456'])(
    'never shows %s, which costs nothing and helps people',
    (called) => {
      expect(isUnlisted(called)).toBe(true);
    },
  );

  test.each([
    '+33142345678',
    '+33820123456',
    '+590690123456',
    '3237',
    '118712',
    '+33806123456',
    '+15551234567',
    '1023',
  ])('shows %s, which may cost something', (called) => {
    expect(isUnlisted(called)).toBe(false);
  });
});
