import type { CivilDate } from '../../../kernel/civil-date.ts';
import { DAY_MS, localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { contractsSold } from '../../product-catalog/index.ts';

/** The operator's own day: that of the first territory of the first contract that it sells under. */
export async function booksDay(tx: Tx, context: Context): Promise<CivilDate> {
  const now = context.clock.now();
  const [contract] = await contractsSold(tx, Math.floor(now / DAY_MS) as CivilDate);
  return localDate((contract && packOf(contract.pack)?.territories[0]) ?? 'FR', now);
}
