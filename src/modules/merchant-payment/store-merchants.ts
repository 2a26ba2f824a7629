import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { openBytes, openText, sealBytes, sealText } from '../../platform/sealed.ts';
import type { CapsRow, KeyRow, MerchantRow, ServiceRow } from './tables.ts';

/** A merchant as the room reads it: its bank account is sealed where it is kept. */
const opened = (row: MerchantRow): MerchantRow => ({ ...row, iban: openText(row.iban) });
const openedKey = (row: KeyRow): KeyRow => ({ ...row, signing_key: openBytes(Buffer.from(row.signing_key)) });
const amount = (value: bigint | null): string | null => (value === null ? null : String(value));

/** Keeps a merchant; false when there is one of that name. */
export async function insertMerchant(tx: Tx, row: MerchantRow): Promise<boolean> {
  const done = await sql`insert into merchant (id, name, registration, support, iban, bic, holder, answer_days, state,
      state_why, created_at)
    values (${row.id}, ${row.name}, ${row.registration}, ${row.support}, ${sealText(row.iban)}, ${row.bic}, ${row.holder},
      ${row.answer_days}, ${row.state}, ${row.state_why}, ${sqlInstant(row.created_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function updateMerchant(tx: Tx, row: MerchantRow): Promise<void> {
  await sql`update merchant set support = ${row.support}, iban = ${sealText(row.iban)}, bic = ${row.bic}, holder = ${row.holder},
    answer_days = ${row.answer_days}, state = ${row.state}, state_why = ${row.state_why} where id = ${row.id}`.execute(
    tx,
  );
}

export async function selectMerchants(tx: Tx): Promise<readonly MerchantRow[]> {
  return (await sql<MerchantRow>`select * from merchant order by lower(name)`.execute(tx)).rows.map(opened);
}

export async function selectMerchant(tx: Tx, id: string): Promise<MerchantRow | undefined> {
  const rows = await sql<MerchantRow>`select * from merchant where id = ${id}::uuid`.execute(tx);
  return rows.rows.map(opened)[0];
}

/** The merchant, held until the end of the transaction. */
export async function lockMerchant(tx: Tx, id: string): Promise<MerchantRow | undefined> {
  const rows = await sql<MerchantRow>`select * from merchant where id = ${id}::uuid for update`.execute(tx);
  return rows.rows.map(opened)[0];
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await sql`insert into merchant_key (id, merchant_id, name, signing_key, created_at, expires_at)
    values (${row.id}, ${row.merchant_id}, ${row.name}, ${sealBytes(row.signing_key)}, ${sqlInstant(row.created_at)},
      ${sqlInstant(row.expires_at)})`.execute(tx);
}

export async function selectKey(tx: Tx, id: string): Promise<KeyRow | undefined> {
  const rows = await sql<KeyRow>`select * from merchant_key where id = ${id}::uuid`.execute(tx);
  return rows.rows.map(openedKey)[0];
}

/** Keys of a merchant, the newest first. */
export async function selectKeys(tx: Tx, merchantId: string): Promise<readonly KeyRow[]> {
  const rows = await sql<KeyRow>`select * from merchant_key where merchant_id = ${merchantId}::uuid
    order by created_at desc, id desc`.execute(tx);
  return rows.rows;
}

/** Withdraws a key of a merchant; false when there is none in use. */
export async function revokeKey(tx: Tx, of: { merchantId: string; keyId: string }, at: Instant): Promise<boolean> {
  const done = await sql`update merchant_key set revoked_at = ${sqlInstant(at)} where id = ${of.keyId}::uuid
    and merchant_id = ${of.merchantId}::uuid and revoked_at is null`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Keeps the mark of a request; false when it was seen before. Marks that are too old to be accepted again are forgotten. */
export async function keepNonce(
  tx: Tx,
  seen: { readonly keyId: string; readonly nonce: string; readonly at: Instant; readonly forgetBefore: Instant },
): Promise<boolean> {
  await sql`delete from merchant_nonce where seen_at < ${sqlInstant(seen.forgetBefore)}`.execute(tx);
  const done = await sql`insert into merchant_nonce (key_id, nonce, seen_at)
    values (${seen.keyId}::uuid, ${seen.nonce}, ${sqlInstant(seen.at)}) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Keeps a service; false when the merchant has one of that code, or another service has that number. */
export async function insertService(tx: Tx, row: ServiceRow): Promise<boolean> {
  const done =
    await sql`insert into merchant_service (id, merchant_id, code, name, solution, nature, formula, unit_price,
      period, renews, total_cap, ends_early, needs_identification, vat, commission, called_number, state, created_at)
    values (${row.id}, ${row.merchant_id}, ${row.code}, ${sqlJson(row.name)}, ${row.solution}, ${row.nature},
      ${row.formula}, ${row.unit_price}, ${row.period}, ${row.renews}, ${amount(row.total_cap)}::bigint, ${row.ends_early},
      ${row.needs_identification}, ${row.vat}, ${row.commission}, ${row.called_number}, ${row.state},
      ${sqlInstant(row.created_at)}) on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Puts a service on sale or withdraws it; false when there is none. */
export async function updateServiceState(
  tx: Tx,
  of: { readonly merchantId: string; readonly serviceId: string; readonly state: ServiceRow['state'] },
): Promise<boolean> {
  const done = await sql`update merchant_service set state = ${of.state} where id = ${of.serviceId}::uuid
    and merchant_id = ${of.merchantId}::uuid`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Services of a merchant, or of all. */
export async function selectServices(tx: Tx, merchantId?: string): Promise<readonly ServiceRow[]> {
  const rows = await sql<ServiceRow>`select * from merchant_service
    where ${merchantId ?? null}::uuid is null or merchant_id = ${merchantId ?? null}::uuid order by code, id`.execute(
    tx,
  );
  return rows.rows;
}

export async function selectService(tx: Tx, id: string): Promise<ServiceRow | undefined> {
  return (await sql<ServiceRow>`select * from merchant_service where id = ${id}::uuid`.execute(tx)).rows[0];
}

/** The caps that hold: the newest; `undefined` when none was ever set. */
export async function selectCaps(tx: Tx): Promise<CapsRow | undefined> {
  return (await sql<CapsRow>`select * from merchant_caps order by rank desc limit 1`.execute(tx)).rows[0];
}

export async function insertCaps(tx: Tx, row: CapsRow): Promise<void> {
  await sql`insert into merchant_caps (id, per_purchase, per_month, per_subscription, set_at, set_by)
    values (${row.id}, ${amount(row.per_purchase)}::bigint, ${amount(row.per_month)}::bigint,
      ${amount(row.per_subscription)}::bigint, ${sqlInstant(row.set_at)}, ${row.set_by})`.execute(tx);
}
