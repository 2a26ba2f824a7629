import { type CivilDate } from '../../../kernel/civil-date.ts';
import { ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, negate, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type BillRow, billOf } from '../../customer-bill/index.ts';
import { CHART, entryByReference, postEntry } from '../../ledger/index.ts';
import { selectChangedDebts, updateImpairedLeft } from '../store.ts';
import type { CaseRow } from '../tables.ts';

const PAGE = 200;

/** What the books hold against a bill so far, and how the next entry about it is named. */
async function heldAgainst(tx: Tx, billId: string): Promise<{ readonly held: Money; readonly next: string }> {
  const first = `debt-barred:${billId}`;
  let held = NO_MONEY;
  for (let rank = 1; ; rank += 1) {
    const next = rank === 1 ? first : `${first}:${rank}`;
    const lines = await entryByReference(tx, next);
    if (lines.length === 0) return { held, next };
    const own = lines.filter((line) => line.account === CHART.impairment.code);
    held = sum(held, ...own.map((line) => subtract(line.credit, line.debit)));
  }
}

/** What is left of a bill without tax. */
function leftExclTax(bill: BillRow): Money {
  const left = subtract(bill.total_incl, bill.settled);
  if (left <= NO_MONEY || bill.total_incl <= NO_MONEY) return NO_MONEY;
  return toCents(times(exactEuros(left), ratio(bill.total_excl, bill.total_incl)));
}

/**
 * In the books a debt that can no longer be claimed is worth nothing: impaired for all that is left of it without tax. The bill
 * itself stays as it is, since the customer may still pay it: what is paid later is no loss any more and is written back
 * (781740), and impaired again when that payment comes back.
 */
export async function reckonImpairment(
  tx: Tx,
  context: Context,
  one: Pick<CaseRow, 'account_id' | 'id' | 'bill_id' | 'bill_number'>,
  of: { readonly on: CivilDate; readonly because?: string },
): Promise<void> {
  const bill = (await billOf(tx, one.account_id, one.bill_id))!;
  const { held, next: reference } = await heldAgainst(tx, bill.id);
  const missing = subtract(leftExclTax(bill), held);
  if (missing !== NO_MONEY) {
    const more = missing > NO_MONEY;
    const amount = more ? missing : negate(missing);
    const why = of.because === undefined ? '' : ` (${of.because})`;
    const label = more
      ? `Facture ${one.bill_number} prescrite${why}`
      : `Facture ${one.bill_number} prescrite, payée depuis`;
    await postEntry(tx, context, {
      on: of.on,
      kind: more ? 'debt-barred' : 'debt-barred-paid',
      reference,
      document: one.bill_number,
      lines: more
        ? [
            { account: 'impairmentCost', debit: amount, label },
            { account: 'impairment', credit: amount, label },
          ]
        : [
            { account: 'impairment', debit: amount, label },
            { account: 'impairmentBack', credit: amount, label },
          ],
    });
  }
  await updateImpairedLeft(tx, one, subtract(bill.total_incl, bill.settled));
}

/** Reckons again the debts barred by time of whose bill more, or less, is paid than when they were last reckoned. */
export async function reviewImpairments(db: Db, context: Context, on: CivilDate): Promise<number> {
  let reviewed = 0;
  for (let page = PAGE; page === PAGE; reviewed += page) {
    page = await inTransaction(db, context, async (tx) => {
      const changed = await selectChangedDebts(tx, PAGE);
      for (const one of changed) await reckonImpairment(tx, context, one, { on });
      return changed.length;
    });
  }
  return reviewed;
}
