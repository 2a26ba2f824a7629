import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

/** A batch of vouchers of one value. */
export interface VoucherBatch {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly value: Money;
  readonly territory: Territory;
  readonly validFrom: CivilDate;
  /** Last day, included. */
  readonly validUntil: CivilDate;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly soldCount: number;
  readonly redeemedCount: number;
}

interface BatchRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly value: bigint;
  readonly territory: Territory;
  readonly valid_from: CivilDate;
  readonly valid_until: CivilDate;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly sold_count: number;
  readonly redeemed_count: number;
}

function fromRow(row: BatchRow): VoucherBatch {
  return {
    id: row.id,
    name: row.name,
    count: row.count,
    value: row.value as Money,
    territory: row.territory,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    madeAt: row.made_at,
    madeBy: row.made_by,
    soldCount: row.sold_count,
    redeemedCount: row.redeemed_count,
  };
}

/** The operator's key for codes; the one proposed is kept when there is none yet. */
export async function voucherKey(tx: Tx, proposed: Uint8Array): Promise<Buffer> {
  await sql`insert into balance_voucher_key (key) values (${Buffer.from(proposed)}) on conflict do nothing`.execute(tx);
  const rows = await sql<{ key: Buffer }>`select key from balance_voucher_key
    where operator_id = current_setting('regie.operator')`.execute(tx);
  return rows.rows[0]!.key;
}

/** Keeps a batch with what its codes come to under the key. */
export async function insertBatch(tx: Tx, batch: VoucherBatch, hashes: readonly Buffer[]): Promise<void> {
  await sql`insert into balance_voucher_batch (id, name, count, value, territory, valid_from, valid_until, made_at, made_by, sold_count)
    values (${batch.id}::uuid, ${batch.name}, ${batch.count}, ${batch.value}, ${batch.territory}, ${sqlDate(batch.validFrom)},
      ${sqlDate(batch.validUntil)}, ${sqlInstant(batch.madeAt)}, ${batch.madeBy}, ${batch.soldCount})`.execute(tx);
  await sql`insert into balance_voucher (batch_id, rank, code_hash, sold)
    select ${batch.id}::uuid, rank, decode(hash, 'hex'), ${batch.soldCount > 0}
    from unnest(${hashes.map((one) => one.toString('hex'))}::text[]) with ordinality as given (hash, rank)`.execute(tx);
}

/** The batches, the newest first. */
export async function selectBatches(tx: Tx, limit: number): Promise<VoucherBatch[]> {
  const rows =
    await sql<BatchRow>`select * from balance_voucher_batch order by made_at desc, id limit ${limit}`.execute(tx);
  return rows.rows.map(fromRow);
}

/** A batch, locked until the transaction ends. */
export async function lockBatch(tx: Tx, id: string): Promise<VoucherBatch | undefined> {
  const rows = await sql<BatchRow>`select * from balance_voucher_batch where id = ${id}::uuid for update`.execute(tx);
  return rows.rows[0] && fromRow(rows.rows[0]);
}

/** All of a batch has been sold. */
export async function markSold(tx: Tx, batchId: string): Promise<void> {
  await sql`update balance_voucher set sold = true where batch_id = ${batchId}::uuid`.execute(tx);
  await sql`update balance_voucher_batch set sold_count = count where id = ${batchId}::uuid`.execute(tx);
}

/** The vouchers of a batch that nobody has used are worth nothing any more; answers how many. */
export async function cancelReady(tx: Tx, batchId: string): Promise<number> {
  const done =
    await sql`update balance_voucher set state = 'cancelled' where batch_id = ${batchId}::uuid and state = 'ready'`.execute(
      tx,
    );
  return Number(done.numAffectedRows ?? 0n);
}

export interface FoundVoucher {
  readonly batchId: string;
  readonly rank: number;
  readonly sold: boolean;
  readonly state: 'ready' | 'redeemed' | 'cancelled';
}

/** A voucher by what its code comes to, locked: of two who bring the same code at once, the second finds it used. */
export async function lockVoucher(tx: Tx, hash: Buffer): Promise<FoundVoucher | undefined> {
  const rows = await sql<{ batch_id: string; rank: number; sold: boolean; state: FoundVoucher['state'] }>`
    select batch_id, rank, sold, state from balance_voucher
    where operator_id = current_setting('regie.operator') and code_hash = ${hash} for update`.execute(tx);
  const row = rows.rows[0];
  return row && { batchId: row.batch_id, rank: row.rank, sold: row.sold, state: row.state };
}

/** A voucher has been used. */
export async function markRedeemed(
  tx: Tx,
  voucher: FoundVoucher,
  by: { readonly accountId: string; readonly agreementId: string; readonly at: Instant },
): Promise<void> {
  await sql`update balance_voucher set state = 'redeemed', account_id = ${by.accountId}::uuid,
      agreement_id = ${by.agreementId}::uuid, redeemed_at = ${sqlInstant(by.at)}
    where batch_id = ${voucher.batchId}::uuid and rank = ${voucher.rank}`.execute(tx);
  await sql`update balance_voucher_batch set redeemed_count = redeemed_count + 1 where id = ${voucher.batchId}::uuid`.execute(
    tx,
  );
}

/** How many wrong codes somebody has brought since an instant. */
export async function countFailures(tx: Tx, who: string, since: Instant): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from balance_voucher_failure
    where operator_id = current_setting('regie.operator') and who = ${who} and at > ${sqlInstant(since)}`.execute(tx);
  return rows.rows[0]!.count;
}

/** Remembers a wrong code, and forgets those that no longer count. */
export async function noteFailure(tx: Tx, who: string, at: Instant, forgetBefore: Instant): Promise<void> {
  await sql`delete from balance_voucher_failure where at < ${sqlInstant(forgetBefore)}`.execute(tx);
  await sql`insert into balance_voucher_failure (who, at) values (${who}, ${sqlInstant(at)})`.execute(tx);
}
