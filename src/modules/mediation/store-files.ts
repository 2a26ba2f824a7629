import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { FileRow } from './tables.ts';

export type NewFile = Pick<
  FileRow,
  | 'id'
  | 'source_id'
  | 'name'
  | 'sha256'
  | 'reading'
  | 'reading_hash'
  | 'header'
  | 'way'
  | 'corrects'
  | 'path'
  | 'received_at'
>;

/** Notes a file; false when the same content, read the same way, is there already. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const done = await sql`insert into mediation_file (id, source_id, name, sha256, reading, reading_hash, header, way,
      corrects, path, state, received_at)
    values (${file.id}::uuid, ${file.source_id}::uuid, ${file.name}, ${file.sha256},
      ${file.reading === null ? null : sqlJson(file.reading)}, ${file.reading_hash}, ${file.header}, ${file.way},
      ${file.corrects}::uuid, ${file.path}, 'received', ${sqlInstant(file.received_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function selectFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return (await sql<FileRow>`select * from mediation_file where id = ${id}::uuid`.execute(tx)).rows[0];
}

export async function selectFileByContent(tx: Tx, sha256: string, readingHash: string): Promise<FileRow | undefined> {
  const rows = await sql<FileRow>`select * from mediation_file
    where sha256 = ${sha256} and reading_hash = ${readingHash} and state <> 'refused'`.execute(tx);
  return rows.rows[0];
}

/** The file that is being read from a path, while it is not done. */
export async function selectFileByPath(tx: Tx, path: string): Promise<FileRow | undefined> {
  const rows = await sql<FileRow>`select * from mediation_file where path = ${path}
    and state in ('received', 'reading', 'importing') limit 1`.execute(tx);
  return rows.rows[0];
}

/** Files, the newest first, with how many of their rows are still to be corrected. */
export async function selectFiles(tx: Tx, limit: number): Promise<readonly (FileRow & { readonly open: number })[]> {
  const rows = await sql<FileRow & { open: number }>`select f.*, (select count(*)::int from mediation_reject r
      where r.file_id = f.id and r.state = 'open' and r.operator_id = current_setting('regie.operator')) as open
    from mediation_file f order by f.received_at desc, f.id desc limit ${limit}`.execute(tx);
  return rows.rows;
}

/** The files of corrections of a file, in the order in which they came. */
export async function selectCorrecting(tx: Tx, fileId: string): Promise<readonly FileRow[]> {
  const rows = await sql<FileRow>`select * from mediation_file where corrects = ${fileId}::uuid
    order by received_at, id`.execute(tx);
  return rows.rows;
}

/** Says how far a file has come. */
export async function setFileState(
  tx: Tx,
  id: string,
  to: {
    readonly state: FileRow['state'];
    readonly rows?: number;
    readonly aside?: number;
    readonly corrections?: number;
    readonly header?: string | undefined;
  },
): Promise<void> {
  await sql`update mediation_file set state = ${to.state}, rows = coalesce(${to.rows ?? null}::bigint, rows),
      aside = coalesce(${to.aside ?? null}::bigint, aside),
      corrections = coalesce(${to.corrections ?? null}::bigint, corrections),
      header = coalesce(${to.header ?? null}, header)
    where id = ${id}::uuid`.execute(tx);
}

/** Says that a file is done, its counts told by the rows that were kept and by those noted as refused. */
export async function endFile(tx: Tx, id: string, kept: number, at: Instant): Promise<void> {
  await sql`update mediation_file f set state = 'done', kept = ${kept}, ended_at = ${sqlInstant(at)},
      rejected = told.rejected, duplicates = told.duplicates,
      rows = greatest(rows, ${kept} + told.rejected)
    from (select count(*) as rejected, count(*) filter (where state = 'duplicate') as duplicates
      from mediation_reject where file_id = ${id}::uuid) told
    where f.id = ${id}::uuid`.execute(tx);
}

/** Refuses a file as a whole: nothing of it was imported, and what had been noted of its rows goes. */
export async function refuseFile(tx: Tx, id: string, refusal: Bilingual, at: Instant): Promise<void> {
  await sql`delete from mediation_reject where file_id = ${id}::uuid`.execute(tx);
  await sql`delete from mediation_correction where file_id = ${id}::uuid`.execute(tx);
  await sql`update mediation_reject set state = 'open', entered_by = null
    where entered_by = ${id}::uuid and state = 'entering'`.execute(tx);
  await sql`update mediation_file set state = 'refused', refusal = ${sqlJson(refusal)}, ended_at = ${sqlInstant(at)}
    where id = ${id}::uuid`.execute(tx);
}
