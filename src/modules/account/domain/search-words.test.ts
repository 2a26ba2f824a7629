import { describe, expect, it } from 'vitest';
import { checkDigit, isAccountNumber, newAccountNumber } from './account-number.ts';
import { partyWords, typedWords, wordsOf } from './search-words.ts';

describe('what search finds an account by', () => {
  it('finds names without their accents, capitals and hyphens', () => {
    expect(wordsOf('Éloïse Saint-Cœur')).toEqual(['eloise', 'saint', 'coeur']);
  });

  it('keeps a telephone with its country code and as it is dialled', () => {
    const words = partyWords({
      kind: 'individual',
      familyName: 'Dupont',
      phone: '+590690123456',
      address: { line1: '3 rue Frébault', postcode: '97110', city: 'Pointe-à-Pitre', country: 'GP' },
    });
    expect(words).toEqual([
      'dupont',
      '3',
      'rue',
      'frebault',
      '97110',
      'pointe',
      'a',
      'pitre',
      '590690123456',
      '0690123456',
    ]);
  });

  it('takes a number typed in groups as one beginning, and looks for the longest word first', () => {
    expect(typedWords('0690 12 34')).toEqual(['06901234']);
    expect(typedWords('du Marie')).toEqual(['marie', 'du']);
  });

  it('catches one wrong digit in an account number', () => {
    const number = newAccountNumber(() => Uint8Array.from([1, 2, 3, 4]));
    expect(isAccountNumber(number)).toBe(true);
    expect(isAccountNumber(number.slice(0, 8) + String((Number(number[8]) + 1) % 10))).toBe(false);
    expect(checkDigit('7992739871')).toBe('3');
  });
});
