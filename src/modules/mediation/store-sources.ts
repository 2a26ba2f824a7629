import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { SourceRow } from './tables.ts';

export async function selectSources(tx: Tx): Promise<readonly SourceRow[]> {
  const rows = await sql<SourceRow>`select * from mediation_source order by closed_at is not null, name, id`.execute(
    tx,
  );
  return rows.rows;
}

export async function selectSource(tx: Tx, id: string): Promise<SourceRow | undefined> {
  return (await sql<SourceRow>`select * from mediation_source where id = ${id}::uuid`.execute(tx)).rows[0];
}

export async function selectSourceByCode(tx: Tx, code: string): Promise<SourceRow | undefined> {
  return (await sql<SourceRow>`select * from mediation_source where code = ${code}`.execute(tx)).rows[0];
}

export async function insertSource(tx: Tx, source: SourceRow): Promise<boolean> {
  const done = await sql`insert into mediation_source (id, code, name, reading, version, created_at, changed_at)
    values (${source.id}::uuid, ${source.code}, ${source.name}, ${sqlJson(source.reading)}, ${source.version},
      ${sqlInstant(source.created_at)}, ${sqlInstant(source.changed_at)})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Changes a source from the version that was read; false when somebody else has changed it. */
export async function updateSource(
  tx: Tx,
  source: Pick<SourceRow, 'id' | 'name' | 'reading' | 'version' | 'closed_at'>,
  at: Instant,
): Promise<boolean> {
  const done = await sql`update mediation_source set name = ${source.name}, reading = ${sqlJson(source.reading)},
      version = version + 1, changed_at = ${sqlInstant(at)}, closed_at = ${sqlInstant(source.closed_at)}
    where id = ${source.id}::uuid and version = ${source.version}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** What was seen in the folder of a source at the last look, by name. */
export async function selectLooks(
  tx: Tx,
  sourceId: string,
): Promise<ReadonlyMap<string, { readonly size: number; readonly modifiedMs: number; readonly seenAt: Instant }>> {
  const rows = await sql<{ name: string; size: bigint; modified_ms: bigint; seen_at: Instant }>`select name, size,
    modified_ms, seen_at from mediation_look where source_id = ${sourceId}::uuid`.execute(tx);
  return new Map(
    rows.rows.map((row) => [
      row.name,
      { size: Number(row.size), modifiedMs: Number(row.modified_ms), seenAt: row.seen_at },
    ]),
  );
}

/** Replaces what was seen of a source's folder. */
export async function replaceLooks(
  tx: Tx,
  sourceId: string,
  seen: readonly {
    readonly name: string;
    readonly size: number;
    readonly modifiedMs: number;
    readonly seenAt: Instant;
  }[],
): Promise<void> {
  await sql`delete from mediation_look where source_id = ${sourceId}::uuid`.execute(tx);
  for (const one of seen) {
    await sql`insert into mediation_look (source_id, name, size, modified_ms, seen_at)
      values (${sourceId}::uuid, ${one.name}, ${one.size}, ${one.modifiedMs}, ${sqlInstant(one.seenAt)})
      on conflict do nothing`.execute(tx);
  }
}
