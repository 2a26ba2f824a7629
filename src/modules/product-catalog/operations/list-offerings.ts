import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Offering, OfferingQuery, SoldContract } from '../domain/offering.ts';
import { catalogOf } from '../domain/read-catalog.ts';
import { contractsSold, insertContract } from '../store.ts';
import { selectOffSale } from '../store-sales.ts';

/** What the operator sells on a day, in a territory, of some kind, under one or all of its contracts. */
export async function offerings(tx: Tx, _context: Context, query: OfferingQuery): Promise<Offering[]> {
  const sold = await contractsSold(tx, query.on);
  const { territory, kind, pack } = query;
  const off = query.evenOffSale ? new Set<string>() : await selectOffSale(tx, query.on);
  return sold
    .filter((contract) => pack === undefined || contract.pack === pack)
    .flatMap((contract) => [...catalogOf(contract.pack).values()])
    .filter(
      (item) =>
        !off.has(item.id) &&
        (kind === undefined || item.kind === kind) &&
        (territory === undefined || item.territories.includes(territory)),
    );
}

/** From a day on, the operator sells under a contract. Refuses a contract that the product does not have. */
export async function sellUnder(
  tx: Tx,
  context: Context,
  contract: { readonly pack: string; readonly from: CivilDate },
): Promise<Result<SoldContract>> {
  if (!packOf(contract.pack))
    return fail('product-catalog/contract-unknown', 'Ce contrat n’existe pas.', 'There is no such contract.', 'pack');
  await insertContract(tx, contract);
  await recordAudit(tx, context, { action: 'product-catalog:sell-under', subject: `pack:${contract.pack}` });
  return ok({ ...contract, until: null });
}
