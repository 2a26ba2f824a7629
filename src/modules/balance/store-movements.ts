import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../../kernel/instant.ts';
import { isoDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { UsageKind } from '../../terms/model/usage.ts';
import type { Movement, MovementKind } from './domain/balance.ts';

interface MovementRow {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly sequence: bigint;
  readonly month_number: number;
  readonly at: Instant;
  readonly on_date: CivilDate;
  readonly kind: MovementKind;
  readonly use_kind: UsageKind | null;
  readonly label: Bilingual;
  readonly session_id: string | null;
  readonly monthly: bigint;
  readonly carried_over: bigint;
  readonly top_up: bigint;
  readonly after_monthly: bigint;
  readonly after_carried_over: bigint;
  readonly after_top_up: bigint;
  readonly decision: string | null;
  readonly because: readonly string[];
}

const credits = (monthly: bigint, carriedOver: bigint, topUp: bigint) => ({
  monthly: monthly as Money,
  carriedOver: carriedOver as Money,
  topUp: topUp as Money,
});

function fromRow(row: MovementRow): Movement {
  return {
    accountId: row.account_id,
    agreementId: row.agreement_id,
    sequence: Number(row.sequence),
    monthNumber: row.month_number,
    at: row.at,
    onDate: row.on_date,
    kind: row.kind,
    useKind: row.use_kind,
    label: row.label,
    sessionId: row.session_id,
    change: credits(row.monthly, row.carried_over, row.top_up),
    after: credits(row.after_monthly, row.after_carried_over, row.after_top_up),
    decision: row.decision,
    because: row.because,
  };
}

/** Adds lines to the side journal, in one statement. */
export function keptMovements(movements: readonly Movement[]): RawBuilder<unknown> {
  const rows = movements.map((one) => ({
    account_id: one.accountId,
    agreement_id: one.agreementId,
    sequence: one.sequence,
    month_number: one.monthNumber,
    at: isoInstant(one.at),
    on_date: isoDate(one.onDate),
    kind: one.kind,
    use_kind: one.useKind,
    label: one.label,
    session_id: one.sessionId,
    monthly: String(one.change.monthly),
    carried_over: String(one.change.carriedOver),
    top_up: String(one.change.topUp),
    after_monthly: String(one.after.monthly),
    after_carried_over: String(one.after.carriedOver),
    after_top_up: String(one.after.topUp),
    decision: one.decision,
    because: one.because,
  }));
  return sql`insert into balance_movement (account_id, agreement_id, sequence, month_number, at, on_date, kind, use_kind, label,
      session_id, monthly, carried_over, top_up, after_monthly, after_carried_over, after_top_up, decision, because)
    select account_id, agreement_id, sequence, month_number, at, on_date, kind, use_kind, label, session_id, monthly,
      carried_over, top_up, after_monthly, after_carried_over, after_top_up, decision,
      array(select jsonb_array_elements_text(because))
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r (account_id uuid, agreement_id uuid, sequence bigint,
      month_number int, at timestamptz, on_date date, kind text, use_kind text, label jsonb, session_id uuid, monthly bigint,
      carried_over bigint, top_up bigint, after_monthly bigint, after_carried_over bigint, after_top_up bigint,
      decision uuid, because jsonb)`;
}

/** Adds lines to the side journal. */
export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  if (movements.length > 0) await keptMovements(movements).execute(tx);
}

/** The lines of one month of a balance, in order. */
export async function selectMonthMovements(
  tx: Tx,
  balance: { readonly accountId: string; readonly agreementId: string; readonly monthNumber: number },
): Promise<Movement[]> {
  const rows = await sql<MovementRow>`select * from balance_movement where account_id = ${balance.accountId}::uuid
    and agreement_id = ${balance.agreementId}::uuid and month_number = ${balance.monthNumber} order by sequence`.execute(
    tx,
  );
  return rows.rows.map(fromRow);
}

/** The last lines of a balance, the newest first. */
export async function selectLastMovements(
  tx: Tx,
  balance: { readonly accountId: string; readonly agreementId: string },
  limit: number,
): Promise<Movement[]> {
  const rows = await sql<MovementRow>`select * from balance_movement where account_id = ${balance.accountId}::uuid
    and agreement_id = ${balance.agreementId}::uuid order by sequence desc limit ${limit}`.execute(tx);
  return rows.rows.map(fromRow);
}

/** What was bought and used from a day on, in order. */
export async function selectMovementsSince(
  tx: Tx,
  balance: { readonly accountId: string; readonly agreementId: string },
  from: CivilDate,
): Promise<Movement[]> {
  const rows = await sql<MovementRow>`select * from balance_movement where account_id = ${balance.accountId}::uuid
    and agreement_id = ${balance.agreementId}::uuid and kind in ('top-up', 'use', 'purchase', 'adjustment')
    and on_date >= ${isoDate(from)}::date order by sequence`.execute(tx);
  return rows.rows.map(fromRow);
}
