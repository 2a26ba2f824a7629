import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Money, NO_MONEY } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { BillLineRow, BillRow } from './tables.ts';

/** A bill by its account and id, locked for the change that follows when `lock`. */
export async function selectBill(
  tx: Tx,
  accountId: string,
  billId: string,
  lock = false,
): Promise<BillRow | undefined> {
  const rows = await sql<BillRow>`select * from customer_bill where account_id = ${accountId} and id = ${billId}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows.rows[0];
}

export async function selectBillByNumber(tx: Tx, number: string): Promise<BillRow | undefined> {
  const rows = await sql<BillRow>`select * from customer_bill where number = ${number}`.execute(tx);
  return rows.rows[0];
}

export async function selectBillLines(tx: Tx, accountId: string, billId: string): Promise<readonly BillLineRow[]> {
  const rows = await sql<BillLineRow>`select * from bill_line where account_id = ${accountId} and bill_id = ${billId}
    order by position`.execute(tx);
  return rows.rows;
}

/** Bills of an account, newest first, a page after the key of the last one seen. */
export async function selectBillsOf(
  tx: Tx,
  accountId: string,
  limit: number,
  before?: string,
): Promise<readonly BillRow[]> {
  const rows = await sql<BillRow>`select * from customer_bill where account_id = ${accountId}
    and ${before === undefined ? sql`true` : sql`number < ${before}`} order by number desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Bills that still await money, oldest due date first. */
export async function selectOpenBills(tx: Tx, accountId: string): Promise<readonly BillRow[]> {
  const rows = await sql<BillRow>`select * from customer_bill where account_id = ${accountId}
    and state in ('issued', 'partly-paid') order by due_on, number for update`.execute(tx);
  return rows.rows;
}

/** Open bills of every account due on or before a day, by key. */
export async function selectBillsDue(
  tx: Tx,
  dueOnOrBefore: CivilDate,
  limit: number,
  after?: { readonly dueOn: CivilDate; readonly accountId: string; readonly id: string },
): Promise<readonly BillRow[]> {
  const key = after
    ? sql`(due_on, account_id, id) > (${sqlDate(after.dueOn)}, ${after.accountId}::uuid, ${after.id}::uuid)`
    : sql`true`;
  const rows = await sql<BillRow>`select * from customer_bill where state in ('issued', 'partly-paid')
    and due_on <= ${sqlDate(dueOnOrBefore)} and ${key} order by due_on, account_id, id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Puts off the day on which a bill is due. */
export async function updateDueDay(
  tx: Tx,
  of: { readonly accountId: string; readonly billId: string; readonly to: CivilDate },
): Promise<void> {
  await sql`update customer_bill set due_on = ${sqlDate(of.to)}
    where account_id = ${of.accountId} and id = ${of.billId}`.execute(tx);
}

/** Adds to (or takes from) what is settled of a bill and sets its state accordingly. */
export async function updateSettled(tx: Tx, accountId: string, billId: string, change: Money): Promise<void> {
  await sql`update customer_bill set settled = settled + ${String(change)}::bigint,
    state = case when settled + ${String(change)}::bigint >= total_incl then 'paid'
      when settled + ${String(change)}::bigint > 0 then 'partly-paid' else 'issued' end
    where account_id = ${accountId} and id = ${billId}${unanswered}`.execute(tx);
}

/** Settles together the bills that await at least what is put against them; answers those that took it, the others being left. */
export async function settleTogether(
  tx: Tx,
  wanted: readonly { readonly accountId: string; readonly billId: string; readonly amount: Money }[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const rows = await sql<{ id: string }>`update customer_bill b set settled = b.settled + t.amount,
      state = case when b.settled + t.amount >= b.total_incl then 'paid' else 'partly-paid' end
    from unnest(${wanted.map((one) => one.accountId)}::uuid[], ${wanted.map((one) => one.billId)}::uuid[],
      ${wanted.map((one) => String(one.amount))}::bigint[]) as t (account_id, bill_id, amount)
    where b.account_id = t.account_id and b.id = t.bill_id and b.state in ('issued', 'partly-paid')
      and b.total_incl - b.settled >= t.amount returning b.id`.execute(tx);
  return new Set(rows.rows.map((row) => row.id));
}

/** Adds to (or takes from) what is kept for the next bills; answers false when the account has no billing yet. */
export async function updateCredit(tx: Tx, accountId: string, change: Money): Promise<boolean> {
  const done = await sql`update billing_account set credit = credit + ${String(change)}::bigint
    where account_id = ${accountId}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Highest and count of the numbers of a series, to prove that it has no gap. */
export async function selectNumbering(
  tx: Tx,
): Promise<readonly { readonly series: string; readonly count: number; readonly last: number }[]> {
  const rows = await sql<{ series: string; count: number; last: number }>`select split_part(number, '-', 1) as series,
    count(*)::int as count, max(split_part(number, '-', 2)::int) as last from customer_bill group by 1 order by 1`.execute(
    tx,
  );
  return rows.rows;
}

/** What is left to pay of a bill, as part of a larger question that names it. */
export function leftOfBill(account: RawBuilder<unknown>, bill: RawBuilder<unknown>): RawBuilder<Money> {
  return sql`(select lb.total_incl - lb.settled from customer_bill lb where lb.account_id = ${account} and lb.id = ${bill})`;
}

/** Which of these bills await no money any more. */
export async function selectSettledBills(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>`select id from customer_bill where account_id = any(${accountIds}::uuid[])
    and id = any(${billIds}::uuid[]) and state in ('paid', 'credited')`.execute(tx);
  return new Set(rows.rows.map((row) => row.id));
}

/** The first due date after a day among the bills that still await money; `null` when there is none. */
export async function selectNextDueDate(tx: Tx, after: CivilDate): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select min(due_on) as day from customer_bill
    where state in ('issued', 'partly-paid') and due_on > ${sqlDate(after)}`.execute(tx);
  return rows.rows[0]?.day ?? null;
}

/** What is kept for the next bills of an account, locked for the change that follows. */
export async function lockCredit(tx: Tx, accountId: string): Promise<Money> {
  const rows = await sql<{ credit: Money }>`select credit from billing_account where account_id = ${accountId}
    for update`.execute(tx);
  return rows.rows[0]?.credit ?? NO_MONEY;
}

/** Bills with money against them, those that took from the credit first, the newest first; locked. */
export async function selectBillsOnCredit(tx: Tx, accountId: string): Promise<readonly BillRow[]> {
  const rows = await sql<BillRow>`select * from customer_bill where account_id = ${accountId} and settled > 0
    order by from_credit > 0 desc, issued_on desc, number desc for update`.execute(tx);
  return rows.rows;
}

/** The lines of the credit notes on a bill: each at the position of the line that it takes back. */
export async function selectCreditLines(tx: Tx, accountId: string, billId: string): Promise<readonly BillLineRow[]> {
  const rows = await sql<BillLineRow>`select l.* from customer_bill n
    join bill_line l on l.account_id = n.account_id and l.bill_id = n.id
    where n.account_id = ${accountId} and n.credits_bill = ${billId} order by n.number, l.position`.execute(tx);
  return rows.rows;
}

/** A bill that credit notes have taken back whole awaits nothing any more. */
export async function markCredited(tx: Tx, accountId: string, billId: string): Promise<void> {
  await sql`update customer_bill set state = 'credited' where account_id = ${accountId} and id = ${billId}`.execute(tx);
}
