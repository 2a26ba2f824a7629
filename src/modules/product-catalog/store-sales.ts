import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { OfferSale } from './domain/offering.ts';

/** Everything that was ever put on sale or off, the day that begins first to the last. */
export async function selectSales(tx: Tx): Promise<readonly OfferSale[]> {
  const rows = await sql<{ pack: string; code: string; from: CivilDate; onSale: boolean }>`select pack, code,
      valid_from as "from", on_sale as "onSale" from offer_sale order by pack, code, valid_from`.execute(tx);
  return rows.rows;
}

/** What is off sale on a day, as `pack:code`. */
export async function selectOffSale(tx: Tx, on: CivilDate): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string; onSale: boolean }>`select distinct on (pack, code) pack || ':' || code as id,
      on_sale as "onSale" from offer_sale where valid_from <= ${sqlDate(on)}
    order by pack, code, valid_from desc`.execute(tx);
  return new Set(rows.rows.filter((row) => !row.onSale).map((row) => row.id));
}

/** How many times the sale of something was settled: another one after each change. */
export async function saleVersion(tx: Tx, pack: string, code: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offer_sale/' || current_setting('regie.operator') || '/' || ${pack}, 0))`.execute(
    tx,
  );
  const rows = await sql<{ version: number }>`select count(*)::int as version from platform_audit
    where operator_id = current_setting('regie.operator') and subject = ${`offer:${pack}:${code}`}`.execute(tx);
  return rows.rows[0]!.version;
}

/** Keeps that something is on sale or off from a day on; what was said for that very day gives way. */
export async function upsertSale(
  tx: Tx,
  sale: OfferSale & { readonly at: Instant; readonly by: string; readonly why: string },
): Promise<void> {
  await sql`insert into offer_sale (pack, code, valid_from, on_sale, set_at, set_by, why)
    values (${sale.pack}, ${sale.code}, ${sqlDate(sale.from)}, ${sale.onSale}, ${sqlInstant(sale.at)}, ${sale.by}, ${sale.why})
    on conflict (operator_id, pack, code, valid_from)
      do update set on_sale = excluded.on_sale, set_at = excluded.set_at, set_by = excluded.set_by, why = excluded.why`.execute(
    tx,
  );
}
