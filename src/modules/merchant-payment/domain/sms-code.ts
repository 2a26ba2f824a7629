import { createHash, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../../kernel/ids.ts';

/** A code of six digits that nobody guesses in a few tries. */
export function newCode(random: RandomBytes): string {
  const [a = 0, b = 0, c = 0, d = 0] = random(4);
  return String(((a << 24) | (b << 16) | (c << 8) | d) >>> 0)
    .padStart(10, '0')
    .slice(-6);
}

/** What is kept in place of a code, for one purchase. */
export function codeHashOf(purchaseId: string, code: string): string {
  return createHash('sha256').update(`${purchaseId}:${code}`).digest('hex');
}

/** Whether a code is the one whose hash is kept. */
export function isCode(purchaseId: string, code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(codeHashOf(purchaseId, code), 'hex'), Buffer.from(hash, 'hex'));
}
