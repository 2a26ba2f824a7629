import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { arrayText, sqlDate, sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Finding } from './domain/odd-bill.ts';
import type { CheckRow, DueAccount } from './tables.ts';

/** Whether nobody holds the bill that an account awaits, as part of a larger question that names its row `b`. */
export const NOT_HELD: RawBuilder<boolean> = sql`not exists (select 1 from bill_check h where h.account_id = b.account_id
  and h.bill_on = b.next_bill_on and h.state in ('set-aside', 'held'))`;

export type NewCheck = Pick<CheckRow, 'account_id' | 'bill_on' | 'total_incl' | 'previous_incl' | 'fault'> & {
  readonly findings: readonly Finding[];
};

/**
 * Keeps what a simulation found about some accounts. A bill that a person has released stays so while it comes to the same
 * amount, one that is held stays held; what is not found any more is forgotten.
 */
export async function saveChecks(
  tx: Tx,
  simulationId: string,
  looked: readonly DueAccount[],
  found: readonly NewCheck[],
): Promise<void> {
  await sql`delete from bill_check c using unnest(${looked.map((one) => one.account_id)}::uuid[],
      ${sqlDates(looked.map((one) => one.next_bill_on))}) as t (account_id, bill_on)
    where c.account_id = t.account_id and c.bill_on = t.bill_on and c.state in ('set-aside', 'failed')
      and not c.account_id = any(${found.map((one) => one.account_id)}::uuid[])`.execute(tx);
  if (found.length === 0) return;
  await sql`insert into bill_check as c (account_id, bill_on, simulation_id, total_incl, previous_incl, findings, fault, state)
    select account_id, bill_on, ${simulationId}::uuid, total_incl, previous_incl, findings::text[], fault,
      case when fault is null then 'set-aside' else 'failed' end
    from unnest(${found.map((one) => one.account_id)}::uuid[], ${sqlDates(found.map((one) => one.bill_on))},
      ${found.map((one) => String(one.total_incl))}::bigint[],
      ${found.map((one) => (one.previous_incl === null ? null : String(one.previous_incl)))}::bigint[],
      ${found.map((one) => arrayText(one.findings))}::text[], ${found.map((one) => one.fault)}::text[])
      as t (account_id, bill_on, total_incl, previous_incl, findings, fault)
    on conflict (account_id, bill_on) do update set simulation_id = excluded.simulation_id,
      previous_incl = excluded.previous_incl, findings = excluded.findings, fault = excluded.fault,
      state = case when c.state = 'held' or (c.state = 'released' and c.total_incl = excluded.total_incl)
        then c.state else excluded.state end,
      decided_by = case when c.state = 'held' or (c.state = 'released' and c.total_incl = excluded.total_incl)
        then c.decided_by end,
      decided_at = case when c.state = 'held' or (c.state = 'released' and c.total_incl = excluded.total_incl)
        then c.decided_at end,
      total_incl = excluded.total_incl`.execute(tx);
}

/** Bills that a person is to look at or holds, and those released whose day has not been billed yet; the largest difference first. */
export async function selectChecks(tx: Tx, limit: number): Promise<readonly CheckRow[]> {
  const rows = await sql<CheckRow>`select c.* from bill_check c join billing_account b on b.account_id = c.account_id
    where not b.closed and c.bill_on = b.next_bill_on
    order by c.state = 'released', c.state = 'held', abs(c.total_incl - coalesce(c.previous_incl, 0)) desc, c.account_id
    limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Locks what was found about a bill. */
export async function lockCheck(tx: Tx, accountId: string, billOn: CivilDate): Promise<CheckRow | undefined> {
  const rows = await sql<CheckRow>`select * from bill_check where account_id = ${accountId}::uuid
    and bill_on = ${sqlDate(billOn)} for update`.execute(tx);
  return rows.rows[0];
}

export async function updateCheck(
  tx: Tx,
  of: Pick<CheckRow, 'account_id' | 'bill_on'>,
  to: { readonly state: 'held' | 'released'; readonly reason: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await sql`update bill_check set state = ${to.state}, reason = ${to.reason}, decided_by = ${to.by},
    decided_at = ${sqlInstant(to.at)} where account_id = ${of.account_id}::uuid
    and bill_on = ${sqlDate(of.bill_on)}`.execute(tx);
}
