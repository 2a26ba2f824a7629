import type { CivilDate } from '../../../kernel/civil-date.ts';
import { plusDays } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billRow } from '../runs/bill-rows.ts';
import { draftBills } from '../runs/draft-bills.ts';
import { lockDueAccount } from '../store.ts';
import type { BillLineRow, BillRow } from '../tables.ts';

const FAR_DAYS = 400;

/**
 * The account's next bill as it would come today, with its lines and without a number: nobody who bills meanwhile waits for it.
 * It takes the use of the account as a real bill does: call it in a transaction that is rolled back. `undefined` when nothing is
 * to be billed.
 */
export async function previewBill(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly asOf: CivilDate },
): Promise<{ readonly bill: BillRow; readonly lines: readonly BillLineRow[] } | undefined> {
  const due = await lockDueAccount(tx, input.accountId, plusDays(input.asOf, FAR_DAYS));
  if (!due) return undefined;
  const { makings, settings } = await draftBills(tx, context, [due]);
  const making = makings[0]!;
  if (making.lines.length === 0) return undefined;
  const bill = billRow(making, settings, null);
  return { bill, lines: bill.lines };
}
