import type { RandomBytes } from '../../../kernel/ids.ts';

/** Digits of a code, without the spaces that people read it by. */
export const CODE_DIGITS = 16;

const BLOCK = 4;
/** Bytes above the last whole multiple of ten would make some digits more frequent. */
const FAIR_BYTES = 250;

/** A code that nobody can guess: sixteen decimal digits, each as likely as another. */
export function newVoucherCode(random: RandomBytes): string {
  let digits = '';
  while (digits.length < CODE_DIGITS) {
    for (const byte of random(CODE_DIGITS)) {
      if (byte < FAIR_BYTES && digits.length < CODE_DIGITS) digits += String(byte % 10);
    }
  }
  return digits;
}

/** A code as it is printed, in blocks of four. */
export function printedCode(code: string): string {
  return code.match(new RegExp(`.{1,${BLOCK}}`, 'g'))!.join(' ');
}

/** A code as somebody typed it, with its spaces, dots or hyphens; `undefined` when it cannot be one. */
export function readVoucherCode(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.-]/g, '');
  return new RegExp(`^\\d{${CODE_DIGITS}}$`).test(digits) ? digits : undefined;
}
