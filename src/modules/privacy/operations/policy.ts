import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { Pack } from '../../../terms/model/pack.ts';
import { packs } from '../../../terms/packs/index.ts';
import { contractsSold } from '../../product-catalog/index.ts';

/** Whether a contract carries a whole policy: a register, and a time for every kind of data. */
function isPolicy(pack: Pack | undefined): pack is Pack {
  return pack?.privacy?.register !== undefined;
}

/** The privacy policy of the operator: one that it sells under when it does, else the first of the house. */
export async function policyOf(tx: Tx, on: CivilDate): Promise<Pack> {
  const sold = (await contractsSold(tx, on)).map(({ pack }) => packOf(pack)).find(isPolicy);
  const policy = sold ?? packs.find(isPolicy);
  if (!policy) throw new RangeError('no contract carries a privacy policy');
  return policy;
}
