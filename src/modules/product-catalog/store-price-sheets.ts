import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { PriceSheetLine } from '../../terms/model/price-sheet.ts';
import type { SheetDifference } from './domain/sheet-differences.ts';

/** A published version, without its lines. */
export interface SheetHead {
  readonly id: string;
  readonly pack: string;
  readonly valid_from: CivilDate;
  readonly published_at: Instant;
  readonly published_by: string;
  readonly note: string | null;
  readonly differences: readonly SheetDifference[];
}

export interface SheetRow extends SheetHead {
  readonly lines: readonly PriceSheetLine[];
}

const HEAD = sql`id, pack, valid_from, published_at, published_by, note, differences`;

export async function insertSheet(tx: Tx, row: SheetRow): Promise<void> {
  await sql`insert into price_sheet (id, pack, valid_from, published_at, published_by, note, differences, lines)
    values (${row.id}, ${row.pack}, ${sqlDate(row.valid_from)}, ${sqlInstant(row.published_at)}, ${row.published_by},
      ${row.note}, ${jsonText(row.differences)}::jsonb, ${jsonText(row.lines)}::jsonb)`.execute(tx);
}

/** Published versions of a pack, the one that holds latest first. */
export async function selectSheets(tx: Tx, pack: string): Promise<readonly SheetHead[]> {
  const rows = await sql<SheetHead>`select ${HEAD} from price_sheet
    where operator_id = current_setting('regie.operator') and pack = ${pack}
    order by valid_from desc, published_at desc, id desc`.execute(tx);
  return rows.rows;
}

export async function selectSheet(tx: Tx, id: string): Promise<SheetRow | undefined> {
  const rows = await sql<SheetRow>`select ${HEAD}, lines from price_sheet
    where operator_id = current_setting('regie.operator') and id = ${id}`.execute(tx);
  return rows.rows[0];
}

/** Every version of every pack, the one that holds latest first, without lines. */
export async function selectSheetDays(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly pack: string; readonly valid_from: CivilDate }[]> {
  const rows = await sql<{ id: string; pack: string; valid_from: CivilDate }>`select id, pack, valid_from
    from price_sheet where operator_id = current_setting('regie.operator')
    order by pack, valid_from desc, published_at desc, id desc`.execute(tx);
  return rows.rows;
}

/** Only one edition of a pack's sheet at a time. */
export async function lockSheets(tx: Tx, pack: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('price_sheet/' || current_setting('regie.operator') || '/' || ${pack}, 0))`.execute(
    tx,
  );
}
