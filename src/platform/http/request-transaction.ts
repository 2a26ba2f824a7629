import type { FastifyRequest } from 'fastify';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../database/connect.ts';
import { requestHash, withIdempotency } from '../database/idempotency.ts';
import { readingOnce } from '../database/reading-once.ts';
import { inTransaction } from '../database/transaction.ts';
import { actorName } from '../sign-in/sessions.ts';
import { actorOf } from './access.ts';
import { refusal, valueOf } from './refuse.ts';
import type { Services } from './route-module.ts';

const LONGEST_KEY = 200;

/** The context of a request: the operator of who is signed in, and who it is. */
export function contextOf(request: FastifyRequest, services: Services): Context {
  const actor = actorOf(request);
  return {
    operatorId: actor.operatorId,
    actor: actorName(actor.login, actor.customerId),
    clock: services.clock,
    random: services.random,
  };
}

function idempotencyKey(request: FastifyRequest): string | undefined {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string' || given === '') return undefined;
  // Two long keys that begin alike must not be taken for one.
  if (given.length > LONGEST_KEY) throw refusal('request/key-too-long', 400);
  return given;
}

/**
 * Runs an operation for a request, in one transaction of the caller's operator. A failure undoes the transaction and is answered
 * as a problem document. A POST with the header `Idempotency-Key` runs once: sent again, it answers what the first one answered.
 */
export async function runForRequest<T>(
  request: FastifyRequest,
  services: Services,
  operation: (tx: Tx, context: Context) => Promise<Result<T>>,
): Promise<T> {
  const context = contextOf(request, services);
  const key = request.method === 'POST' ? idempotencyKey(request) : undefined;
  return inTransaction(services.database.db, context, async (tx) => {
    if (key === undefined) return valueOf(await operation(tx, context));
    const scope = `${context.actor} ${request.method} ${request.url}`;
    const run = async (): Promise<T> => valueOf(await operation(tx, context));
    return valueOf(await withIdempotency(tx, key, scope, requestHash(request.body), run));
  });
}

/** Reads for a request, behind the wall of the caller's operator. */
export async function readForRequest<T>(
  request: FastifyRequest,
  services: Services,
  read: (tx: Tx, context: Context) => Promise<T>,
): Promise<T> {
  const context = contextOf(request, services);
  return inTransaction(services.database.db, context, (tx) => read(tx, context));
}

/** Reads much for a request, behind the wall of the caller's operator: see `readingOnce`. */
export async function readOnceForRequest<T>(
  request: FastifyRequest,
  services: Services,
  read: (tx: Tx, context: Context) => Promise<T>,
): Promise<T> {
  const context = contextOf(request, services);
  return readingOnce(services.database.db, context, (tx) => read(tx, context));
}
