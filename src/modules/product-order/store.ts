import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { KeptDocuments, OrderInput } from './domain/product-order.ts';

export interface OrderRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly external_id: string | null;
  readonly request_hash: string;
  readonly ordered_on: CivilDate;
  readonly channel: OrderInput['channel'];
  readonly pack: string;
  readonly offer: string;
  readonly options: readonly string[];
  readonly documents: KeptDocuments;
  readonly documents_required: readonly string[];
  readonly documents_missing: readonly string[];
  readonly version: number;
}

/** One order with a reference at a time: a second one waits for the first, and then finds it. */
export async function lockReference(tx: Tx, externalId: string): Promise<OrderRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('regie.operator') || ' order ' || ${externalId}, 0))`.execute(
    tx,
  );
  const found = await sql<OrderRow>`select * from product_order
    where operator_id = current_setting('regie.operator') and external_id = ${externalId}`.execute(tx);
  return found.rows[0];
}

/** Keeps a new order. */
export async function insertOrder(tx: Tx, row: OrderRow): Promise<void> {
  await sql`insert into product_order (account_id, id, agreement_id, external_id, request_hash, state, ordered_on, channel, pack, offer, options,
      documents, documents_required, documents_missing, version)
    values (${row.account_id}::uuid, ${row.id}::uuid, ${row.agreement_id}::uuid, ${row.external_id}, ${row.request_hash}, 'acknowledged',
      ${sqlDate(row.ordered_on)}, ${row.channel}, ${row.pack}, ${row.offer}, ${row.options}::text[], ${sqlJson(row.documents)},
      ${row.documents_required}::text[], ${row.documents_missing}::text[], ${row.version})${unanswered}`.execute(tx);
}

/** An order, locked until the transaction ends. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const found = await sql<OrderRow>`select * from product_order where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0];
}

/** Keeps the papers that have come. */
export async function updateDocuments(
  tx: Tx,
  row: OrderRow,
  change: {
    readonly documents: KeptDocuments;
    readonly required: readonly string[];
    readonly missing: readonly string[];
  },
): Promise<OrderRow> {
  const found = await sql<OrderRow>`update product_order set documents = ${sqlJson(change.documents)},
      documents_required = ${change.required}::text[], documents_missing = ${change.missing}::text[], version = version + 1
    where account_id = ${row.account_id}::uuid and id = ${row.id}::uuid returning *`.execute(tx);
  return found.rows[0]!;
}

/** Orders of an account, newest first; of one agreement when it is named. */
export async function selectOrders(tx: Tx, accountId: string, agreementId?: string): Promise<OrderRow[]> {
  const found = await sql<OrderRow>`select * from product_order where account_id = ${accountId}::uuid
    and (${agreementId ?? null}::uuid is null or agreement_id = ${agreementId ?? null}::uuid) order by ordered_on desc, id desc`.execute(
    tx,
  );
  return found.rows;
}

/** An order by its id. */
export async function selectOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const found = await sql<OrderRow>`select * from product_order where id = ${id}::uuid`.execute(tx);
  return found.rows[0];
}

/** A page of orders by key, newest first, among the accounts that the reader may see. */
export async function selectOrderPage(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<OrderRow[]> {
  if (query.among !== 'all' && query.among.length === 0) return [];
  const found = await sql<OrderRow>`select * from product_order
    where (${query.among === 'all'} or account_id = any(${query.among === 'all' ? [] : query.among}::uuid[]))
      and (${query.after ?? null}::uuid is null or id < ${query.after ?? null}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows;
}
