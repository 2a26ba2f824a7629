import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { HeldFor } from '../collection/index.ts';

/** What the desk shows of a case and its bill. */
export interface DeskRow {
  readonly account_id: string;
  readonly id: string;
  readonly bill_id: string;
  readonly bill_number: string;
  readonly due_on: CivilDate;
  readonly left_to_pay: Money;
  readonly step: string;
  readonly step_on: CivilDate;
  readonly next_on: CivilDate;
  readonly held_for: HeldFor | null;
  readonly paused_until: CivilDate | null;
  readonly state: 'open' | 'barred';
  readonly handed_over_on: CivilDate | null;
}

export interface DeskQuery {
  readonly step?: string;
  readonly state?: 'going' | 'waiting' | 'handed-over' | 'barred';
  readonly minAmount?: Money;
  /** Due on or before. */
  readonly dueBy?: CivilDate;
}

/** The furthest step of a case, and its day. */
const STEP = sql`case when c.terminated_on is not null then 'termination'
  when c.fully_suspended_on is not null then 'full-suspension' when c.suspended_on is not null then 'suspension'
  when c.notice_sent_on is not null then 'formal-notice'
  when c.second_reminder_sent_on is not null then 'second-reminder'
  when c.reminder_sent_on is not null then 'reminder' else 'opened' end`;
const STEP_ON = sql`coalesce(c.terminated_on, c.fully_suspended_on, c.suspended_on, c.notice_sent_on,
  c.second_reminder_sent_on, c.reminder_sent_on, c.opened_on)`;

function wanted({ step, state, minAmount, dueBy }: DeskQuery): RawBuilder<boolean> {
  const parts = [sql<boolean>`${state === 'barred' ? sql`c.state = 'barred'` : sql`c.state = 'open'`}`];
  if (state === 'going') parts.push(sql`c.held_for is null`);
  if (state === 'waiting') parts.push(sql`c.held_for is not null`);
  if (state === 'handed-over') parts.push(sql`c.handed_over_on is not null`);
  if (step !== undefined) parts.push(sql`${STEP} = ${step}`);
  if (minAmount !== undefined) parts.push(sql`b.total_incl - b.settled >= ${String(minAmount)}::bigint`);
  if (dueBy !== undefined) parts.push(sql`b.due_on <= ${sqlDate(dueBy)}`);
  return sql`${sql.join(parts, sql` and `)}`;
}

const FROM = sql`collection_case c join customer_bill b on b.account_id = c.account_id and b.id = c.bill_id`;

/** A page of cases that a query asks for, the longest overdue first, after the key of the last one seen. */
export async function selectDesk(
  tx: Tx,
  query: DeskQuery,
  limit: number,
  after?: { readonly dueOn: CivilDate; readonly id: string },
): Promise<readonly DeskRow[]> {
  const key = after ? sql`(b.due_on, c.id) > (${sqlDate(after.dueOn)}, ${after.id}::uuid)` : sql`true`;
  const rows = await sql<DeskRow>`select c.account_id, c.id, c.bill_id, c.bill_number, b.due_on,
      b.total_incl - b.settled as left_to_pay, ${STEP} as step, ${STEP_ON} as step_on, c.next_on, c.held_for,
      c.paused_until, c.state, c.handed_over_on
    from ${FROM} where ${wanted(query)} and ${key} order by b.due_on, c.id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** How many open cases stand at each step, and what is left to pay of them. */
export async function selectDeskSteps(
  tx: Tx,
): Promise<readonly { readonly step: string; readonly cases: number; readonly left: Money }[]> {
  const rows = await sql<{ step: string; cases: number; left: Money }>`select ${STEP} as step, count(*)::int as cases,
      sum(b.total_incl - b.settled)::bigint as left
    from ${FROM} where c.state = 'open' group by 1`.execute(tx);
  return rows.rows;
}
