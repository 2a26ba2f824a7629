import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, smallest, subtract } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type BillRow, billOf } from '../../customer-bill/index.ts';
import { lockPlan, selectInstalments, selectPlanBills } from '../store.ts';
import { lockInstalmentsToPresent, markPresented } from '../store-debits.ts';
import type { InstalmentRow } from '../tables.ts';
import { paidUnder, planDetail } from './read-plan.ts';

/** What of an instalment is debited for a bill. */
export interface InstalmentDebit {
  readonly bill: BillRow;
  readonly amount: Money;
  readonly dueOn: CivilDate;
}

/** What is still missing of an instalment, money having paid those before it first. */
async function missingOf(tx: Tx, one: InstalmentRow): Promise<Money> {
  const plan = (await lockPlan(tx, one.account_id, one.plan_id))!;
  let paid = await paidUnder(tx, await planDetail(tx, plan));
  for (const each of await selectInstalments(tx, { account_id: one.account_id, id: one.plan_id })) {
    const taken = smallest(paid, each.amount);
    paid = subtract(paid, taken);
    if (each.position === one.position) return subtract(each.amount, taken);
  }
  return NO_MONEY;
}

/**
 * The instalments by direct debit that are due by a day, each against the bills of its plan in their order; marked as handed to the
 * bank. What was paid in another way meanwhile is not debited.
 */
export async function takeInstalmentsToPresent(
  tx: Tx,
  options: { readonly by: CivilDate; readonly on: CivilDate; readonly limit: number },
): Promise<readonly InstalmentDebit[]> {
  const due = await lockInstalmentsToPresent(tx, options.by, options.limit);
  const debits: InstalmentDebit[] = [];
  const asked = new Map<string, Money>();
  for (const one of due) {
    let missing = await missingOf(tx, one);
    for (const { bill_id: billId } of await selectPlanBills(tx, { account_id: one.account_id, id: one.plan_id })) {
      const bill = await billOf(tx, one.account_id, billId);
      if (!bill || bill.state === 'paid' || bill.state === 'credited' || missing <= 0n) continue;
      const before = asked.get(billId) ?? NO_MONEY;
      const amount = smallest(missing, subtract(subtract(bill.total_incl, bill.settled), before));
      if (amount <= 0n) continue;
      debits.push({ bill, amount, dueOn: one.due_on });
      asked.set(billId, (before + amount) as Money);
      missing = subtract(missing, amount);
    }
  }
  await markPresented(tx, due, options.on);
  return debits;
}
