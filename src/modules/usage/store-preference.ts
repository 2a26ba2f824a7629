import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';
import { NO_PREFERENCE, type UsagePreference } from './domain/usage-preference.ts';

interface PreferenceRow {
  readonly account_id: string;
  readonly spending_alert: Money | null;
  readonly courtesy_alerts: boolean;
  readonly full_numbers_since: Instant | null;
  readonly full_numbers_proof: string | null;
  readonly version: number;
}

/** What customers want of their use; an account that is not in the answer never chose anything. */
export async function selectPreferences(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, UsagePreference>> {
  const rows = await sql<PreferenceRow>`select account_id, spending_alert, courtesy_alerts, full_numbers_since,
      full_numbers_proof, version
    from usage_preference where account_id = any(${accountIds}::uuid[])`.execute(tx);
  return new Map(
    rows.rows.map((row) => [
      row.account_id,
      {
        spendingAlert: row.spending_alert,
        courtesyAlerts: row.courtesy_alerts,
        fullNumbersSince: row.full_numbers_since,
        fullNumbersProof: row.full_numbers_proof,
        version: row.version,
      },
    ]),
  );
}

/** What a customer wants of their use. */
export async function preferenceOf(tx: Tx, accountId: string): Promise<UsagePreference> {
  return (await selectPreferences(tx, [accountId])).get(accountId) ?? NO_PREFERENCE;
}

/** Keeps what a customer wants, made from a version; false when it was changed meanwhile. */
export async function savePreference(tx: Tx, accountId: string, wanted: UsagePreference): Promise<boolean> {
  const done = await sql`insert into usage_preference (account_id, spending_alert, courtesy_alerts, full_numbers_since,
      full_numbers_proof)
    values (${accountId}::uuid, ${wanted.spendingAlert === null ? null : String(wanted.spendingAlert)}::bigint,
      ${wanted.courtesyAlerts}, ${sqlInstant(wanted.fullNumbersSince)}, ${wanted.fullNumbersProof})
    on conflict (account_id) do update set spending_alert = excluded.spending_alert,
      courtesy_alerts = excluded.courtesy_alerts, full_numbers_since = excluded.full_numbers_since,
      full_numbers_proof = excluded.full_numbers_proof, version = usage_preference.version + 1
      where usage_preference.version = ${wanted.version}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
