import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlDates } from '../../platform/database/sql-values.ts';
import { isSettled } from '../customer-bill/index.ts';
import { PROMISE_GRACE_DAYS } from './domain/plan.ts';
import type { InstalmentRow, PlanBillRow, PlanRow } from './tables.ts';

/** Keeps a new plan with its bills and instalments. */
export async function insertPlan(
  tx: Tx,
  plan: PlanRow,
  bills: readonly PlanBillRow[],
  instalments: readonly InstalmentRow[],
): Promise<void> {
  await sql`insert into payment_plan (account_id, id, state, asked_by, method, total, agreed_on, next_on)
    values (${plan.account_id}, ${plan.id}, ${plan.state}, ${plan.asked_by}, ${plan.method},
      ${String(plan.total)}::bigint, ${sqlDate(plan.agreed_on)}, ${sqlDate(plan.next_on)})`.execute(tx);
  await sql`insert into payment_plan_bill (account_id, plan_id, bill_id, bill_number, left_at_start)
    select ${plan.account_id}::uuid, ${plan.id}::uuid, bill_id, bill_number, left_at_start
    from unnest(${bills.map((one) => one.bill_id)}::uuid[], ${bills.map((one) => one.bill_number)}::text[],
      ${bills.map((one) => String(one.left_at_start))}::bigint[]) as t (bill_id, bill_number, left_at_start)`.execute(
    tx,
  );
  await sql`insert into payment_plan_instalment (account_id, plan_id, position, due_on, amount)
    select ${plan.account_id}::uuid, ${plan.id}::uuid, position, due_on, amount
    from unnest(${instalments.map((one) => one.position)}::int[], ${sqlDates(instalments.map((one) => one.due_on))},
      ${instalments.map((one) => String(one.amount))}::bigint[]) as t (position, due_on, amount)`.execute(tx);
}

/** Keeps what became of a plan. */
export async function updatePlan(tx: Tx, plan: PlanRow): Promise<void> {
  await sql`update payment_plan set state = ${plan.state}, next_on = ${sqlDate(plan.next_on)},
    late_told_on = ${sqlDate(plan.late_told_on)}, ended_on = ${sqlDate(plan.ended_on)},
    end_reason = ${plan.end_reason}, version = version + 1
    where account_id = ${plan.account_id} and id = ${plan.id}`.execute(tx);
}

/** A plan of an account, locked until the transaction ends. */
export async function lockPlan(tx: Tx, accountId: string, id: string): Promise<PlanRow | undefined> {
  const rows = await sql<PlanRow>`select * from payment_plan where account_id = ${accountId} and id = ${id}
    for update`.execute(tx);
  return rows.rows[0];
}

/** Plans of an account, the newest first. */
export async function selectPlansOf(tx: Tx, accountId: string): Promise<readonly PlanRow[]> {
  const rows = await sql<PlanRow>`select * from payment_plan where account_id = ${accountId}
    order by agreed_on desc, id desc`.execute(tx);
  return rows.rows;
}

/** The bills that a plan spreads, by number. */
export async function selectPlanBills(
  tx: Tx,
  plan: Pick<PlanRow, 'account_id' | 'id'>,
): Promise<readonly PlanBillRow[]> {
  const rows = await sql<PlanBillRow>`select * from payment_plan_bill where account_id = ${plan.account_id}
    and plan_id = ${plan.id} order by bill_number`.execute(tx);
  return rows.rows;
}

/** The instalments of a plan in their order. */
export async function selectInstalments(
  tx: Tx,
  plan: Pick<PlanRow, 'account_id' | 'id'>,
): Promise<readonly InstalmentRow[]> {
  const rows = await sql<InstalmentRow>`select * from payment_plan_instalment where account_id = ${plan.account_id}
    and plan_id = ${plan.id} order by position`.execute(tx);
  return rows.rows;
}

/** The running plan that spreads a bill. */
export async function selectPlanOfBill(tx: Tx, accountId: string, billId: string): Promise<PlanRow | undefined> {
  const rows = await sql<PlanRow>`select p.* from payment_plan p
    join payment_plan_bill b on b.account_id = p.account_id and b.plan_id = p.id
    where p.account_id = ${accountId} and b.bill_id = ${billId} and p.state = 'running' limit 1`.execute(tx);
  return rows.rows[0];
}

/** Which of these bills running plans spread. */
export async function selectBillsUnderPlan(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ bill_id: string }>`select b.bill_id from payment_plan_bill b
    join payment_plan p on p.account_id = b.account_id and p.id = b.plan_id
    where b.account_id = any(${accountIds}::uuid[]) and b.bill_id = any(${billIds}::uuid[]) and p.state = 'running'`.execute(
    tx,
  );
  return new Set(rows.rows.map((row) => row.bill_id));
}

/** Whether a running plan spreads a bill, as part of a larger question that names it. */
export function isUnderPlan(account: RawBuilder<unknown>, bill: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from payment_plan_bill pb join payment_plan pp
    on pp.account_id = pb.account_id and pp.id = pb.plan_id
    where pb.account_id = ${account} and pb.bill_id = ${bill} and pp.state = 'running')`;
}

/** Whether every bill of a plan awaits no money any more, as part of a question that names the plan `p`. */
const ALL_PAID = sql<boolean>`not exists (select 1 from payment_plan_bill pb
  where pb.account_id = p.account_id and pb.plan_id = p.id
    and not ${isSettled(sql`pb.account_id`, sql`pb.bill_id`)})`;

/** Locks the next running plan to judge on a day, leaving those that another worker holds. */
export async function lockDuePlan(tx: Tx, asOf: CivilDate): Promise<PlanRow | undefined> {
  const rows = await sql<PlanRow>`select p.* from payment_plan p where p.state = 'running'
    and (p.next_on <= ${sqlDate(asOf)} or ${ALL_PAID})
    order by p.next_on, p.account_id, p.id limit 1 for update skip locked`.execute(tx);
  return rows.rows[0];
}

/** Whether a plan or a promise has to be judged on a day, as part of a larger question. */
export function plansWait(asOf: CivilDate): RawBuilder<boolean> {
  return sql`(exists (select 1 from payment_plan p where p.state = 'running'
      and (p.next_on <= ${sqlDate(asOf)} or ${ALL_PAID}))
    or exists (select 1 from payment_promise where state = 'open'))`;
}

/** The next day on which a plan or a promise is looked at; `null` when none runs. */
export async function selectNextPlanDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select least(
    (select min(next_on) from payment_plan where state = 'running'),
    (select min(by_on) + ${PROMISE_GRACE_DAYS + 1}::int from payment_promise where state = 'open')) as day`.execute(tx);
  return rows.rows[0]?.day ?? null;
}
