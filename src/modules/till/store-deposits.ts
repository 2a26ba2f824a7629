import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { DepositRow, TillPaymentRow } from './tables.ts';

/** Gives the next number of a series, without gap. */
export async function takeDepositNumber(tx: Tx, series: string): Promise<number> {
  const rows = await sql<{ given: number }>`insert into till_deposit_number (series, next) values (${series}, 2)
    on conflict (operator_id, series) do update set next = till_deposit_number.next + 1
    returning next - 1 as given`.execute(tx);
  return rows.rows[0]!.given;
}

export async function insertDeposit(tx: Tx, row: DepositRow): Promise<void> {
  await sql`insert into till_deposit (id, kind, number, shop, amount, pieces, made_on, made_at, made_by)
    values (${row.id}, ${row.kind}, ${row.number}, ${row.shop}, ${String(row.amount)}::bigint, ${row.pieces},
      ${sqlDate(row.made_on)}, ${sqlInstant(row.made_at)}, ${row.made_by})`.execute(tx);
}

export async function selectDeposits(tx: Tx, limit: number): Promise<readonly DepositRow[]> {
  const rows = await sql<DepositRow>`select * from till_deposit order by made_at desc, id desc limit ${limit}`.execute(
    tx,
  );
  return rows.rows;
}

export async function selectDeposit(tx: Tx, id: string): Promise<DepositRow | undefined> {
  return (await sql<DepositRow>`select * from till_deposit where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** The deposit of a number whose money has not reached the bank, locked. */
export async function lockAwaitedDeposit(tx: Tx, number: string): Promise<DepositRow | undefined> {
  const rows = await sql<DepositRow>`select * from till_deposit where number = ${number} and arrived_on is null
    for update`.execute(tx);
  return rows.rows[0];
}

export async function markDepositArrived(tx: Tx, id: string, on: CivilDate): Promise<void> {
  await sql`update till_deposit set arrived_on = ${sqlDate(on)} where id = ${id}`.execute(tx);
}

/** Cheques of a shop's closed sessions that no slip holds yet, locked. */
export async function lockChequesToBank(tx: Tx, shop: string): Promise<readonly TillPaymentRow[]> {
  const rows = await sql<TillPaymentRow>`select p.* from till_payment p
    join till_session s on s.id = p.session_id join till t on t.id = p.till_id
    where p.method = 'cheque' and p.deposit_id is null and p.cancelled_at is null and s.state = 'closed' and t.shop = ${shop}
    order by p.taken_at, p.id for update of p`.execute(tx);
  return rows.rows;
}

/** Puts payments in a deposit. */
export async function putInDeposit(tx: Tx, payments: readonly TillPaymentRow[], depositId: string): Promise<void> {
  await sql`update till_payment set deposit_id = ${depositId}
    where account_id = any(${payments.map((one) => one.account_id)}::uuid[])
      and id = any(${payments.map((one) => one.id)}::uuid[])`.execute(tx);
}

export async function selectDepositPayments(tx: Tx, depositId: string): Promise<readonly TillPaymentRow[]> {
  const rows = await sql<TillPaymentRow>`select * from till_payment where deposit_id = ${depositId}::uuid
    order by taken_at, id`.execute(tx);
  return rows.rows;
}
