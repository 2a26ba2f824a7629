import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlDates, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { openText, sealText } from '../../platform/sealed.ts';
import type { MovementRow, PaymentRow } from './tables.ts';

/** A movement as the room reads it: the account that it comes from is sealed where it is kept. */
const opened = (row: MovementRow): MovementRow =>
  row.counterparty_iban === null ? row : { ...row, counterparty_iban: openText(row.counterparty_iban) };

/** The movements of a statement that are placed already, by reference. */
export async function selectKnownMovements(tx: Tx, statementId: string): Promise<ReadonlySet<string>> {
  const rows = await sql<{ reference: string }>`select reference from bank_movement
    where statement_id = ${statementId}`.execute(tx);
  return new Set(rows.rows.map((row) => row.reference));
}

/** Keeps movements of a statement in one statement. */
export async function insertMovements(tx: Tx, rows: readonly MovementRow[]): Promise<void> {
  const texts = (of: (row: MovementRow) => string | null) => sql`${rows.map(of)}::text[]`;
  await sql`insert into bank_movement (statement_id, reference, booked_on, amount, currency, end_to_end, counterparty,
      remittance, reason_code, outcome, explanation, account_id, payment_id, position, bank_reference, code,
      counterparty_iban, rule, order_id)
    select t.statement_id, t.reference, t.booked_on, t.amount, t.currency, t.end_to_end, t.counterparty, t.remittance,
      t.reason_code, t.outcome, e.value, t.account_id, t.payment_id, t.position, t.bank_reference, t.code,
      t.counterparty_iban, t.rule, t.order_id
    from unnest(${rows.map((row) => row.statement_id)}::uuid[], ${texts((row) => row.reference)},
      ${sqlDates(rows.map((row) => row.booked_on))}, ${rows.map((row) => String(row.amount))}::bigint[],
      ${texts((row) => row.currency)}, ${texts((row) => row.end_to_end)}, ${texts((row) => row.counterparty)},
      ${texts((row) => row.remittance)}, ${texts((row) => row.reason_code)}, ${texts((row) => row.outcome)},
      ${rows.map((row) => row.account_id)}::uuid[], ${rows.map((row) => row.payment_id)}::uuid[],
      ${rows.map((row) => row.position)}::int[], ${texts((row) => row.bank_reference)}, ${texts((row) => row.code)},
      ${texts((row) => (row.counterparty_iban === null ? null : sealText(row.counterparty_iban)))}, ${texts((row) => row.rule)},
      ${rows.map((row) => row.order_id)}::uuid[]) with ordinality
      as t (statement_id, reference, booked_on, amount, currency, end_to_end, counterparty, remittance, reason_code,
        outcome, account_id, payment_id, position, bank_reference, code, counterparty_iban, rule, order_id, rank)
    join jsonb_array_elements(${sqlJson(rows.map((row) => row.explanation))}) with ordinality as e (value, rank)
      on e.rank = t.rank${unanswered}`.execute(tx);
}

/** More than a screen shows of one statement. */
const MOST_SHOWN = 2000;

/** The movements of a statement, as the bank ordered them. */
export async function selectMovements(tx: Tx, statementId: string): Promise<readonly MovementRow[]> {
  const rows = await sql<MovementRow>`select * from bank_movement where statement_id = ${statementId}
    order by position, reference limit ${MOST_SHOWN}`.execute(tx);
  return rows.rows.map(opened);
}

/** Movements that nobody has explained, the newest first. */
export async function selectUnallocated(tx: Tx, limit: number): Promise<readonly MovementRow[]> {
  const rows = await sql<MovementRow>`select * from bank_movement where outcome = 'unallocated'
    order by booked_on desc, reference limit ${limit}`.execute(tx);
  return rows.rows.map(opened);
}

/** Cheques of an amount received since a day that no bank has returned, locked; a handful is enough to see that they are many. */
export async function selectChequesOf(
  tx: Tx,
  of: { readonly amount: Money; readonly since: CivilDate },
): Promise<readonly PaymentRow[]> {
  const rows = await sql<PaymentRow>`select * from payment where method = 'cheque' and state = 'received'
    and amount = ${String(of.amount)}::bigint and received_on >= ${sqlDate(of.since)}
    order by received_on desc, id limit 50 for update`.execute(tx);
  return rows.rows;
}

/** One movement, locked. */
export async function lockMovement(tx: Tx, statementId: string, reference: string): Promise<MovementRow | undefined> {
  const rows = await sql<MovementRow>`select * from bank_movement
    where statement_id = ${statementId} and reference = ${reference} for update`.execute(tx);
  return rows.rows.map(opened)[0];
}

/** The same booking of the bank, told by another file before: its own reference, day, sum and end-to-end id. */
export async function selectToldBefore(
  tx: Tx,
  of: {
    readonly statementId: string;
    readonly bankReference: string;
    readonly bookedOn: CivilDate;
    readonly amount: Money;
    readonly endToEnd: string | null;
  },
): Promise<{ readonly statement_ref: string | null; readonly message_id: string; readonly kind: string } | undefined> {
  const rows = await sql<{ statement_ref: string | null; message_id: string; kind: string }>`
    select s.statement_ref, s.message_id, s.kind from bank_movement m join bank_statement s on s.id = m.statement_id
    where m.bank_reference = ${of.bankReference} and m.booked_on = ${sqlDate(of.bookedOn)}
      and m.amount = ${String(of.amount)}::bigint and m.end_to_end is not distinct from ${of.endToEnd}
      and m.statement_id <> ${of.statementId} and m.outcome <> 'repeated' limit 1`.execute(tx);
  return rows.rows[0];
}

/** What a person decided of a movement. */
export async function updateDecided(tx: Tx, row: MovementRow): Promise<void> {
  await sql`update bank_movement set outcome = ${row.outcome}, explanation = ${sqlJson(row.explanation)},
      account_id = ${row.account_id}, payment_id = ${row.payment_id}, rule = ${row.rule}, order_id = ${row.order_id},
      decided_by = ${row.decided_by}, decided_at = ${row.decided_at === null ? null : sqlInstant(row.decided_at)},
      decided_why = ${row.decided_why}
    where statement_id = ${row.statement_id} and reference = ${row.reference}${unanswered}`.execute(tx);
}

/** How many movements of each statement came to what, and their sum. */
export async function selectOutcomes(
  tx: Tx,
  statementIds: readonly string[],
): Promise<
  readonly {
    readonly statement_id: string;
    readonly outcome: MovementRow['outcome'];
    readonly count: number;
    readonly amount: Money;
  }[]
> {
  const rows = await sql<{ statement_id: string; outcome: MovementRow['outcome']; count: number; amount: Money }>`
    select statement_id, outcome, count(*)::int as count,
      coalesce(sum(amount) filter (where currency = 'EUR'), 0)::bigint as amount
    from bank_movement where statement_id = any(${statementIds}::uuid[]) group by statement_id, outcome`.execute(tx);
  return rows.rows;
}
