import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { billLines, billsDue, settledBills } from '../../customer-bill/index.ts';
import { billsBeingCollected } from '../../payment/index.ts';
import { insertCases, selectBillsWithCase, selectWaitingCases, wakeCases } from '../store.ts';
import type { CaseRow } from '../tables.ts';

const PAGE = 500;
/** Past its collection day, a debit of which the bank says nothing no longer holds collection back. */
const LATE_ANSWER_DAYS = 5;
type Key = { readonly dueOn: CivilDate; readonly accountId: string; readonly id: string };

async function openPage(tx: Tx, context: Context, asOf: CivilDate, after: Key | undefined): Promise<Key | undefined> {
  const bills = await billsDue(tx, plusDays(asOf, -1), PAGE, after);
  if (bills.length === 0) return undefined;
  const [accounts, ids] = [bills.map((bill) => bill.account_id), bills.map((bill) => bill.id)];
  // A debit handed to the bank and not answered yet is no delay: collection days move to the next day on which banks settle.
  const [known, pending] = await Promise.all([
    selectBillsWithCase(tx, accounts, ids),
    billsBeingCollected(tx, accounts, ids, plusDays(asOf, -LATE_ANSWER_DAYS)),
  ]);
  const fresh = bills.filter((bill) => !known.has(bill.id) && !pending.has(bill.id));
  const cases = [];
  for (const bill of fresh) {
    const lines = await billLines(tx, bill.account_id, bill.id);
    cases.push({
      account_id: bill.account_id,
      id: uuidV7(context.clock.now(), context.random),
      bill_id: bill.id,
      bill_number: bill.number,
      agreement_id: lines.find((line) => line.agreement_id !== null)?.agreement_id ?? null,
      opened_on: asOf,
      next_on: asOf,
    });
  }
  await insertCases(tx, cases);
  const last = bills.at(-1);
  return last && bills.length === PAGE ? { dueOn: last.due_on, accountId: last.account_id, id: last.id } : undefined;
}

/** Opens a case for every bill whose payment limit date has passed without full payment. */
export async function openCases(db: Db, context: Context, asOf: CivilDate): Promise<void> {
  let after: Key | undefined;
  do {
    const from = after;
    after = await inTransaction(db, context, (tx) => openPage(tx, context, asOf, from));
  } while (after);
}

/** Makes due at once the cases whose bill has been paid since their last step, so that a service comes back the same day. */
export async function wakePaidCases(db: Db, context: Context, asOf: CivilDate): Promise<void> {
  let after: CaseRow | undefined;
  do {
    const from = after;
    after = await inTransaction(db, context, async (tx) => {
      const cases = await selectWaitingCases(tx, asOf, PAGE, from);
      if (cases.length === 0) return undefined;
      const settled = await settledBills(
        tx,
        cases.map((c) => c.account_id),
        cases.map((c) => c.bill_id),
      );
      await wakeCases(
        tx,
        cases.filter((one) => settled.has(one.bill_id)),
        asOf,
      );
      return cases.length === PAGE ? cases.at(-1) : undefined;
    });
  } while (after);
}
