import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../kernel/instant.ts';

/** A message signed longer ago than this, or as much ahead, is refused: it may be an old one sent again by somebody else. */
const TOLERANCE_MS = 5 * MINUTE_MS;

function mark(key: Uint8Array, seconds: string, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest();
}

/** The header that signs a message at an instant: `t=<seconds>,v1=<HMAC-SHA-256 of the seconds, a dot and the bytes>`. */
export function sign(key: Uint8Array, at: Instant, body: Uint8Array): string {
  const seconds = String(Math.floor(at / SECOND_MS));
  return `t=${seconds},v1=${mark(key, seconds, body).toString('hex')}`;
}

/** Whether a header signs these very bytes, by this key, a short while from now. */
export function isSigned(key: Uint8Array, now: Instant, body: Uint8Array, header: string): boolean {
  const read = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (!read) return false;
  const [, seconds = '', given = ''] = read;
  const near = Math.abs(now - Number(seconds) * SECOND_MS) <= TOLERANCE_MS;
  return timingSafeEqual(mark(key, seconds, body), Buffer.from(given, 'hex')) && near;
}
