import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlDates, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { sealText } from '../../platform/sealed.ts';
import { LEAD_DAYS } from './domain/lead-days.ts';
import { openedDebit, openedFile, sealedAmendment } from './opened-rows.ts';
import type { AllocationRow, BatchRow, DirectDebitRow, PaymentRow, StatementRow } from './tables.ts';

/** Which of these bills have been presented to the bank already. */
export async function selectPresentedBills(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ bill_id: string }>`select bill_id from direct_debit
    where account_id = any(${accountIds}::uuid[]) and bill_id = any(${billIds}::uuid[])`.execute(tx);
  return new Set(rows.rows.map((row) => row.bill_id));
}

/** How often a bill has been presented to the bank. */
export async function selectTries(tx: Tx, accountId: string, billId: string): Promise<number> {
  const rows = await sql<{ tries: number }>`select coalesce(max(attempt), 0)::int as tries from direct_debit
    where account_id = ${accountId} and bill_id = ${billId}`.execute(tx);
  return rows.rows[0]?.tries ?? 0;
}

/** Lets one worker at a time hand bills to the bank, until its transaction ends: another would present the same ones. */
export async function lockPresenting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('present debits ' || regie_operator(), 0))`.execute(tx);
}

/** Lets one worker at a time place movements of a statement, until its transaction ends. */
export async function lockStatement(tx: Tx, id: string): Promise<void> {
  await sql`select id from bank_statement where id = ${id} for update`.execute(tx);
}

export async function insertBatch(tx: Tx, batch: BatchRow): Promise<void> {
  await sql`insert into direct_debit_batch (id, message_id, collect_on, created_at, debits, total, file, edition)
    values (${batch.id}, ${batch.message_id}, ${sqlDate(batch.collect_on)}, ${sqlInstant(batch.created_at)},
      ${batch.debits}, ${String(batch.total)}::bigint, ${sealText(batch.file)}, ${batch.edition})${unanswered}`.execute(
    tx,
  );
}

export async function insertDebits(tx: Tx, debits: readonly DirectDebitRow[]): Promise<void> {
  await sql`insert into direct_debit (account_id, id, bill_id, mandate_id, amount, collect_on, sequence, end_to_end, batch_id,
      state, group_id, attempt, announced_on, announced_by, amendment)
    select account_id, id, bill_id, mandate_id, amount, collect_on, sequence, end_to_end, batch_id, 'presented', group_id,
      attempt, announced_on, announced_by, nullif(amendment, 'null')::jsonb
    from unnest(${debits.map((d) => d.account_id)}::uuid[], ${debits.map((d) => d.id)}::uuid[],
      ${debits.map((d) => d.bill_id)}::uuid[], ${debits.map((d) => d.mandate_id)}::uuid[],
      ${debits.map((d) => String(d.amount))}::bigint[], ${sqlDates(debits.map((d) => d.collect_on))},
      ${debits.map((d) => d.sequence)}::text[], ${debits.map((d) => d.end_to_end)}::text[],
      ${debits.map((d) => d.batch_id)}::uuid[], ${debits.map((d) => d.group_id)}::text[],
      ${debits.map((d) => d.attempt)}::int[], ${sqlDates(debits.map((d) => d.announced_on!))},
      ${debits.map((d) => d.announced_by)}::text[], ${debits.map((d) => JSON.stringify(sealedAmendment(d.amendment)))}::text[])
      as t (account_id, id, bill_id, mandate_id, amount, collect_on, sequence, end_to_end, batch_id, group_id, attempt,
        announced_on, announced_by, amendment)${unanswered}`.execute(tx);
}

export async function selectBatches(tx: Tx, limit: number): Promise<readonly Omit<BatchRow, 'file'>[]> {
  const rows = await sql<
    Omit<BatchRow, 'file'>
  >`select id, message_id, collect_on, created_at, debits, total, edition, refused_on
    from direct_debit_batch order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const rows = await sql<BatchRow>`select * from direct_debit_batch where id = ${id}`.execute(tx);
  return rows.rows.map(openedFile)[0];
}

/** The direct debit of an end-to-end id, locked. */
export async function selectDebitByEndToEnd(tx: Tx, endToEnd: string): Promise<DirectDebitRow | undefined> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where end_to_end = ${endToEnd} for update`.execute(
    tx,
  );
  return rows.rows.map(openedDebit)[0];
}

export async function selectDebitsOf(tx: Tx, accountId: string): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where account_id = ${accountId}
    order by collect_on desc, id desc`.execute(tx);
  return rows.rows.map(openedDebit);
}

