import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, negate, smallest, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { openBilling } from './add-charge.ts';
import { lockCredit, selectBill, selectBillsOnCredit, updateCredit, updateSettled } from '../store-bills.ts';

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

/** Keeps money of the customer that no bill awaits, received on a day: the next bills take it first, even the first one to come. */
export async function applyCredit(
  tx: Tx,
  input: { readonly accountId: string; readonly amount: Money; readonly on: CivilDate },
): Promise<void> {
  if (await updateCredit(tx, input.accountId, input.amount)) return;
  await openBilling(tx, { accountId: input.accountId, startedOn: input.on });
  await updateCredit(tx, input.accountId, input.amount);
}

/**
 * Takes back money that was kept for the next bills. What they have taken of it meanwhile is owed again, on the newest bill
 * first; answers the bills that are reopened by it.
 */
export async function takeBackCredit(
  tx: Tx,
  input: { readonly accountId: string; readonly amount: Money },
): Promise<readonly string[]> {
  const { accountId } = input;
  const kept = await lockCredit(tx, accountId);
  const fromKept = smallest(kept, input.amount);
  if (fromKept > 0n) await updateCredit(tx, accountId, negate(fromKept));
  let left = subtract(input.amount, fromKept);
  const reopened: string[] = [];
  for (const bill of left > 0n ? await selectBillsOnCredit(tx, accountId) : []) {
    if (left <= 0n) break;
    const back = smallest(left, bill.settled);
    await updateSettled(tx, accountId, bill.id, negate(back));
    reopened.push(bill.id);
    left = subtract(left, back);
  }
  return reopened;
}
