import { type RawBuilder, sql } from 'kysely';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** Where agreements run: an empty list means any. */
export interface AreaFilter {
  readonly territories: readonly Territory[];
  readonly communes: readonly string[];
  readonly technologies: readonly string[];
  readonly agreementIds: readonly string[];
}

const ACCENTED = "àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ-’'";
const PLAIN = 'aaaeeeeiioouuucaaaeeeeiioouuuc   ';

function inArea({ territories, communes, technologies, agreementIds }: AreaFilter): RawBuilder<unknown> {
  return sql`state in ('active', 'terminating')
      and (cardinality(${territories}::text[]) = 0 or territory = any(${territories}::text[]))
      and (cardinality(${technologies}::text[]) = 0 or characteristics->>'technology' = any(${technologies}::text[]))
      and (cardinality(${agreementIds}::uuid[]) = 0 or id = any(${agreementIds}::uuid[]))
      and (cardinality(${communes}::text[]) = 0 or exists (select 1 from unnest(${communes}::text[]) as named
        where lower(translate(named, ${ACCENTED}, ${PLAIN})) = lower(translate(address->>'city', ${ACCENTED}, ${PLAIN}))))`;
}

/** A page of the agreements in service in an area, by key; a commune is read whatever its accents, hyphens and capitals. */
export async function selectInService(
  tx: Tx,
  area: AreaFilter,
  after: { readonly accountId: string; readonly id: string } | null,
  limit: number,
): Promise<{ readonly accountId: string; readonly id: string }[]> {
  const found = await sql<{ account_id: string; id: string }>`select account_id, id from agreement
    where ${inArea(area)} and (${after?.accountId ?? null}::uuid is null
        or (account_id, id) > (${after?.accountId ?? null}::uuid, ${after?.id ?? null}::uuid))
    order by account_id, id limit ${limit}`.execute(tx);
  return found.rows.map(({ account_id: accountId, id }) => ({ accountId, id }));
}

/** Who is in service in an area, by commune, the most lines first. */
export async function countByCommune(
  tx: Tx,
  area: AreaFilter,
): Promise<{ readonly commune: string; readonly lines: number; readonly customers: number }[]> {
  const found = await sql<{ commune: string; lines: string; customers: string }>`select address->>'city' as commune,
      count(*) as lines, count(distinct account_id) as customers
    from agreement where ${inArea(area)} group by 1 order by 2 desc, 1`.execute(tx);
  return found.rows.map((row) => ({
    commune: row.commune,
    lines: Number(row.lines),
    customers: Number(row.customers),
  }));
}

/** How many agreements are in service in an area. */
export async function countInService(tx: Tx, area: AreaFilter): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) from agreement where ${inArea(area)}`.execute(tx);
  return Number(found.rows[0]!.count);
}
