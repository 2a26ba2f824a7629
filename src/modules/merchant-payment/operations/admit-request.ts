import { plusMs } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { isRecent, isSignatureOf, type SignedParts, TOLERANCE_MS } from '../domain/signature.ts';
import { keepNonce, selectKey, selectMerchant } from '../store-merchants.ts';
import type { MerchantRow } from '../tables.ts';

/** A request as it came: who says to have sent it, what was signed, and the signature. */
export interface SignedRequest extends SignedParts {
  readonly keyId: string;
  readonly signature: string;
}

const NOT_SIGNED = fail(
  'merchant/not-signed',
  'La signature de cette demande n’est pas celle d’un marchand.',
  'This request does not bear the signature of a merchant.',
);
const REPLAYED = fail(
  'merchant/replayed',
  'Cette demande a déjà été reçue.',
  'This request has been received already.',
);

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * The merchant that signed a request. Refused alike, so that nobody learns why: an unknown key, one that is withdrawn or past its
 * day, another signature, a moment too far from now. A mark that was seen before is refused as received already.
 */
export async function admitRequest(tx: Tx, context: Context, signed: SignedRequest): Promise<Result<MerchantRow>> {
  const now = context.clock.now();
  if (!isId(signed.keyId) || !/^[\w-]{8,80}$/.test(signed.nonce) || !isRecent(signed.seconds, now)) return NOT_SIGNED;
  const key = await selectKey(tx, signed.keyId);
  if (!key || key.revoked_at !== null || key.expires_at <= now) return NOT_SIGNED;
  if (!isSignatureOf(key.signing_key, signed, signed.signature)) return NOT_SIGNED;
  const forgetBefore = plusMs(now, -3 * TOLERANCE_MS);
  const isNew = await keepNonce(tx, { keyId: key.id, nonce: signed.nonce, at: now, forgetBefore });
  return isNew ? ok((await selectMerchant(tx, key.merchant_id))!) : REPLAYED;
}
