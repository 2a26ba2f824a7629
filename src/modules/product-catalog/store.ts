import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { SoldContract } from './domain/offering.ts';

type CatalogTables = { operator_contract: { pack: string; valid_from: CivilDate; valid_until: CivilDate | null } };

/** The contracts that the operator sells under on a day, in the order in which it began to. */
export async function contractsSold(tx: Tx, on: CivilDate): Promise<SoldContract[]> {
  const rows = await tx
    .withTables<CatalogTables>()
    .selectFrom('operator_contract')
    .selectAll()
    .where('valid_from', '<=', sqlDate(on))
    .where((or) => or.or([or('valid_until', 'is', null), or('valid_until', '>', sqlDate(on))]))
    .orderBy('valid_from')
    .orderBy('pack')
    .execute();
  return rows.map((row) => ({ pack: row.pack, from: row.valid_from, until: row.valid_until }));
}

/** Keeps that the operator sells under a contract from a day on. */
export async function insertContract(
  tx: Tx,
  contract: { readonly pack: string; readonly from: CivilDate },
): Promise<void> {
  await tx
    .withTables<CatalogTables>()
    .insertInto('operator_contract')
    .values({ pack: contract.pack, valid_from: sqlDate(contract.from), valid_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