export async function updateDebit(
  tx: Tx,
  debit: Pick<
    DirectDebitRow,
    'account_id' | 'id' | 'state' | 'reason_code' | 'settled_on' | 'payment_id' | 'follow_up' | 'retry_on'
  >,
): Promise<void> {
  await sql`update direct_debit set state = ${debit.state}, reason_code = ${debit.reason_code},
    settled_on = ${sqlDate(debit.settled_on)}, payment_id = ${debit.payment_id}, follow_up = ${debit.follow_up},
    retry_on = ${sqlDate(debit.retry_on)}
    where account_id = ${debit.account_id} and id = ${debit.id}`.execute(tx);
}

/** Keeps a payment; answers false when one with that method and reference is there already. */
export async function insertPayment(tx: Tx, payment: PaymentRow): Promise<boolean> {
  const done =
    await sql`insert into payment (account_id, id, method, amount, received_on, reference, state, recorded_at)
    values (${payment.account_id}, ${payment.id}, ${payment.method}, ${String(payment.amount)}::bigint,
      ${sqlDate(payment.received_on)}, ${payment.reference}, ${payment.state}, ${sqlInstant(payment.recorded_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function selectPayment(tx: Tx, accountId: string, id: string): Promise<PaymentRow | undefined> {
  const rows =
    await sql<PaymentRow>`select * from payment where account_id = ${accountId} and id = ${id} for update`.execute(tx);
  return rows.rows[0];
}

export async function selectPaymentsOf(tx: Tx, accountId: string, limit: number): Promise<readonly PaymentRow[]> {
  const rows = await sql<PaymentRow>`select * from payment where account_id = ${accountId}
    order by received_on desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function markReturned(
  tx: Tx,
  accountId: string,
  id: string,
  on: CivilDate,
  reason: string | null,
): Promise<void> {
  await sql`update payment set state = 'returned', returned_on = ${sqlDate(on)}, reason_code = ${reason}
    where account_id = ${accountId} and id = ${id}`.execute(tx);
}

export async function insertAllocations(tx: Tx, accountId: string, rows: readonly AllocationRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into payment_allocation (account_id, payment_id, bill_id, position, amount)
    select ${accountId}::uuid, * from unnest(${rows.map((r) => r.payment_id)}::uuid[], ${rows.map((r) => r.bill_id)}::uuid[],
      ${rows.map((r) => r.position)}::int[], ${rows.map((r) => String(r.amount))}::bigint[])${unanswered}`.execute(tx);
}

export async function selectAllocations(
  tx: Tx,
  accountId: string,
  paymentId: string,
): Promise<readonly AllocationRow[]> {
  const rows = await sql<AllocationRow>`select payment_id, bill_id, position, amount from payment_allocation
    where account_id = ${accountId} and payment_id = ${paymentId} order by position`.execute(tx);
  return rows.rows;
}

/** Payments that settled some of a bill, oldest first, with what each put against it. */
export async function selectPaymentsOfBill(
  tx: Tx,
  accountId: string,
  billId: string,
): Promise<
  readonly {
    readonly received_on: CivilDate;
    readonly amount: PaymentRow['amount'];
    readonly state: PaymentRow['state'];
    readonly method: PaymentRow['method'];
  }[]
> {
  const rows = await sql<Pick<PaymentRow, 'received_on' | 'amount' | 'state' | 'method'>>`
    select p.received_on, a.amount, p.state, p.method from payment_allocation a
    join payment p on p.account_id = a.account_id and p.id = a.payment_id
    where a.account_id = ${accountId} and a.bill_id = ${billId} order by p.received_on, p.id`.execute(tx);
  return rows.rows;
}

const amountOrNull = (amount: bigint | null) => sql`${amount === null ? null : String(amount)}::bigint`;

export async function insertStatement(tx: Tx, statement: StatementRow): Promise<void> {
  await sql`insert into bank_statement (id, sha256, kind, message_id, state, imported_at, unreadable, statement_ref,
      iban, opening, opened_on, closing, closed_on)
    values (${statement.id}, ${statement.sha256}, ${statement.kind}, ${statement.message_id}, 'importing',
      ${sqlInstant(statement.imported_at)}, ${sqlJson(statement.unreadable)}, ${statement.statement_ref}, ${statement.iban},
      ${amountOrNull(statement.opening)}, ${sqlDate(statement.opened_on)}, ${amountOrNull(statement.closing)},
      ${sqlDate(statement.closed_on)}) on conflict do nothing`.execute(tx);
}

export async function selectStatementByContent(tx: Tx, sha256: string): Promise<StatementRow | undefined> {
  const rows = await sql<StatementRow>`select * from bank_statement where sha256 = ${sha256}`.execute(tx);
  return rows.rows[0];
}

export async function endStatement(tx: Tx, id: string): Promise<void> {
  await sql`update bank_statement set state = 'done' where id = ${id}`.execute(tx);
}

/** Files handed to the bank that it has not answered, and whose debits are all collected by a day; oldest first. */
export async function selectBatchesToAnswer(tx: Tx, asOf: CivilDate): Promise<readonly BatchRow[]> {
  const rows = await sql<BatchRow>`select b.* from direct_debit_batch b
    join (select batch_id, max(collect_on) as last from direct_debit where state = 'presented' group by batch_id) d
      on d.batch_id = b.id
    where d.last <= ${sqlDate(asOf)} order by b.created_at, b.id`.execute(tx);
  return rows.rows.map(openedFile);
}

/** The next day on which something goes to the bank again or comes back from it; `null` when it has nothing in hand. */
export async function selectNextCollectionDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select min(last) as day from (
      select max(collect_on) as last from direct_debit where state = 'presented' group by batch_id
      union all select min(retry_on) - ${LEAD_DAYS}::int from direct_debit where retry_on is not null
      union all select min(ordered_on) from transfer_order where state = 'ordered'
      union all select min(b.execute_on) from transfer_order o join transfer_batch b on b.id = o.batch_id
        where o.state = 'sent') d`.execute(tx);
  return rows.rows[0]?.day ?? null;
}

/** The direct debits of one file. */
export async function selectDebitsOfBatch(tx: Tx, batchId: string): Promise<readonly DirectDebitRow[]> {
  const rows = await sql<DirectDebitRow>`select * from direct_debit where batch_id = ${batchId}
    order by end_to_end`.execute(tx);
  return rows.rows.map(openedDebit);
}

/** Which of these bills have a direct debit that the bank has not answered, or one to be presented again, after a day. */
export async function selectBillsBeingCollected(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
  after: CivilDate,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{
    bill_id: string;
  }>`select bill_id from direct_debit where account_id = any(${accountIds}::uuid[])
    and bill_id = any(${billIds}::uuid[]) and (retry_on > ${sqlDate(after)} or (state = 'presented' and collect_on > ${sqlDate(after)}))`.execute(
    tx,
  );
  return new Set(rows.rows.map((row) => row.bill_id));
}

/** One statement. */
export async function selectStatement(tx: Tx, id: string): Promise<StatementRow | undefined> {
  const rows = await sql<StatementRow>`select * from bank_statement where id = ${id}`.execute(tx);
  return rows.rows[0];
}

/** What the account held at the end of the statement before, when the bank told it. */
export async function selectClosingBefore(tx: Tx, statement: StatementRow): Promise<StatementRow | undefined> {
  if (statement.opened_on === null || statement.iban === null) return undefined;
  const rows =
    await sql<StatementRow>`select * from bank_statement where iban = ${statement.iban} and id <> ${statement.id}
    and kind = 'camt.053' and closing is not null and closed_on <= ${sqlDate(statement.opened_on)}
    order by closed_on desc, (closing = ${amountOrNull(statement.opening)}) desc nulls last, imported_at desc limit 1`.execute(
      tx,
    );
  return rows.rows[0];
}

/** What the statements taken in so far say of the account, from nothing: what the next one of the same bank opens with. */
export async function selectTold(tx: Tx): Promise<Money> {
  const rows = await sql<{ told: Money }>`select coalesce(sum(closing - opening), 0)::bigint as told from bank_statement
    where kind = 'camt.053' and state = 'done'`.execute(tx);
  return rows.rows[0]!.told;
}

/** Files that the bank sent, the newest first. */
export async function selectStatements(tx: Tx, limit: number): Promise<readonly StatementRow[]> {
  const rows =
    await sql<StatementRow>`select * from bank_statement order by imported_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}
