import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { subscribedContracts } from '../../product-inventory/index.ts';
import { linesOfAccount } from '../../resource-inventory/index.ts';
import { monthUse } from '../../usage/index.ts';
import { type LimitUse, limitsUsed, NO_USE } from '../domain/limit-use.ts';

/** What rules say of hidden digits, of numbers that leave no trace, and of statements. */
export const LAW_ON_NUMBERS = ['law/cpce-D98-5', 'law/arr-2013-12-31-factures'] as const;

/** A limit of one of an account's contracts. */
export interface LimitOfContract {
  readonly agreementId: string;
  readonly limit: LimitUse;
  /** Clauses that set it. */
  readonly because: readonly string[];
}

/** How far each limit of an account's contracts is used up in a month; a contract without a line has none. */
export async function limitsOf(
  tx: Tx,
  of: { readonly accountId: string; readonly month: CivilDate },
): Promise<LimitOfContract[]> {
  const held = (await linesOfAccount(tx, of.accountId)).map((line) => line.agreementId);
  const contracts = await subscribedContracts(tx, [...new Set(held)]);
  const lines = [...contracts.values()].map(({ accountId, agreementId }) => ({ accountId, agreementId }));
  const used = await monthUse(tx, lines, of.month);
  return [...contracts.values()].flatMap(({ agreementId, pack, version, contract }) => {
    const { characteristics, options } = contract;
    const limits = packOf(pack)?.life?.usageCounters?.({ characteristics, options, version }) ?? [];
    return limitsUsed(limits, used.get(agreementId) ?? NO_USE).map((limit) => ({
      agreementId,
      limit,
      because: [limit.clause],
    }));
  });
}
