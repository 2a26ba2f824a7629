import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import type { MessageChannel } from './domain/message.ts';

/** An address that messages came back from. */
export interface BadAddress {
  readonly account_id: string;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly since: Instant;
  readonly reason: string;
}

/** How a customer wants to be written to. */
export interface PreferenceRow {
  readonly account_id: string;
  readonly channel: MessageChannel | null;
  readonly offers: boolean;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

/** Marks an address as bad; false when it was known to be. */
export async function insertBadAddress(tx: Tx, bad: BadAddress, messageId: string): Promise<boolean> {
  const done = await sql`insert into message_bad_address (account_id, channel, address, since, reason, message_id)
    values (${bad.account_id}, ${bad.channel}, ${bad.address}, ${sqlInstant(bad.since)}, ${bad.reason}, ${messageId})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Takes the mark from an address that works after all. */
export async function deleteBadAddress(tx: Tx, accountId: string, address: string): Promise<boolean> {
  const done =
    await sql`delete from message_bad_address where account_id = ${accountId} and address = ${address}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Addresses of accounts that are bad, each as `account/address`. */
export async function selectBadAddresses(tx: Tx, accountIds: readonly string[]): Promise<readonly BadAddress[]> {
  const rows = await sql<BadAddress>`select account_id, channel, address, since, reason from message_bad_address
    where account_id = any(${accountIds}::uuid[]) order by since`.execute(tx);
  return rows.rows;
}

/** What customers prefer, by account; most have never said. */
export async function selectPreferences(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PreferenceRow>> {
  const rows =
    await sql<PreferenceRow>`select account_id, channel, offers, changed_at, changed_by from message_preference
    where account_id = any(${accountIds}::uuid[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.account_id, row]));
}

export async function upsertPreference(tx: Tx, row: PreferenceRow): Promise<void> {
  await sql`insert into message_preference (account_id, channel, offers, changed_at, changed_by)
    values (${row.account_id}, ${row.channel}, ${row.offers}, ${sqlInstant(row.changed_at)}, ${row.changed_by})
    on conflict (account_id) do update set channel = excluded.channel, offers = excluded.offers,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(tx);
}
