import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { DueAccount, SimulationRow, SimulationSums } from './tables.ts';

/** The simulation of a day that was begun and not ended. */
export async function selectUnfinishedSimulation(tx: Tx, asOf: CivilDate): Promise<SimulationRow | undefined> {
  const rows = await sql<SimulationRow>`select * from bill_simulation where as_of = ${sqlDate(asOf)} and state <> 'done'
    order by started_at desc limit 1`.execute(tx);
  return rows.rows[0];
}

export async function selectSimulations(tx: Tx, limit: number): Promise<readonly SimulationRow[]> {
  const rows = await sql<SimulationRow>`select * from bill_simulation order by started_at desc, id desc
    limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Keeps a new simulation, of every account whose billing day will have come. */
export async function insertSimulation(
  tx: Tx,
  one: { readonly id: string; readonly asOf: CivilDate; readonly at: Instant; readonly sums: SimulationSums },
): Promise<SimulationRow> {
  const rows = await sql<SimulationRow>`insert into bill_simulation (id, as_of, state, started_at, total, sums)
    values (${one.id}, ${sqlDate(one.asOf)}, 'running', ${sqlInstant(one.at)}, (select count(*) from billing_account
      where not closed and next_bill_on <= ${sqlDate(one.asOf)}), ${sqlJson(one.sums)}) returning *`.execute(tx);
  return rows.rows[0]!;
}

/** Accounts whose billing day will have come, after the last one looked at. Nothing is locked: nothing is kept. */
export async function selectDueAfter(tx: Tx, run: SimulationRow, limit: number): Promise<readonly DueAccount[]> {
  const { after_on: on, after_account: account } = run;
  const key = on === null ? sql`true` : sql`(next_bill_on, account_id) > (${sqlDate(on)}, ${account}::uuid)`;
  const rows = await sql<DueAccount>`select account_id, billing_day, next_bill_on, credit from billing_account
    where not closed and next_bill_on <= ${sqlDate(run.as_of)} and ${key}
    order by next_bill_on, account_id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** How far a simulation is. */
export async function saveSimulation(
  tx: Tx,
  run: Pick<SimulationRow, 'id' | 'done' | 'after_on' | 'after_account' | 'sums'>,
): Promise<void> {
  await sql`update bill_simulation set done = ${run.done}, after_on = ${sqlDate(run.after_on)},
    after_account = ${run.after_account}::uuid, sums = ${sqlJson(run.sums)} where id = ${run.id}`.execute(tx);
}

export async function setSimulationState(
  tx: Tx,
  id: string,
  state: SimulationRow['state'],
  at: Instant,
): Promise<void> {
  const ended = state === 'running' ? null : at;
  await sql`update bill_simulation set state = ${state}, ended_at = ${sqlInstant(ended)} where id = ${id}`.execute(tx);
}

/** The bill before, of each account: the last one that charged a subscription, what of it comes back, and the last of any kind. */
export interface BillsBefore {
  readonly account_id: string;
  readonly subscribed: Money | null;
  readonly recurring: Money | null;
  readonly any: Money | null;
}

export async function selectBillsBefore(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, BillsBefore>> {
  const rows = await sql<BillsBefore>`select a.account_id, s.total_incl as subscribed,
      (select sum(l.amount_incl)::bigint from bill_line l where l.account_id = a.account_id and l.bill_id = s.id
        and l.kind in ('subscription', 'communications')) as recurring,
      (select b.total_incl from customer_bill b where b.account_id = a.account_id and b.kind <> 'credit-note'
        order by b.issued_on desc, b.number desc limit 1) as any
    from unnest(${accountIds}::uuid[]) as a (account_id)
    left join lateral (select b.id, b.total_incl from customer_bill b where b.account_id = a.account_id
      and b.kind <> 'credit-note' and exists (select from bill_line l where l.account_id = b.account_id
        and l.bill_id = b.id and l.kind = 'subscription') order by b.issued_on desc, b.number desc limit 1) s on true`.execute(
    tx,
  );
  return new Map(rows.rows.map((row) => [row.account_id, row]));
}
