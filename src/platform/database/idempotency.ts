import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Tx } from './connect.ts';
import { jsonText, sqlJson } from './sql-values.ts';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** A mark of a request's content, the same whatever the order of its fields. */
export function requestHash(request: unknown): string {
  return createHash('sha256')
    .update(jsonText(sorted(request ?? null)))
    .digest('hex');
}

/**
 * Runs `fn` once for a key within a scope (the operation, and who asks), in the caller's transaction.
 * The same key with the same request answers with what was stored, without running it; with another request it is refused
 * (`idempotency/key-reused`). The answer must be plain JSON. A rolled back transaction forgets the key.
 */
export async function withIdempotency<T>(
  tx: Tx,
  key: string,
  scope: string,
  hash: string,
  fn: () => Promise<T>,
): Promise<Result<T>> {
  // Two calls with one key at once: the second waits here for the first to commit.
  await sql`select pg_advisory_xact_lock(hashtextextended(regie_operator() || ' ' || ${scope} || ' ' || ${key}, 0))`.execute(
    tx,
  );
  const stored = await tx
    .selectFrom('platform_idempotency')
    .select(['request_hash', 'answer'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  if (stored !== undefined) {
    if (stored.request_hash === hash) return ok(stored.answer as T);
    return fail(
      'idempotency/key-reused',
      'Cette clé d’idempotence a déjà servi pour une autre demande.',
      'This idempotency key was already used for another request.',
      'Idempotency-Key',
    );
  }
  const answer = await fn();
  await tx
    .insertInto('platform_idempotency')
    .values({ key, scope, request_hash: hash, answer: sqlJson(answer ?? null), created_at: sql`now()` })
    .execute();
  return ok(answer);
}
