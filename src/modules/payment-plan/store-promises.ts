import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { PromiseRow } from './tables.ts';

/** Keeps a new promise. */
export async function insertPromise(tx: Tx, one: PromiseRow): Promise<void> {
  await sql`insert into payment_promise (account_id, id, bill_id, bill_number, amount, by_on, made_on, made_by,
      settled_at_start, state)
    values (${one.account_id}, ${one.id}, ${one.bill_id}, ${one.bill_number}, ${String(one.amount)}::bigint,
      ${sqlDate(one.by_on)}, ${sqlDate(one.made_on)}, ${one.made_by}, ${String(one.settled_at_start)}::bigint,
      ${one.state})`.execute(tx);
}

/** Promises of an account, the newest first. */
export async function selectPromisesOf(tx: Tx, accountId: string): Promise<readonly PromiseRow[]> {
  const rows = await sql<PromiseRow>`select * from payment_promise where account_id = ${accountId}
    order by made_on desc, id desc`.execute(tx);
  return rows.rows;
}

/** The promise that is open on a bill. */
export async function selectOpenPromise(tx: Tx, accountId: string, billId: string): Promise<PromiseRow | undefined> {
  const rows = await sql<PromiseRow>`select * from payment_promise where account_id = ${accountId}
    and bill_id = ${billId} and state = 'open'`.execute(tx);
  return rows.rows[0];
}

/** Whether a promise is open on a bill, as part of a larger question that names it. */
export function isPromised(account: RawBuilder<unknown>, bill: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from payment_promise pr where pr.account_id = ${account} and pr.bill_id = ${bill}
    and pr.state = 'open')`;
}

/**
 * Locks the next promise to judge: one whose money has come, or whose last day was before a day. Answers what has been settled of
 * its bill since it was made.
 */
export async function lockDuePromise(
  tx: Tx,
  lastDayBefore: CivilDate,
): Promise<(PromiseRow & { readonly came: boolean }) | undefined> {
  const rows = await sql<PromiseRow & { came: boolean }>`select p.*,
      (b.state in ('paid', 'credited') or b.settled - p.settled_at_start >= p.amount) as came
    from payment_promise p join customer_bill b on b.account_id = p.account_id and b.id = p.bill_id
    where p.state = 'open' and (p.by_on < ${sqlDate(lastDayBefore)} or b.state in ('paid', 'credited')
      or b.settled - p.settled_at_start >= p.amount)
    order by p.by_on, p.account_id, p.id limit 1 for update of p skip locked`.execute(tx);
  return rows.rows[0];
}

/** Keeps how a promise ended. */
export async function updatePromise(
  tx: Tx,
  one: Pick<PromiseRow, 'account_id' | 'id' | 'state'>,
  on: CivilDate,
): Promise<void> {
  await sql`update payment_promise set state = ${one.state}, judged_on = ${sqlDate(on)}
    where account_id = ${one.account_id} and id = ${one.id}`.execute(tx);
}

/** The last day on which the customer acknowledged what a bill asks, by a plan or a promise; `null` when never. */
export async function selectAcknowledgedOn(tx: Tx, accountId: string, billId: string): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select greatest(
    (select max(p.agreed_on) from payment_plan p join payment_plan_bill b
      on b.account_id = p.account_id and b.plan_id = p.id
      where b.account_id = ${accountId} and b.bill_id = ${billId}),
    (select max(made_on) from payment_promise where account_id = ${accountId} and bill_id = ${billId})) as day`.execute(
    tx,
  );
  return rows.rows[0]?.day ?? null;
}
