import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { jsonText, plainArray, sqlDate, sqlDates, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { NOT_HELD } from './store-checks.ts';
import type { BillRow, ChargeRow, DueAccount } from './tables.ts';

type NewCharge = Omit<ChargeRow, 'bill_id' | 'cancelled_on' | 'created_at' | 'reference'> &
  Partial<Pick<ChargeRow, 'reference'>>;

export async function insertCharge(tx: Tx, context: Context, row: NewCharge): Promise<void> {
  await sql`insert into charge (account_id, id, agreement_id, code, label, kind, amount, taxed, on_date, pack, version,
      decision_id, because, created_at, reference)
    values (${row.account_id}, ${row.id}, ${row.agreement_id}, ${row.code}, ${sqlJson(row.label)}, ${row.kind},
      ${String(row.amount)}::bigint, ${row.taxed}, ${sqlDate(row.on_date)}, ${row.pack}, ${row.version},
      ${row.decision_id}, ${row.because}::text[], ${sqlInstant(context.clock.now())}, ${row.reference ?? null})${unanswered}`.execute(
    tx,
  );
}

/** The charge that another service brought under a reference, unless it was cancelled. */
export async function chargeByReference(tx: Tx, accountId: string, reference: string): Promise<ChargeRow | undefined> {
  const rows = await sql<ChargeRow>`select * from charge where account_id = ${accountId}::uuid
    and reference = ${reference}`.execute(tx);
  return rows.rows[0];
}

/** Takes a charge off the next bill; answers whether it was still to be billed. */
export async function cancelUnbilledCharge(tx: Tx, accountId: string, id: string, on: CivilDate): Promise<boolean> {
  const done = await sql`update charge set cancelled_on = ${sqlDate(on)}
    where account_id = ${accountId} and id = ${id} and bill_id is null and cancelled_on is null`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Charges of accounts that wait for a bill and are dated before a day, oldest first. */
export async function selectUnbilledCharges(
  tx: Tx,
  accountIds: readonly string[],
  before: CivilDate,
): Promise<readonly ChargeRow[]> {
  const rows = await sql<ChargeRow>`select * from charge where account_id = any(${accountIds}::uuid[])
    and bill_id is null and cancelled_on is null and on_date < ${sqlDate(before)}
    order by account_id, on_date, created_at, code, id`.execute(tx);
  return rows.rows;
}

export async function markChargesBilled(
  tx: Tx,
  charges: readonly { readonly accountId: string; readonly id: string; readonly billId: string }[],
): Promise<void> {
  if (charges.length === 0) return;
  await sql`update charge c set bill_id = t.bill_id
    from unnest(${charges.map((c) => c.accountId)}::uuid[], ${charges.map((c) => c.id)}::uuid[],
      ${charges.map((c) => c.billId)}::uuid[]) as t (account_id, id, bill_id)
    where c.account_id = t.account_id and c.id = t.id`.execute(tx);
}

/**
 * Locks the next accounts whose bill is due, leaving aside those that failed in this run. Those that another worker holds are
 * left to it, or waited for: it may die and give them back.
 */
export async function lockDueAccounts(
  tx: Tx,
  asOf: CivilDate,
  runId: string,
  limit: number,
  others: 'leave' | 'await' = 'leave',
): Promise<readonly DueAccount[]> {
  const rows = await sql<DueAccount>`select account_id, billing_day, next_bill_on, credit from billing_account b
    where not closed and next_bill_on <= ${sqlDate(asOf)} and ${NOT_HELD}
      and not exists (select 1 from bill_run_failure f where f.run_id = ${runId} and f.account_id = b.account_id)
    order by next_bill_on, account_id limit ${limit} for update ${others === 'leave' ? sql`skip locked` : sql``}`.execute(
    tx,
  );
  return rows.rows;
}

/** Locks one account for its bill; `undefined` when it is not due. */
export async function lockDueAccount(tx: Tx, accountId: string, asOf: CivilDate): Promise<DueAccount | undefined> {
  const rows = await sql<DueAccount>`select account_id, billing_day, next_bill_on, credit from billing_account
    where account_id = ${accountId} and not closed and next_bill_on <= ${sqlDate(asOf)} for update`.execute(tx);
  return rows.rows[0];
}

export async function countDueAccounts(tx: Tx, asOf: CivilDate): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from billing_account b
    where not closed and next_bill_on <= ${sqlDate(asOf)} and ${NOT_HELD}`.execute(tx);
  return rows.rows[0]!.count;
}

export async function selectBilledThrough(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const rows = await sql<{ product_id: string; billed_through: CivilDate }>`select product_id, billed_through
    from billed_product where account_id = any(${accountIds}::uuid[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.product_id, row.billed_through]));
}

