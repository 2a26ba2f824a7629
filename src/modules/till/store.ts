import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { SessionRow, TillPaymentRow, TillRow } from './tables.ts';

/** Keeps a till; false when there is one of that name. */
export async function insertTill(tx: Tx, row: TillRow): Promise<boolean> {
  const done = await sql`insert into till (id, name, shop, territory, created_at)
    values (${row.id}, ${row.name}, ${row.shop}, ${row.territory}, ${sqlInstant(row.created_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function selectTills(tx: Tx): Promise<readonly TillRow[]> {
  return (await sql<TillRow>`select * from till order by shop, name`.execute(tx)).rows;
}

/** The till, locked: one thing at a time happens at it. */
export async function lockTill(tx: Tx, id: string): Promise<TillRow | undefined> {
  return (await sql<TillRow>`select * from till where id = ${id}::uuid for update`.execute(tx)).rows[0];
}

/** Gives the number of the next receipt of a till. */
export async function takeReceiptNumber(tx: Tx, tillId: string): Promise<number> {
  const rows = await sql<{ given: number }>`update till set next_receipt = next_receipt + 1 where id = ${tillId}
    returning next_receipt - 1 as given`.execute(tx);
  return rows.rows[0]!.given;
}

export async function updateDrawer(tx: Tx, tillId: string, inDrawer: Money): Promise<void> {
  await sql`update till set in_drawer = ${String(inDrawer)}::bigint where id = ${tillId}`.execute(tx);
}

/** Keeps a session; false when the till, or the agent, has one open already. */
export async function insertSession(tx: Tx, row: SessionRow): Promise<boolean> {
  const done = await sql`insert into till_session (id, till_id, agent, opened_at, opened_on, floated, brought,
      opening_difference, opening_note, state)
    values (${row.id}, ${row.till_id}, ${row.agent}, ${sqlInstant(row.opened_at)}, ${sqlDate(row.opened_on)},
      ${String(row.floated)}::bigint, ${String(row.brought)}::bigint, ${String(row.opening_difference)}::bigint,
      ${row.opening_note}, 'open') on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** The open session of an agent, locked, so that it is not closed while something is taken. */
export async function lockOpenSessionOf(tx: Tx, agent: string): Promise<SessionRow | undefined> {
  const rows = await sql<SessionRow>`select * from till_session where agent = ${agent} and state = 'open'
    for update`.execute(tx);
  return rows.rows[0];
}

export async function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  return (await sql<SessionRow>`select * from till_session where id = ${id}::uuid for update`.execute(tx)).rows[0];
}

/** The open session of an agent, only looked at. */
export async function selectOpenSessionOf(tx: Tx, agent: string): Promise<SessionRow | undefined> {
  const rows = await sql<SessionRow>`select * from till_session where agent = ${agent} and state = 'open'`.execute(tx);
  return rows.rows[0];
}

/** Sessions that are open, and the newest closed ones. */
export async function selectSessions(tx: Tx, limit: number): Promise<readonly SessionRow[]> {
  const rows = await sql<SessionRow>`select * from till_session
    order by state desc, opened_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function closeSessionRow(tx: Tx, row: SessionRow): Promise<void> {
  await sql`update till_session set state = 'closed', closed_at = ${sqlInstant(row.closed_at)},
    closed_on = ${sqlDate(row.closed_on)}, closed_by = ${row.closed_by}, expected = ${sqlJson(row.expected)},
    counted = ${sqlJson(row.counted)}, denominations = ${sqlJson(row.denominations)},
    difference = ${String(row.difference)}::bigint, closing_note = ${row.closing_note},
    to_bank = ${String(row.to_bank)}::bigint where id = ${row.id}`.execute(tx);
}

export async function insertTillPayment(tx: Tx, row: TillPaymentRow): Promise<void> {
  const text = (money: Money | null): string | null => (money === null ? null : String(money));
  await sql`insert into till_payment (account_id, id, session_id, till_id, receipt, payment_id, kind, method, amount,
      tendered, change, reference, drawn_by, taken_at)
    values (${row.account_id}, ${row.id}, ${row.session_id}, ${row.till_id}, ${row.receipt}, ${row.payment_id},
      ${row.kind}, ${row.method}, ${String(row.amount)}::bigint, ${text(row.tendered)}::bigint, ${text(row.change)}::bigint,
      ${row.reference}, ${row.drawn_by}, ${sqlInstant(row.taken_at)})`.execute(tx);
}

/** Notes on a payment that it was undone. */
export async function cancelTillPaymentRow(tx: Tx, row: TillPaymentRow): Promise<void> {
  await sql`update till_payment set cancelled_at = ${row.cancelled_at === null ? null : sqlInstant(row.cancelled_at)},
    cancelled_by = ${row.cancelled_by}, cancelled_why = ${row.cancelled_why}
    where account_id = ${row.account_id} and id = ${row.id}`.execute(tx);
}

export async function selectTillPayment(tx: Tx, accountId: string, id: string): Promise<TillPaymentRow | undefined> {
  const rows = await sql<TillPaymentRow>`select * from till_payment where account_id = ${accountId}
    and id = ${id}::uuid`.execute(tx);
  return rows.rows[0];
}

/** What a session took, in the order of its receipts. */
export async function selectSessionPayments(tx: Tx, sessionId: string): Promise<readonly TillPaymentRow[]> {
  const rows = await sql<TillPaymentRow>`select * from till_payment where session_id = ${sessionId}::uuid
    order by receipt`.execute(tx);
  return rows.rows;
}

/** What an account was given back in cash at counters on a day. */
export async function selectCashRefundedOn(tx: Tx, accountId: string, on: CivilDate): Promise<Money> {
  const rows = await sql<{ total: Money }>`select coalesce(sum(p.amount), 0)::bigint as total
    from till_payment p join till_session s on s.id = p.session_id
    where p.account_id = ${accountId} and p.kind = 'refund' and s.opened_on = ${sqlDate(on)}`.execute(tx);
  return rows.rows[0]!.total;
}

/** What an account has paid in cash at counters on a day. */
export async function selectCashOn(tx: Tx, accountId: string, on: CivilDate): Promise<Money> {
  const rows = await sql<{ total: Money }>`select coalesce(sum(amount), 0)::bigint as total from payment
    where account_id = ${accountId} and method = 'cash' and state = 'received'
      and received_on = ${sqlDate(on)}`.execute(tx);
  return rows.rows[0]!.total;
}
