import type { CivilDate } from '../../../kernel/civil-date.ts';
import { plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billAccounts } from '../runs/bill-accounts.ts';
import { lockDueAccount } from '../store.ts';
import type { BillLineRow, BillRow } from '../tables.ts';

const FAR_DAYS = 400;

/**
 * The account's next bill as it would come today, with its lines. It is the real billing of the account: call it in a
 * transaction that is rolled back. `undefined` when nothing is to be billed.
 */
export async function previewBill(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly asOf: CivilDate },
): Promise<{ readonly bill: BillRow; readonly lines: readonly BillLineRow[] } | undefined> {
  const due = await lockDueAccount(tx, input.accountId, plusDays(input.asOf, FAR_DAYS));
  if (!due) return undefined;
  const made = await billAccounts(tx, context, [due], null);
  const bill = made.bills[0];
  return bill ? { bill, lines: made.lines } : undefined;
}
