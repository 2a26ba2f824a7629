import { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { OutgoingMessage, ReadSmsReceipt, Transport } from '../../modules/communication/index.ts';
import { isSigned } from '../card-provider/local-signature.ts';

/** What is asked of a provider of SMS. */
export interface SmsAccess {
  readonly url: string;
  /** Key that the provider gave us. */
  readonly key: string;
  readonly name: string;
  readonly waitMs?: number;
}

const WAIT_MS = 15_000;
const answerSchema = z.object({ id: z.string().min(1).max(200) });
const LONGEST_ANSWER = 300;

/**
 * Sends SMS through a provider: `POST <url>` with `{ from, to, text }` and the header `Idempotency-Key`, our message, by which
 * the provider knows one again that it has already taken. The proof is the provider's own number of it.
 */
export function httpSms(access: SmsAccess): Transport {
  return {
    deliver: async ({ id, to, text, sender }: OutgoingMessage) => {
      const answer = await fetch(access.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${access.key}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify({ ...(sender === undefined ? {} : { from: sender }), to, text }),
        signal: AbortSignal.timeout(access.waitMs ?? WAIT_MS),
      });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${access.name} ${answer.status} ${body.slice(0, LONGEST_ANSWER)}`);
      const read = answerSchema.safeParse(JSON.parse(body));
      if (!read.success) throw new Error(`${access.name} answered no number: ${body.slice(0, LONGEST_ANSWER)}`);
      return { proof: `${access.name} ${read.data.id}`, provider: access.name };
    },
  };
}

const receiptSchema = z.object({
  key: z.string().max(100),
  state: z.enum(['delivered', 'undelivered']),
  reason: z.string().max(300).optional(),
});

/**
 * Reads what a provider says later of an SMS: `{ key, state, reason }`, signed with the secret that we share
 * (`t=<seconds>,v1=<HMAC-SHA-256>` over the seconds, a dot and the bytes).
 */
export function signedReceipts(secret: string): ReadSmsReceipt {
  const key = new TextEncoder().encode(secret);
  return (body, signature, now) => {
    if (!isSigned(key, now as Instant, body, signature)) return 'unsigned';
    try {
      const { reason, ...read } = receiptSchema.parse(JSON.parse(Buffer.from(body).toString('utf8')));
      return { ...read, ...(reason === undefined ? {} : { reason }) };
    } catch {
      return 'unreadable';
    }
  };
}
