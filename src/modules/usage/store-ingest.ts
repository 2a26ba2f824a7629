import { type RawBuilder, sql } from 'kysely';
import { type CivilDate } from '../../kernel/civil-date.ts';
import { copyIn } from '../../platform/database/copy-in.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Correction, KeptTerms } from './domain/block-rater.ts';
import type { KeptOnce } from './domain/rated-shapes.ts';
import { RECORD_COLUMNS } from './domain/write-record.ts';

const columns = sql.raw(RECORD_COLUMNS.join(', '));
const COPY = `copy usage_stage (${RECORD_COLUMNS.join(', ')}, row_no) from stdin (format binary)`;

/** Keeps the shapes and the terms that records of a block name. */
export async function keepShapes(tx: Tx, shapes: readonly KeptOnce[], terms: readonly KeptTerms[]): Promise<void> {
  if (shapes.length > 0)
    await sql`insert into usage_rating (key, shape) select * from unnest(${shapes.map((s) => String(s.key))}::bigint[],
      ${shapes.map((s) => s.content)}::jsonb[]) on conflict do nothing`.execute(tx);
  if (terms.length > 0)
    await sql`insert into usage_terms (key, terms, calm_calls) select * from unnest(${terms.map((t) => String(t.key))}::bigint[],
      ${terms.map((t) => t.content)}::jsonb[], ${terms.map((t) => t.calmCalls)}::int[]) on conflict do nothing`.execute(
      tx,
    );
}

/** Puts a block beside the records, where nothing is checked: the wall lets nothing be copied into a walled table. */
export async function stageRecords(tx: Tx, bytes: Uint8Array): Promise<void> {
  await sql`create temporary table if not exists usage_stage (operator_id text, account_id uuid, id uuid, agreement_id uuid,
    file_no int, rated_key bigint, terms_key bigint, call_id text, calling_no bigint, called_no bigint, started_at timestamptz,
    on_date date, amount_used bigint, charged_units bigint, amount bigint, flags smallint, visited_country text, replaces text,
    row_no int) on commit delete rows`.execute(tx);
  await copyIn(tx, COPY, bytes);
}

/**
 * Keeps the records that stand beside. A record that is known already makes the whole transaction fail, unless `careful`: then it is left
 * out, and the rows of those left out are answered.
 */
export async function keepRecords(tx: Tx, careful: boolean): Promise<readonly number[]> {
  if (!careful) {
    await sql`insert into usage_row (${columns}) select ${columns} from usage_stage`.execute(tx);
    return [];
  }
  const left = await sql<{ row_no: number }>`with kept as (
      insert into usage_row (${columns}) select ${columns} from usage_stage on conflict do nothing returning id
    ) select row_no from usage_stage s where not exists (select from kept where kept.id = s.id)`.execute(tx);
  return left.rows.map((one) => one.row_no);
}

/** Notes which records correct which. */
export async function keepReplacements(tx: Tx, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0) return;
  await sql`insert into usage_replacement (target_id, by_call_id) select * from unnest(${corrections.map((c) => c.target)}::uuid[],
    ${corrections.map((c) => c.by)}::text[]) on conflict do nothing`.execute(tx);
}

/** How far a file was read, and what came of it, beyond what was there before. */
export interface FileStep {
  readonly fileId: string;
  readonly fromBytes: number;
  readonly toBytes: number;
  readonly nextRow: number;
  readonly kept: number;
  readonly rejected: number;
  readonly firstDay: CivilDate | null;
  readonly lastDay: CivilDate | null;
}

/** Moves the bookmark of a file; false when another import has moved it. */
export async function moveBookmark(tx: Tx, step: FileStep): Promise<boolean> {
  const days = (least: 'least' | 'greatest', column: string, day: CivilDate | null): RawBuilder<unknown> =>
    sql`${sql.raw(`${least}(${column}, `)}${sqlDate(day)})`;
  const done =
    await sql`update usage_file set bookmark_bytes = ${String(step.toBytes)}::bigint, next_row = ${step.nextRow},
      bookmark = bookmark + ${step.kept + step.rejected}, kept = kept + ${step.kept}, rejected = rejected + ${step.rejected},
      first_day = ${days('least', 'first_day', step.firstDay)}, last_day = ${days('greatest', 'last_day', step.lastDay)}
    where id = ${step.fileId} and bookmark_bytes = ${String(step.fromBytes)}::bigint`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
