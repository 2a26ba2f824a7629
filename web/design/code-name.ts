import type { Words } from './language.tsx';

/** A code in words; territories by their names. */
export function codeName(code: string, words: Words): string {
  return /^[A-Z]{2}(-\d+)?$/.test(code) ? words.word('territory', code) : words.word('code', code);
}

/** Whether a value is a code of the contract rather than a text. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^([a-z]+(-[a-z0-9]+)*|[A-Z]{2}(-\d+)?)$/.test(value);
}
