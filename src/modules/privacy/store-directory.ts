import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { DirectoryListing } from '../../terms/model/life-choices.ts';

/** A line as publishers know it. */
export interface DirectoryEntryRow {
  readonly e164: string;
  /** `null`: no longer listed. */
  readonly entry: DirectoryListing | null;
  readonly known: boolean;
}

/** A file for publishers. */
export interface DirectoryFileRow {
  readonly number: number;
  readonly kind: 'all' | 'changes';
  readonly made_at: Instant;
  readonly made_by: string;
  readonly entries: number;
}

/** Accounts that have lines, a page in the order of their key. */
export async function selectAccountsAfter(tx: Tx, after: string | null, limit: number): Promise<readonly string[]> {
  const from = after === null ? sql`` : sql`where account_id > ${after}::uuid`;
  const found = await sql<{ account_id: string }>`select account_id from account ${from}
    order by account_id limit ${limit}`.execute(tx);
  return found.rows.map((row) => row.account_id);
}

/** Keeps what is listed of the lines of an account; lines that are not told any more are no longer listed. */
export async function keepEntries(
  tx: Tx,
  accountId: string,
  entries: readonly { readonly agreementId: string; readonly e164: string; readonly entry: DirectoryListing | null }[],
  on: CivilDate,
): Promise<void> {
  for (const { agreementId, e164, entry } of entries)
    await sql`insert into privacy_directory_entry (account_id, agreement_id, e164, entry, changed_on)
      select ${accountId}::uuid, ${agreementId}::uuid, ${e164}, ${entry === null ? null : jsonText(entry)}::jsonb, ${sqlDate(on)}
      where ${entry !== null} or exists (select from privacy_directory_entry where account_id = ${accountId}::uuid
        and agreement_id = ${agreementId}::uuid and e164 = ${e164})
      on conflict (account_id, agreement_id, e164) do update
        set entry = excluded.entry, changed_on = excluded.changed_on, told_in = null
        where privacy_directory_entry.entry is distinct from excluded.entry`.execute(tx);
  await sql`update privacy_directory_entry set entry = null, changed_on = ${sqlDate(on)}, told_in = null
    where account_id = ${accountId}::uuid and entry is not null
      and e164 <> all(${entries.map(({ e164 }) => e164)}::text[])`.execute(tx);
}

/** What a file tells: everything listed, or what publishers do not know yet. */
export async function selectToTell(tx: Tx, kind: 'all' | 'changes'): Promise<readonly DirectoryEntryRow[]> {
  const which = kind === 'all' ? sql`entry is not null` : sql`told_in is null and (entry is not null or known)`;
  const found = await sql<DirectoryEntryRow>`select e164, entry, known from privacy_directory_entry where ${which}
    order by e164`.execute(tx);
  return found.rows;
}

/** Keeps a file with the next number, and that its entries were told; answers it. */
export async function keepDirectoryFile(
  tx: Tx,
  file: Omit<DirectoryFileRow, 'number'> & { readonly content: string },
): Promise<DirectoryFileRow> {
  await sql`select pg_advisory_xact_lock(hashtextextended('privacy-directory:' || regie_operator(), 0))`.execute(tx);
  const { kind, made_at, made_by, entries, content } = file;
  const found = await sql<{
    number: number;
  }>`insert into privacy_directory_file (number, kind, made_at, made_by, entries, content)
    select coalesce(max(number), 0) + 1, ${kind}, ${sqlInstant(made_at)}, ${made_by}, ${entries}, ${content}
    from privacy_directory_file returning number`.execute(tx);
  const { number } = found.rows[0]!;
  await sql`update privacy_directory_entry set told_in = ${number}, known = entry is not null
    where told_in is null or ${kind === 'all'}`.execute(tx);
  return { number, kind, made_at, made_by, entries };
}

/** Files, the newest first. */
export async function selectDirectoryFiles(tx: Tx): Promise<readonly DirectoryFileRow[]> {
  const found = await sql<DirectoryFileRow>`select number, kind, made_at, made_by, entries from privacy_directory_file
    order by number desc limit 50`.execute(tx);
  return found.rows;
}

/** The text of a file; empty once its time is over. */
export async function selectDirectoryContent(tx: Tx, number: number): Promise<string | undefined> {
  const found = await sql<{
    content: string;
  }>`select content from privacy_directory_file where number = ${number}`.execute(tx);
  return found.rows[0]?.content;
}
