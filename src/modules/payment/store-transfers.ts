import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import { openText, sealText } from '../../platform/sealed.ts';
import type { TransferBatchRow, TransferOrderRow } from './tables.ts';

/** A transfer as the room reads it: its bank account is sealed where it is kept. */
function opened(row: TransferOrderRow): TransferOrderRow {
  return { ...row, iban: openText(row.iban) };
}

/** A file as it was handed over. */
const openedFile = (row: TransferBatchRow): TransferBatchRow => ({ ...row, file: openText(row.file) });

/** Keeps a transfer that is ordered. */
export async function insertOrder(tx: Tx, row: TransferOrderRow): Promise<void> {
  await sql`insert into transfer_order (id, account_id, amount, iban, bic, holder, remittance, end_to_end, ordered_on, state)
    values (${row.id}, ${row.account_id}, ${String(row.amount)}::bigint, ${sealText(row.iban)}, ${row.bic}, ${row.holder},
      ${row.remittance}, ${row.end_to_end}, ${sqlDate(row.ordered_on)}, ${row.state})`.execute(tx);
}

/** Transfers that are ordered and in no file yet, oldest first, locked. */
export async function lockOrdered(tx: Tx, limit: number): Promise<readonly TransferOrderRow[]> {
  const rows = await sql<TransferOrderRow>`select * from transfer_order where state = 'ordered'
    order by ordered_on, id limit ${limit} for update`.execute(tx);
  return rows.rows.map(opened);
}

export async function insertTransferBatch(tx: Tx, row: TransferBatchRow, orders: readonly string[]): Promise<void> {
  await sql`insert into transfer_batch (id, message_id, group_id, execute_on, created_at, transfers, total, edition, file)
    values (${row.id}, ${row.message_id}, ${row.group_id}, ${sqlDate(row.execute_on)}, ${sqlInstant(row.created_at)},
      ${row.transfers}, ${String(row.total)}::bigint, ${row.edition}, ${sealText(row.file)})`.execute(tx);
  await sql`update transfer_order set state = 'sent', batch_id = ${row.id} where id = any(${orders}::uuid[])`.execute(
    tx,
  );
}

/** The transfer of an end-to-end id, locked. */
export async function lockOrderByEndToEnd(tx: Tx, endToEnd: string): Promise<TransferOrderRow | undefined> {
  const rows =
    await sql<TransferOrderRow>`select * from transfer_order where end_to_end = ${endToEnd} for update`.execute(tx);
  return rows.rows[0] && opened(rows.rows[0]);
}

/** The transfers of a file, or of its one group, that the bank has not carried out, locked. */
export async function lockSentOf(
  tx: Tx,
  of: { readonly group?: string | undefined; readonly message?: string | undefined },
): Promise<readonly TransferOrderRow[]> {
  const rows = await sql<TransferOrderRow>`select o.* from transfer_order o join transfer_batch b on b.id = o.batch_id
    where o.state = 'sent' and (b.group_id = ${of.group ?? null} or b.message_id = ${of.message ?? null})
    order by o.end_to_end for update of o`.execute(tx);
  return rows.rows.map(opened);
}

export async function updateOrder(
  tx: Tx,
  row: Pick<TransferOrderRow, 'id' | 'state' | 'settled_on' | 'reason_code'>,
): Promise<void> {
  await sql`update transfer_order set state = ${row.state}, settled_on = ${sqlDate(row.settled_on)},
    reason_code = ${row.reason_code} where id = ${row.id}`.execute(tx);
}

/** Files of transfers, the newest first. */
export async function selectTransferBatches(tx: Tx, limit: number): Promise<readonly Omit<TransferBatchRow, 'file'>[]> {
  const rows = await sql<
    Omit<TransferBatchRow, 'file'>
  >`select id, message_id, group_id, execute_on, created_at, transfers,
      total, edition from transfer_batch order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

export async function selectTransferBatch(tx: Tx, id: string): Promise<TransferBatchRow | undefined> {
  const rows = await sql<TransferBatchRow>`select * from transfer_batch where id = ${id}`.execute(tx);
  return rows.rows.map(openedFile)[0];
}

/** Transfers, the newest first; of one account when it is named. */
export async function selectOrders(tx: Tx, limit: number, accountId?: string): Promise<readonly TransferOrderRow[]> {
  const rows = await sql<TransferOrderRow>`select * from transfer_order
    where ${accountId ?? null}::uuid is null or account_id = ${accountId ?? null}::uuid
    order by ordered_on desc, id desc limit ${limit}`.execute(tx);
  return rows.rows.map(opened);
}

/** Files of transfers that the bank has not answered, whose day has come; oldest first. */
export async function selectTransfersToAnswer(tx: Tx, asOf: CivilDate): Promise<readonly TransferBatchRow[]> {
  const rows = await sql<TransferBatchRow>`select b.* from transfer_batch b
    where b.execute_on <= ${sqlDate(asOf)}
      and exists (select 1 from transfer_order o where o.batch_id = b.id and o.state = 'sent')
    order by b.created_at, b.id`.execute(tx);
  return rows.rows.map(openedFile);
}
