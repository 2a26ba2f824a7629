import type { FastifyRequest } from 'fastify';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Result } from '../../kernel/result.ts';
import { Refusal } from '../../platform/http/problem.ts';
import { refusal, valueOf } from '../../platform/http/refuse.ts';
import type { App, Services } from '../../platform/http/route-module.ts';
import { admitRequest } from './operations/admit-request.ts';
import type { MerchantRow } from './tables.ts';

/** What a merchant's request bears beside its body. */
export const SIGNED_HEADERS = {
  key: 'regie-key',
  seconds: 'regie-timestamp',
  nonce: 'regie-nonce',
  signature: 'regie-signature',
} as const;

const LONGEST_HEADER = 200;
const bodies = new WeakMap<FastifyRequest, Buffer>();

/** Reads bodies as JSON and keeps their bytes: what was signed is the bytes, and a parser may write them otherwise. */
export function keepBytes(app: App): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
    bodies.set(request, bytes);
    try {
      done(null, bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8')));
    } catch {
      done(refusal('request/no-json', 400), undefined);
    }
  });
}

function headerOf(request: FastifyRequest, name: string): string {
  const given = request.headers[name];
  return typeof given === 'string' && given.length <= LONGEST_HEADER ? given : '';
}

/** The merchant that signed a request to an operator, and the context in which it acts. */
export async function merchantBehind(
  request: FastifyRequest,
  services: Services,
): Promise<{ readonly merchant: MerchantRow; readonly context: Context }> {
  const { operatorId } = request.params as { readonly operatorId: string };
  const { db } = services.database;
  const known = await db.selectFrom('platform_operator').select('id').where('id', '=', operatorId).execute();
  if (known.length === 0) throw refusal('request/no-such-address', 404);
  const context = { operatorId, actor: 'system:merchants', clock: services.clock, random: services.random };
  // In a transaction of its own: the mark of a request counts as seen whatever comes of the request.
  const admitted = await inTransaction(db, context, (tx) =>
    admitRequest(tx, context, {
      keyId: headerOf(request, SIGNED_HEADERS.key),
      seconds: headerOf(request, SIGNED_HEADERS.seconds),
      nonce: headerOf(request, SIGNED_HEADERS.nonce),
      signature: headerOf(request, SIGNED_HEADERS.signature),
      method: request.method,
      path: request.url,
      body: bodies.get(request) ?? new Uint8Array(),
    }),
  );
  if (!admitted.ok) throw new Refusal(admitted.failure, 401);
  const merchant = admitted.value;
  return { merchant, context: { ...context, actor: `merchant:${merchant.name}` } };
}

/** Runs an operation for the merchant that signed a request, in one transaction. */
export async function runForMerchant<T>(
  request: FastifyRequest,
  services: Services,
  operation: (tx: Tx, context: Context, merchant: MerchantRow) => Promise<Result<T>>,
): Promise<T> {
  const { merchant, context } = await merchantBehind(request, services);
  return inTransaction(services.database.db, context, async (tx) => valueOf(await operation(tx, context, merchant)));
}
