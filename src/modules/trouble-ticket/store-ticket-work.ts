import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import { type Severity, type Team, TICKET_GROUPS } from './domain/ticket.ts';

/** Which tickets a desk looks at. */
export interface TicketQuery {
  readonly open?: boolean | undefined;
  readonly team?: Team | undefined;
  readonly severity?: Severity | undefined;
  /** `null`: those that nobody has taken. */
  readonly assignee?: string | null | undefined;
  /** Only those of which something is late at this instant. */
  readonly lateAt?: Instant | undefined;
}

/** A ticket in the order of the desk: what falls due first comes first, the most severe of one moment before the others. */
export interface TicketKey {
  readonly id: string;
  /** `null`: nothing is awaited. */
  readonly dueAt: Instant | null;
  /** Critical 0, major 1, minor 2. */
  readonly rank: number;
}

const RANK = sql`case coalesce(d.severity, 'minor') when 'critical' then 0 when 'major' then 1 else 2 end`;

/** A page of tickets: what is late first, then what falls due next, then what awaits nothing. */
export async function selectTicketWork(
  tx: Tx,
  query: TicketQuery & { readonly after?: TicketKey | undefined; readonly limit: number },
): Promise<TicketKey[]> {
  const { open, team, severity, assignee, lateAt, after } = query;
  const found = await sql<{
    id: string;
    due_at: Instant | null;
    rank: number;
  }>`select f.id, n.due_at, ${RANK} as rank from process_flow f
    left join ticket_desk d on d.account_id = f.account_id and d.process_flow_id = f.id
    left join lateral (select min(o.due_at) as due_at from obligation o where o.account_id = f.account_id
        and o.subject = 'case:' || f.id and o.state = 'open' and o.kind <> 'case-review') n on true
    where f.procedure_group = any(${[...TICKET_GROUPS]}::text[])
      and (${open ?? null}::boolean is null or (f.closed_on is null) = ${open ?? null}::boolean)
      and (${team ?? null}::text is null or ${team ?? null}
        = coalesce(d.team, case when f.procedure_group = 'complaint' then 'customer-care' else 'technical' end))
      and (${severity ?? null}::text is null or coalesce(d.severity, 'minor') = ${severity ?? null})
      and (${assignee === null}::boolean is false or d.assignee is null)
      and (${assignee ?? null}::text is null or d.assignee = ${assignee ?? null})
      and (${sqlInstant(lateAt ?? null)}::timestamptz is null or n.due_at < ${sqlInstant(lateAt ?? null)}::timestamptz)
      and (${after?.id ?? null}::uuid is null or (coalesce(n.due_at, 'infinity'), ${RANK}, f.id)
        > (coalesce(${sqlInstant(after?.dueAt ?? null)}::timestamptz, 'infinity'), ${after?.rank ?? null}::int, ${after?.id ?? null}::uuid))
    order by coalesce(n.due_at, 'infinity'), rank, f.id limit ${query.limit}`.execute(tx);
  return found.rows.map(({ id, due_at: dueAt, rank }) => ({ id, dueAt, rank }));
}
