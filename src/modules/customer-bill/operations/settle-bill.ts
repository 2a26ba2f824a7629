import { type Money, NO_MONEY, negate, smallest, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { selectBill, updateCredit, updateSettled } from '../store-bills.ts';

interface OnBill {
  readonly accountId: string;
  readonly billId: string;
  readonly amount: Money;
}

/** Puts money against a bill, at most what it still awaits; answers what was taken. The caller posts the money in the books. */
export async function settleBill(
  tx: Tx,
  input: OnBill,
): Promise<Result<{ readonly taken: Money; readonly paid: boolean }>> {
  const bill = await selectBill(tx, input.accountId, input.billId, true);
  if (!bill) return fail('bill/unknown', 'Cette facture n’existe pas.', 'There is no such bill.', 'billId');
  const open = subtract(bill.total_incl, bill.settled);
  const taken = open <= 0n ? NO_MONEY : smallest(open, input.amount);
  if (taken > 0n) await updateSettled(tx, input.accountId, input.billId, taken);
  return ok({ taken, paid: subtract(open, taken) <= 0n });
}

/** Takes back money that had settled a bill (a direct debit came back): the bill is owed again. */
export async function reopenBill(tx: Tx, input: OnBill): Promise<Result<{ readonly reopened: Money }>> {
  const bill = await selectBill(tx, input.accountId, input.billId, true);
  if (!bill) return fail('bill/unknown', 'Cette facture n’existe pas.', 'There is no such bill.', 'billId');
  const reopened = smallest(bill.settled, input.amount);
  await updateSettled(tx, input.accountId, input.billId, negate(reopened));
  return ok({ reopened });
}

/** Keeps money of the customer that no bill awaits (above zero), or gives it back (below zero): the next bills take it first. */
export async function applyCredit(
  tx: Tx,
  input: { readonly accountId: string; readonly amount: Money },
): Promise<void> {
  await updateCredit(tx, input.accountId, input.amount);
}
