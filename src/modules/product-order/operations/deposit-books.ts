import type { CivilDate } from '../../../kernel/civil-date.ts';
import { NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { postEntry } from '../../ledger/index.ts';
import { dueObligations } from '../../obligation/index.ts';

/** What the order keeps of the deposit that it asked for. */
interface Asked {
  readonly amountInclTax: string;
  readonly ground: string;
  /** All of them; the first alone of deposits asked for long ago. */
  readonly grounds?: readonly string[];
}

/** The deposit of an order that has been paid, if it asked for one. */
export async function paidDeposit(
  tx: Tx,
  of: { readonly accountId: string; readonly orderId: string },
): Promise<(Asked & { readonly paidOn: CivilDate }) | undefined> {
  const query = { accountId: of.accountId, state: 'fulfilled' as const, limit: 500 };
  const kept = await dueObligations(tx, query);
  const found = kept.find((one) => one.kind === 'deposit' && one.subject === `order:${of.orderId}`);
  const asked = found?.payload as Asked | null | undefined;
  return asked && found!.closedOn !== null ? { ...asked, paidOn: found!.closedOn } : undefined;
}

/** Posts money of a deposit in the books: received, or given back. */
export async function postDeposit(
  tx: Tx,
  context: Context,
  deposit: {
    readonly orderId: string;
    readonly amountInclTax: string;
    readonly on: CivilDate;
    readonly back: 'transfer' | 'cheque' | false;
  },
): Promise<void> {
  const amount = parseMoney(deposit.amountInclTax) ?? NO_MONEY;
  const label = deposit.back ? 'Dépôt de garantie rendu' : 'Dépôt de garantie reçu';
  // A transfer leaves the bank when its statement says so.
  const through = deposit.back === 'transfer' ? 'transfers' : 'bank';
  const [bank, deposits] = deposit.back
    ? [{ credit: amount }, { debit: amount }]
    : [{ debit: amount }, { credit: amount }];
  await postEntry(tx, context, {
    on: deposit.on,
    kind: 'deposit',
    reference: `${deposit.back ? 'deposit-refund' : 'deposit'}:${deposit.orderId}`,
    lines: [
      { account: through, ...bank, label },
      { account: 'deposits', ...deposits, label },
    ],
  });
}
