import type { Clock } from '../../kernel/clock.ts';
import { DAY_MS, type Instant, plusMs, SECOND_MS } from '../../kernel/instant.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Db, Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { newId, newToken, tokenHash } from '../random.ts';
import type { Actor } from './sessions.ts';

/**
 * What keys of other systems may be allowed to do: charge uses of the network, send records of usage, read what is sold, read the
 * customers and what they have.
 */
export const API_SCOPES = ['charging', 'usage', 'catalogue', 'customers'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** A system that calls with a key. */
export interface ApiCaller {
  readonly actor: Actor;
  readonly scopes: readonly ApiScope[];
}

/** A key as it is listed: never its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
  readonly expiresAt: Instant | null;
  /** Within some seconds. */
  readonly lastUsedAt: Instant | null;
}

const PREFIX = 'regie_';
const USUAL_DAYS = 365;
/** A key that is withdrawn stops within this time. */
const KNOWN_FOR_MS = 10 * SECOND_MS;
const known = new Map<string, { readonly caller: ApiCaller; readonly until: Instant }>();

/** Makes a key for a system of the context's operator; its secret is answered here and never again. */
export async function createApiKey(
  tx: Tx,
  context: Context,
  input: { readonly name: string; readonly scopes: readonly ApiScope[]; readonly days?: number },
): Promise<Result<{ readonly key: ApiKey; readonly secret: string }>> {
  const secret = `${PREFIX}${newToken()}`;
  const createdAt = context.clock.now();
  const { name, scopes, days = USUAL_DAYS } = input;
  const expiresAt = plusMs(createdAt, days * DAY_MS);
  const key: ApiKey = { id: newId(context), name, scopes, createdAt, revokedAt: null, expiresAt, lastUsedAt: null };
  await tx
    .insertInto('platform_api_key')
    .values({
      id: key.id,
      operator_id: context.operatorId,
      name: key.name,
      key_hash: tokenHash(secret),
      scopes: [...key.scopes],
      created_at: sqlInstant(createdAt),
      revoked_at: null,
      expires_at: sqlInstant(expiresAt),
    })
    .execute();
  await recordAudit(tx, context, {
    action: 'api-key:create',
    subject: `api-key:${key.id}`,
    detail: { name, scopes, days },
  });
  return ok({ key, secret });
}

/** The keys of an operator, the newest first. */
export async function listApiKeys(tx: Tx, context: Pick<Context, 'operatorId'>): Promise<ApiKey[]> {
  const rows = await tx
    .selectFrom('platform_api_key')
    .selectAll()
    .where('operator_id', '=', context.operatorId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes as ApiScope[],
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Withdraws a key: the system that has it is refused from then on. */
export async function revokeApiKey(tx: Tx, context: Context, id: string): Promise<Result<null>> {
  const done = await tx
    .updateTable('platform_api_key')
    .set({ revoked_at: sqlInstant(context.clock.now()) })
    .where('id', '=', id)
    .where('operator_id', '=', context.operatorId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return fail('api-key/not-found', 'Cette clé n’existe pas.', 'There is no such key.');
  known.clear();
  await recordAudit(tx, context, { action: 'api-key:revoke', subject: `api-key:${id}` });
  return ok(null);
}

/** Who a key was given to; `undefined` when it is unknown, withdrawn or past its day. Remembered for some seconds: keys come with every request. */
export async function findApiCaller(db: Db, clock: Clock, secret: string): Promise<ApiCaller | undefined> {
  if (!secret.startsWith(PREFIX)) return undefined;
  const hash = tokenHash(secret);
  const now = clock.now();
  const before = known.get(hash);
  if (before && before.until > now) return before.caller;
  known.delete(hash);
  const row = await db
    .selectFrom('platform_api_key as key')
    .innerJoin('platform_operator as operator', 'operator.id', 'key.operator_id')
    .select(['key.id', 'key.operator_id', 'key.name', 'key.scopes', 'operator.name as operator_name'])
    .where('key.key_hash', '=', hash)
    .where('key.revoked_at', 'is', null)
    .where((where) => where.or([where('key.expires_at', 'is', null), where('key.expires_at', '>', sqlInstant(now))]))
    .executeTakeFirst();
  if (!row) return undefined;
  await db
    .updateTable('platform_api_key')
    .set({ last_used_at: sqlInstant(now) })
    .where('id', '=', row.id)
    .execute();
  const caller: ApiCaller = {
    scopes: row.scopes as ApiScope[],
    actor: {
      userId: row.id,
      operatorId: row.operator_id,
      operatorName: row.operator_name,
      login: `api:${row.name}`,
      name: row.name,
      kind: 'agent',
      roles: [],
      customerId: null,
      enrolling: false,
    },
  };
  known.set(hash, { caller, until: plusMs(now, KNOWN_FOR_MS) });
  return caller;
}
