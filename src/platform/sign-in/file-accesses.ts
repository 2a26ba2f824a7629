import type { Instant } from '../../kernel/instant.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../database/audit.ts';
import type { Db, Tx } from '../database/connect.ts';
import { sqlInstant } from '../database/sql-values.ts';
import { inTransaction } from '../database/transaction.ts';

/** Somebody looked into a customer's file, or changed something in it. Ids alone: nothing here names a customer. */
export interface FileAccess {
  readonly at: Instant;
  readonly accountId: string;
  readonly userId: string;
  readonly actor: string;
  readonly method: string;
  /** The route, with its parameters by name: `/api/customers/:accountId`. */
  readonly route: string;
  /** What the agent answered when asked why. */
  readonly why: string | null;
}

export interface KeptFileAccess extends FileAccess {
  readonly id: string;
}

export interface FileAccessQuery {
  readonly accountId?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  /** The key of the last one seen: older ones follow. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Keeps accesses of one operator, in one statement. */
export async function keepFileAccesses(db: Db, operatorId: string, accesses: readonly FileAccess[]): Promise<void> {
  if (accesses.length === 0) return;
  await inTransaction(db, { operatorId }, async (tx) => {
    await tx
      .insertInto('platform_file_access')
      .values(
        accesses.map((one) => ({
          at: sqlInstant(one.at),
          account_id: one.accountId,
          user_id: one.userId,
          actor: one.actor,
          method: one.method,
          route: one.route,
          why: one.why,
        })),
      )
      .execute();
  });
}

/** Accesses to files, the newest first, a page at a time. */
export async function readFileAccesses(tx: Tx, asked: FileAccessQuery): Promise<KeptFileAccess[]> {
  let query = tx.selectFrom('platform_file_access').selectAll();
  if (asked.accountId !== undefined) query = query.where('account_id', '=', asked.accountId);
  if (asked.actor !== undefined) query = query.where('actor', '=', asked.actor);
  if (asked.from !== undefined) query = query.where('at', '>=', sqlInstant(asked.from));
  if (asked.until !== undefined) query = query.where('at', '<', sqlInstant(asked.until));
  if (asked.before !== undefined) query = query.where('id', '<', BigInt(asked.before));
  const rows = await query.orderBy('id', 'desc').limit(asked.limit).execute();
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    accountId: row.account_id,
    userId: row.user_id,
    actor: row.actor,
    method: row.method,
    route: row.route,
    why: row.why,
  }));
}

/** Forgets accesses that are too old to be asked for; answers how many. */
export async function forgetFileAccesses(tx: Tx, before: Instant): Promise<number> {
  const done = await tx.deleteFrom('platform_file_access').where('at', '<', sqlInstant(before)).executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** The files that are opened only by who says why. */
export async function guardedFiles(
  tx: Tx,
): Promise<{ readonly accountId: string; readonly reason: string; readonly since: Instant }[]> {
  const rows = await tx
    .selectFrom('platform_guarded_file')
    .select(['account_id', 'reason', 'since'])
    .orderBy('since')
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, reason: row.reason, since: row.since }));
}

let turn = 0;

/** Changes with each file that this process guards, so that what is remembered of them is read again. */
export function guardTurn(): number {
  return turn;
}

/** Guards a file, which agents then open only by saying why; or guards it no more. */
export async function guardFile(
  tx: Tx,
  context: Context,
  change: { readonly accountId: string; readonly guarded: boolean; readonly reason: string },
): Promise<void> {
  await tx.deleteFrom('platform_guarded_file').where('account_id', '=', change.accountId).execute();
  if (change.guarded) {
    await tx
      .insertInto('platform_guarded_file')
      .values({
        account_id: change.accountId,
        reason: change.reason,
        since: sqlInstant(context.clock.now()),
        by: context.actor,
      })
      .execute();
  }
  turn += 1;
  const action = change.guarded ? 'access:guard' : 'access:guard-no-more';
  await recordAudit(tx, context, { action, subject: `account:${change.accountId}`, why: change.reason });
}
