import { describe, expect, it } from 'vitest';
import { displayPhoneNumber, readPhoneNumber } from './phone-number.ts';

describe('telephone numbers', () => {
  it.each([
    ['0590 12 34 56', '+590590123456', 'fixed', 'GP'],
    ['0690.12.34.56', '+590690123456', 'mobile', 'MF'],
    ['+596 596 12 34 56', '+596596123456', 'fixed', 'MQ'],
    ['00594694123456', '+594694123456', 'mobile', 'GF'],
    ['0639 12 34 56', '+262639123456', 'mobile', 'YT'],
    ['0269 12 34 56', '+262269123456', 'fixed', 'YT'],
    ['01 23 45 67 89', '+33123456789', 'fixed', 'FR'],
    ['06 12 34 56 78', '+33612345678', 'mobile', 'FR'],
  ])('reads %s as a number of its own territory, wherever it is dialled', (typed, e164, kind, territory) => {
    const read = readPhoneNumber(typed);
    expect(read).toMatchObject({ e164, kind });
    expect(read?.territories).toContain(territory);
  });

  it('does not take a mainland mobile number for one of Guadeloupe', () => {
    expect(readPhoneNumber('0612345678')?.territories).not.toContain('GP');
  });

  it.each(['', '12', '0590 12 34', '+590 999 12 34 56', 'abc', '+5905901234567'])('refuses %s', (typed) => {
    expect(readPhoneNumber(typed)).toBeUndefined();
  });

  it('reads a foreign number and gives it no French territory', () => {
    expect(readPhoneNumber('+1 212 555 2368')).toMatchObject({ e164: '+12125552368', territories: [] });
  });

  it('writes numbers the way they are dialled', () => {
    expect(displayPhoneNumber('+590590123456')).toBe('0590 12 34 56');
    expect(displayPhoneNumber('+33123456789')).toBe('01 23 45 67 89');
  });
});
