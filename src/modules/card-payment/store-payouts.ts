import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { PayoutLineRow, PayoutRow } from './tables.ts';

/** What is known here of a transaction of a provider. */
export interface KnownTransaction {
  readonly transaction: string;
  readonly kind: 'payment' | 'refund';
  readonly account_id: string;
  readonly intent_id: string;
  readonly amount: Money;
  readonly paid_out: boolean;
}

/** Keeps a payout; false when it is known. */
export async function insertPayout(tx: Tx, row: PayoutRow): Promise<boolean> {
  const done = await sql`insert into card_payout (id, provider, reference, paid_on, gross, fees, net, imported_at)
    values (${row.id}, ${row.provider}, ${row.reference}, ${sqlDate(row.paid_on)}, ${String(row.gross)}::bigint,
      ${String(row.fees)}::bigint, ${String(row.net)}::bigint, ${sqlInstant(row.imported_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function insertPayoutLines(tx: Tx, rows: readonly PayoutLineRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into card_payout_line (payout_id, position, kind, transaction, amount, fee, outcome, account_id, intent_id)
    select * from unnest(${rows.map((r) => r.payout_id)}::uuid[], ${rows.map((r) => r.position)}::int[],
      ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.transaction)}::text[],
      ${rows.map((r) => String(r.amount))}::bigint[], ${rows.map((r) => String(r.fee))}::bigint[],
      ${rows.map((r) => r.outcome)}::text[], ${rows.map((r) => r.account_id)}::uuid[],
      ${rows.map((r) => r.intent_id)}::uuid[])`.execute(tx);
}

/** The payments and refunds of these transactions, and whether an earlier payout held them. */
export async function selectTransactions(
  tx: Tx,
  provider: string,
  transactions: readonly string[],
): Promise<readonly KnownTransaction[]> {
  const rows = await sql<KnownTransaction>`select k.*, exists (select 1 from card_payout_line l
        where l.transaction = k.transaction and l.outcome = 'matched') as paid_out
    from (
      select transaction, 'payment' as kind, account_id, id as intent_id, amount from card_intent
        where provider = ${provider} and state = 'accepted' and transaction = any(${transactions}::text[])
      union all
      select r.transaction, 'refund', r.account_id, r.intent_id, r.amount from card_refund r
        join card_intent i on i.account_id = r.account_id and i.id = r.intent_id
        where i.provider = ${provider} and r.transaction = any(${transactions}::text[])) k`.execute(tx);
  return rows.rows;
}

export async function selectPayouts(tx: Tx, limit: number): Promise<readonly PayoutRow[]> {
  const rows =
    await sql<PayoutRow>`select * from card_payout order by paid_on desc, reference desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectPayoutLines(tx: Tx, payoutId: string): Promise<readonly PayoutLineRow[]> {
  const rows = await sql<PayoutLineRow>`select * from card_payout_line where payout_id = ${payoutId}
    order by position`.execute(tx);
  return rows.rows;
}

/** The last day of which a provider's payouts are known; `null` when there is none. */
export async function selectLastPayoutDay(tx: Tx, provider: string): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select max(paid_on) as day from card_payout
    where provider = ${provider}`.execute(tx);
  return rows.rows[0]?.day ?? null;
}

/** The payout of a reference whose money has not reached the bank, locked. */
export async function lockAwaitedPayout(tx: Tx, reference: string): Promise<PayoutRow | undefined> {
  const rows = await sql<PayoutRow>`select * from card_payout where reference = ${reference} and arrived_on is null
    for update`.execute(tx);
  return rows.rows[0];
}

export async function markPayoutArrived(tx: Tx, id: string, on: CivilDate): Promise<void> {
  await sql`update card_payout set arrived_on = ${sqlDate(on)} where id = ${id}`.execute(tx);
}

/** What providers owe: payments less refunds that no payout has held yet. */
export async function selectInTransit(tx: Tx): Promise<{ readonly amount: Money; readonly count: number }> {
  const rows = await sql<{ amount: Money; count: number }>`select coalesce(sum(amount), 0)::bigint as amount,
      count(*)::int as count
    from (select amount, transaction from card_intent where state = 'accepted'
      union all select -amount, transaction from card_refund) k
    where not exists (select 1 from card_payout_line l where l.transaction = k.transaction and l.outcome = 'matched')`.execute(
    tx,
  );
  return rows.rows[0]!;
}
