import type { RandomBytes } from '../../../kernel/ids.ts';

/** The check digit (Luhn) that follows a row of digits. */
export function checkDigit(digits: string): string {
  let total = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const counted = i % 2 === 0 ? digit * 2 : digit;
    total += counted > 9 ? counted - 9 : counted;
  }
  return String((10 - (total % 10)) % 10);
}

/** Eight digits drawn at random: nobody can count the customers by their numbers. */
export function eightDigits(random: RandomBytes): string {
  const bytes = random(4);
  const drawn = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
  return String(drawn % 100_000_000).padStart(8, '0');
}

/** A new account number: eight random digits and their check digit. */
export function newAccountNumber(random: RandomBytes): string {
  const digits = eightDigits(random);
  return digits + checkDigit(digits);
}

/** Whether nine digits can be an account number: most slips of the finger are caught. */
export function isAccountNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && checkDigit(text.slice(0, 8)) === text[8];
}
