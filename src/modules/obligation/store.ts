import { sql } from 'kysely';
import type { Generated } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { DueEffect } from '../../terms/model/life.ts';
import type { Obligation, ObligationFilter, ObligationQuery, ObligationState } from './domain/obligation.ts';

interface ObligationTable {
  account_id: string;
  id: string;
  agreement_id: string | null;
  territory: Territory;
  subject: string;
  kind: string;
  label: Bilingual;
  due_on: CivilDate;
  due_at: Instant;
  by_whom: DueEffect['by'];
  action: string | null;
  state: Generated<ObligationState>;
  opened_at: Instant;
  closed_on: CivilDate | null;
  payload: unknown;
  decision: string | null;
  because: readonly string[];
  attempts: Generated<number>;
  retry_at: Instant | null;
  last_error: string | null;
  operator_id: Generated<string>;
}

type ObligationTables = {
  obligation: ObligationTable;
};

export type ObligationRow = {
  [K in keyof ObligationTable]: ObligationTable[K] extends Generated<infer V> ? V : ObligationTable[K];
};

/** An obligation as the room gives it out. */
export function obligationFrom(row: ObligationRow): Obligation {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    territory: row.territory,
    subject: row.subject,
    kind: row.kind,
    label: row.label,
    dueOn: row.due_on,
    dueAt: row.due_at,
    by: row.by_whom,
    action: row.action,
    state: row.state,
    closedOn: row.closed_on,
    payload: row.payload,
    decision: row.decision,
    because: row.because,
    attempts: row.attempts,
    lastError: row.last_error,
  };
}

export type OpenRow = Pick<
  ObligationRow,
  | 'account_id'
  | 'id'
  | 'agreement_id'
  | 'territory'
  | 'subject'
  | 'kind'
  | 'label'
  | 'due_on'
  | 'due_at'
  | 'by_whom'
  | 'action'
  | 'opened_at'
  | 'payload'
  | 'decision'
  | 'because'
>;

/** Keeps open obligations, in one statement. */
export async function insertObligations(tx: Tx, rows: readonly OpenRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .withTables<ObligationTables>()
    .insertInto('obligation')
    .values(
      rows.map((row) => ({
        ...row,
        label: sqlJson(row.label),
        due_on: sqlDate(row.due_on),
        due_at: sqlInstant(row.due_at),
        opened_at: sqlInstant(row.opened_at),
        payload: sqlJson(row.payload ?? null),
        because: sql<string[]>`${row.because}::text[]`,
        closed_on: null,
        retry_at: null,
        last_error: null,
      })),
    )
    .modifyEnd(unanswered)
    .execute();
}

/** Closes the open obligations that match; answers how many. */
export async function closeObligations(
  tx: Tx,
  filter: ObligationFilter,
  state: 'fulfilled' | 'cancelled',
  on: CivilDate,
): Promise<number> {
  let update = tx
    .withTables<ObligationTables>()
    .updateTable('obligation')
    .set({ state, closed_on: sqlDate(on) })
    .where('account_id', '=', filter.accountId)
    .where('state', '=', 'open');
  if (filter.agreementId !== undefined) update = update.where('agreement_id', '=', filter.agreementId);
  if (filter.subject !== undefined) update = update.where('subject', '=', filter.subject);
  if (filter.kind !== undefined) update = update.where('kind', '=', filter.kind);
  if (filter.exceptKind !== undefined) update = update.where('kind', '<>', filter.exceptKind);
  if (filter.exceptCases) update = update.where('subject', 'not like', 'case%');
  const done = await update.executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Marks one obligation as carried out, also when its action closed it among others. */
export async function markDone(tx: Tx, obligation: Obligation, on: CivilDate): Promise<void> {
  await tx
    .withTables<ObligationTables>()
    .updateTable('obligation')
    .set({ state: 'done', closed_on: sqlDate(on), last_error: null })
    .where('account_id', '=', obligation.accountId)
    .where('id', '=', obligation.id)
    .modifyEnd(unanswered)
    .execute();
}

/** Keeps why an action failed, and when to try again. */
export async function markFailed(tx: Tx, obligation: Obligation, reason: string, retryAt: Instant): Promise<void> {
  await tx
    .withTables<ObligationTables>()
    .updateTable('obligation')
    .set((row) => ({ attempts: row('attempts', '+', 1), last_error: reason, retry_at: sqlInstant(retryAt) }))
    .where('account_id', '=', obligation.accountId)
    .where('id', '=', obligation.id)
    .where('state', '=', 'open')
    .execute();
}

/**
 * Takes the oldest obligation that has fallen due with something to do, locked for this transaction. Those that another worker has
 * in hand are left to it, or awaited: one that was carried out meanwhile is then answered no more.
 */
export async function lockNextDue(
  tx: Tx,
  now: Instant,
  others: 'leave' | 'await' = 'leave',
): Promise<Obligation | undefined> {
  const due = tx
    .withTables<ObligationTables>()
    .selectFrom('obligation')
    .selectAll()
    .where('state', '=', 'open')
    .where('action', 'is not', null)
    .where('due_at', '<=', sqlInstant(now))
    .where((or) => or.or([or('retry_at', 'is', null), or('retry_at', '<=', sqlInstant(now))]))
    .orderBy('due_at')
    .limit(1)
    .forUpdate();
  const row = await (others === 'leave' ? due.skipLocked() : due).executeTakeFirst();
  return row && obligationFrom(row);
}

/** A page of obligations in the order in which they fall due. */
export async function dueObligations(tx: Tx, query: ObligationQuery): Promise<Obligation[]> {
  let select = tx.withTables<ObligationTables>().selectFrom('obligation').selectAll();
  if (query.accountId !== undefined) select = select.where('account_id', '=', query.accountId);
  if (query.agreementId !== undefined) select = select.where('agreement_id', '=', query.agreementId);
  if (query.by !== undefined) select = select.where('by_whom', '=', query.by);
  if (query.state !== undefined) select = select.where('state', '=', query.state);
  if (query.until !== undefined) select = select.where('due_on', '<=', sqlDate(query.until));
  if (query.after !== undefined) {
    select = select.where(sql<boolean>`(due_at, id) > (${sqlInstant(query.after.dueAt)}, ${query.after.id}::uuid)`);
  }
  const rows = await select
    .orderBy('due_at')
    .orderBy('id')
    .limit(Math.min(query.limit ?? 50, 500))
    .execute();
  return rows.map(obligationFrom);
}

/** When the next obligation with something to do falls due (or is tried again); `null` when none waits. */
export async function nextActionAt(tx: Tx): Promise<Instant | null> {
  const row = await tx
    .withTables<ObligationTables>()
    .selectFrom('obligation')
    .select(sql<Instant | null>`min(greatest(due_at, retry_at))`.as('at'))
    .where('state', '=', 'open')
    .where('action', 'is not', null)
    .executeTakeFirst();
  return row?.at ?? null;
}
