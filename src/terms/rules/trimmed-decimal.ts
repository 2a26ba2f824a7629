import type { Exact } from '../../kernel/exact.ts';
import { decimalAsGiven } from './decimal-as-given.ts';

const ZERO_CODE = 48;

/** Writes a decimal that was read from the facts, or a difference of such, without trailing zeros, however long it is. */
export function trimmedDecimal(value: Exact): string {
  const text = decimalAsGiven(value);
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO_CODE) end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}
