import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { WorkCount, WorkFilter, WorkItem, WorkKind } from './domain/work.ts';

interface Row {
  kind: WorkKind;
  id: string;
  account_id: string | null;
  agreement_id: string | null;
  territory: string | null;
  pack: string | null;
  team: WorkItem['team'];
  assignee: string | null;
  code: string;
  label: WorkItem['label'];
  detail: WorkItem['detail'];
  severity: string | null;
  due_at: Instant | null;
  due_on: CivilDate | null;
  since: Instant;
  decision: string | null;
  because: readonly string[];
  trouble: string | null;
  amount: Money | null;
  version: number;
  /** Asked for pages alone. */
  subject?: string | null;
}

function fromRow(row: Row): WorkItem {
  const { account_id: accountId, agreement_id: agreementId, due_at: dueAt, due_on: dueOn, subject, ...rest } = row;
  return { ...rest, accountId, agreementId, dueAt, dueOn, subject: subject ?? null };
}

/** The place of an item in the order of the inbox: what falls due first, then what has no date. */
export interface WorkKey {
  readonly dueAt: Instant | null;
  readonly kind: string;
  readonly id: string;
}

export interface WorkQuery extends WorkFilter {
  /** The agent's name, for `me`. */
  readonly me: string;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly after?: WorkKey | undefined;
  readonly limit: number;
}

/** A page of what waits, by key. */
export async function selectWork(tx: Tx, query: WorkQuery): Promise<WorkItem[]> {
  const { kinds, teams, assignee, due, pack, territory, me, now, today, after, limit } = query;
  const name = assignee === 'me' ? me : assignee === 'nobody' ? undefined : assignee;
  const until = due === 'week' ? 7 : 0;
  const found =
    await sql<Row>`select kind, id, account_id, agreement_id, territory, pack, team, assignee, code, label, detail, severity,
      due_at, due_on, since, decision, because, trouble, amount, version,
      case when kind = 'obligation' then (select o.subject from obligation o
        where o.account_id = desk_work.account_id and o.id = desk_work.id::uuid) end as subject from desk_work
    where (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}::text[]))
      and (${teams ?? null}::text[] is null or team = any(${teams ?? null}::text[]))
      and (${name ?? null}::text is null or assignee = ${name ?? null})
      and (${assignee === 'nobody'}::boolean is false or assignee is null)
      and (${due === 'late'}::boolean is false or due_at <= ${sqlInstant(now)}::timestamptz)
      and (${due === 'today' || due === 'week'}::boolean is false or due_on <= ${sqlDate(today)}::date + ${until}::int)
      and (${due === 'none'}::boolean is false or due_on is null)
      and (${pack ?? null}::text is null or pack = ${pack ?? null})
      and (${territory ?? null}::text is null or territory = ${territory ?? null})
      and (${after?.id ?? null}::text is null or (coalesce(due_at, 'infinity'), kind, id)
        > (coalesce(${sqlInstant(after?.dueAt ?? null)}::timestamptz, 'infinity'), ${after?.kind ?? null}::text, ${after?.id ?? null}::text))
    order by coalesce(due_at, 'infinity'), kind, id limit ${limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** One of what waits; `undefined` when it waits no more. Whose it is, where that is known, spares looking through all that waits. */
export async function selectOneWork(
  tx: Tx,
  kind: string,
  id: string,
  accountId?: string | null,
): Promise<WorkItem | undefined> {
  const found =
    await sql<Row>`select kind, id, account_id, agreement_id, territory, pack, team, assignee, code, label, detail, severity,
      due_at, due_on, since, decision, because, trouble, amount, version from desk_work where kind = ${kind} and id = ${id}
      ${accountId ? sql`and account_id = ${accountId}::uuid` : sql``}`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Of some items, those that still wait. */
export async function selectSomeWork(
  tx: Tx,
  items: readonly { readonly kind: string; readonly id: string }[],
): Promise<WorkItem[]> {
  if (items.length === 0) return [];
  const found =
    await sql<Row>`select kind, id, account_id, agreement_id, territory, pack, team, assignee, code, label, detail, severity,
      due_at, due_on, since, decision, because, trouble, amount, version from desk_work
    where (kind, id) in (select * from unnest(${items.map(({ kind }) => kind)}::text[], ${items.map(({ id }) => id)}::text[]))`.execute(
      tx,
    );
  return found.rows.map(fromRow);
}

/** What waits, counted by what may be filtered: every view is a sum of these. */
export async function countWork(tx: Tx, now: Instant, today: CivilDate): Promise<WorkCount[]> {
  const found = await sql<WorkCount>`select kind, team, assignee, pack, territory,
      case when due_on is null then 'none' when due_at <= ${sqlInstant(now)} then 'late' when due_on <= ${sqlDate(today)} then 'today'
        when due_on <= ${sqlDate(today)} + 7 then 'week' else 'later' end as due, count(*)::int as count
    from desk_work group by 1, 2, 3, 4, 5, 6`.execute(tx);
  return found.rows;
}
