import type { CivilDate } from '../../../kernel/civil-date.ts';
import { DAY_MS, localDate } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { contractsSold } from '../../product-catalog/index.ts';

/** Where the operator is at home: the first territory of the first contract that it sells under. */
export async function homeTerritory(tx: Tx, context: Context): Promise<Territory> {
  const utcDay = Math.floor(context.clock.now() / DAY_MS) as CivilDate;
  const [contract] = await contractsSold(tx, utcDay);
  return (contract && packOf(contract.pack)?.territories[0]) ?? 'FR';
}

/** The operator's own day: that of the territory where it is at home. */
export async function operatorDay(tx: Tx, context: Context): Promise<CivilDate> {
  return localDate(await homeTerritory(tx, context), context.clock.now());
}
