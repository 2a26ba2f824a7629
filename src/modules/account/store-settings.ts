import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** A setting that holds from a day to come. */
export interface PlannedSetting {
  readonly key: string;
  readonly validFrom: CivilDate;
  readonly value: unknown;
}

/** Digits of a version: as many as a number holds exactly. */
const VERSION_LETTERS = 12;

/**
 * The version of some settings: another one as soon as any of them is changed, for today or for later. Whoever changes them, by
 * whichever way, changes it.
 */
export async function settingsVersion(tx: Tx, keys: readonly string[]): Promise<number> {
  const rows = await sql<{ text: string }>`select key || valid_from || value::text as text from operator_setting
    where key = any(${keys}::text[]) order by key, valid_from`.execute(tx);
  const text = rows.rows.map((row) => row.text).join('\n');
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, VERSION_LETTERS), 16);
}

/** One change of settings at a time. */
export async function lockSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('settings/' || current_setting('regie.operator'), 0))`.execute(
    tx,
  );
}

/** Settings that hold from a day after today, the first to come first. */
export async function plannedSettings(tx: Tx, today: CivilDate): Promise<readonly PlannedSetting[]> {
  const rows = await sql<{ key: string; valid_from: CivilDate; value: unknown }>`select key, valid_from, value
    from operator_setting where valid_from > ${sqlDate(today)} order by valid_from, key`.execute(tx);
  return rows.rows.map((row) => ({ key: row.key, validFrom: row.valid_from, value: row.value }));
}
