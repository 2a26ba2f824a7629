import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../../kernel/instant.ts';

/** A request signed longer ago than this, or as much ahead, is refused; marks are remembered at least as long. */
export const TOLERANCE_MS = 5 * MINUTE_MS;

/** What a merchant signs: the moment, a mark used once, the verb, the address with its question, and the bytes of the body. */
export interface SignedParts {
  readonly seconds: string;
  readonly nonce: string;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
}

/** The key that signs, made from the secret: what is kept does not let anybody find the secret again. */
export function signingKey(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The signature of a request: HMAC-SHA-256, in hexadecimal, of its parts on lines of their own, the body by its SHA-256. */
export function signRequest(key: Uint8Array, { seconds, nonce, method, path, body }: SignedParts): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const lines = [seconds, nonce, method.toUpperCase(), path, bodyHash].join('\n');
  return createHmac('sha256', key).update(lines).digest('hex');
}

/** Whether a signature is that of these very parts, by this key. */
export function isSignatureOf(key: Uint8Array, parts: SignedParts, given: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(given)) return false;
  return timingSafeEqual(Buffer.from(signRequest(key, parts), 'hex'), Buffer.from(given, 'hex'));
}

/** Whether the moment that a request names is a short while from now. */
export function isRecent(seconds: string, now: Instant): boolean {
  return /^\d{1,12}$/.test(seconds) && Math.abs(now - Number(seconds) * SECOND_MS) <= TOLERANCE_MS;
}