export async function saveBilledThrough(
  tx: Tx,
  rows: readonly { readonly accountId: string; readonly productId: string; readonly through: CivilDate }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into billed_product (account_id, product_id, billed_through)
    select * from unnest(${plainArray(rows.map((r) => r.accountId))}::uuid[], ${plainArray(rows.map((r) => r.productId))}::uuid[],
      ${sqlDates(rows.map((r) => r.through))})
    on conflict (account_id, product_id) do update set billed_through = excluded.billed_through`.execute(tx);
}

export interface NextBill {
  readonly accountId: string;
  readonly nextBillOn: CivilDate;
  readonly closed: boolean;
  readonly credit: Money;
}

/** Moves accounts on to their next bill. One that is to close stays open while a charge waits for a bill. */
export async function saveNextBills(tx: Tx, rows: readonly NextBill[]): Promise<void> {
  await sql`update billing_account b set next_bill_on = t.next_bill_on, credit = t.credit,
      closed = t.closed and not exists (select 1 from charge c
        where c.account_id = b.account_id and c.bill_id is null and c.cancelled_on is null)
    from unnest(${plainArray(rows.map((r) => r.accountId))}::uuid[], ${sqlDates(rows.map((r) => r.nextBillOn))},
      ${rows.map((r) => r.closed)}::boolean[], ${plainArray(rows.map((r) => r.credit))}::bigint[])
      as t (account_id, next_bill_on, closed, credit)
    where b.account_id = t.account_id`.execute(tx);
}

/** Makes sure that an account is billed from a day on: a new row, or a closed account opened again. */
export async function openBillingAccount(
  tx: Tx,
  row: { readonly accountId: string; readonly billingDay: number; readonly nextBillOn: CivilDate },
): Promise<void> {
  await sql`insert into billing_account (account_id, billing_day, next_bill_on)
    values (${row.accountId}, ${row.billingDay}, ${sqlDate(row.nextBillOn)})
    on conflict (account_id) do update set closed = false,
      next_bill_on = case when billing_account.closed then excluded.next_bill_on else billing_account.next_bill_on end${unanswered}`.execute(
    tx,
  );
}

/** Brings the next bill of an account forward to a day; one that comes sooner stays where it is. */
export async function advanceNextBill(tx: Tx, accountId: string, on: CivilDate): Promise<void> {
  await sql`update billing_account set next_bill_on = ${sqlDate(on)}
    where account_id = ${accountId}::uuid and not closed and next_bill_on > ${sqlDate(on)}`.execute(tx);
}

/** What the customer has paid on the bills of an agreement, and money kept for the next ones. */
export async function selectPaidForAgreement(tx: Tx, accountId: string, agreementId: string): Promise<Money> {
  const rows = await sql<{ paid: string }>`select
      (select coalesce(sum(b.settled), 0) from customer_bill b where b.account_id = ${accountId}::uuid and b.total_incl > 0
        and exists (select 1 from bill_line l
          where l.account_id = b.account_id and l.bill_id = b.id and l.agreement_id = ${agreementId}::uuid))
      + coalesce((select credit from billing_account where account_id = ${accountId}::uuid), 0) as paid`.execute(tx);
  return BigInt(rows.rows[0]!.paid) as Money;
}

/** Reserves `count` bill numbers of a series; answers the first. The row lock keeps the series gapless until the commit. */
export async function reserveNumbers(tx: Tx, series: string, count: number): Promise<number> {
  const rows = await sql<{ first: number }>`insert into bill_number (series, next) values (${series}, ${count + 1})
    on conflict (operator_id, series) do update set next = bill_number.next + ${count}
    returning next - ${count} as first`.execute(tx);
  return rows.rows[0]!.first;
}

export async function insertBills(tx: Tx, bills: readonly BillRow[]): Promise<void> {
  if (bills.length === 0) return;
  await sql`insert into customer_bill (account_id, id, number, kind, issued_on, due_on, period_from, period_to, territory,
      total_excl, total_vat, total_incl, settled, state, taxes, credits_bill, run_id, from_credit)
    select account_id, id, number, kind, issued_on, due_on, period_from, period_to, territory, total_excl, total_vat,
      total_incl, settled, state, taxes, credits_bill, run_id, from_credit
    from unnest(${plainArray(bills.map((b) => b.account_id))}::uuid[], ${plainArray(bills.map((b) => b.id))}::uuid[],
      ${bills.map((b) => b.number)}::text[], ${bills.map((b) => b.kind)}::text[],
      ${sqlDates(bills.map((b) => b.issued_on))}, ${sqlDates(bills.map((b) => b.due_on))},
      ${sqlDates(bills.map((b) => b.period_from))}, ${sqlDates(bills.map((b) => b.period_to))},
      ${bills.map((b) => b.territory)}::text[], ${plainArray(bills.map((b) => b.total_excl))}::bigint[],
      ${plainArray(bills.map((b) => b.total_vat))}::bigint[], ${plainArray(bills.map((b) => b.total_incl))}::bigint[],
      ${plainArray(bills.map((b) => b.settled))}::bigint[], ${bills.map((b) => b.state)}::text[],
      ${bills.map((b) => jsonText(b.taxes))}::jsonb[], ${plainArray(bills.map((b) => b.credits_bill))}::uuid[],
      ${plainArray(bills.map((b) => b.run_id))}::uuid[], ${plainArray(bills.map((b) => b.from_credit))}::bigint[])
      as t (account_id, id, number, kind, issued_on, due_on, period_from, period_to, territory, total_excl, total_vat,
        total_incl, settled, state, taxes, credits_bill, run_id, from_credit)`.execute(tx);
}

/** Accounts whose last bill came after a day. */
export async function selectClosedAccounts(tx: Tx, after: CivilDate): Promise<readonly string[]> {
  const rows = await sql<{ account_id: string }>`select account_id from billing_account
    where closed and next_bill_on > ${sqlDate(after)} order by account_id`.execute(tx);
  return rows.rows.map((row) => row.account_id);
}

export async function reopenAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  await sql`update billing_account set closed = false where account_id = any(${accountIds}::uuid[])`.execute(tx);
}
