import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import { collectionCasesOf } from '../../collection/index.ts';
import { billLines, billOf, onlineReading } from '../../customer-bill/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { partyOf } from '../../party/index.ts';
import { paymentsOfBill } from '../../payment/index.ts';
import { billLineOf, billSummaryOf } from '../domain/write-bill.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { BillPage } from '../shapes/bill.ts';

/** A bill with its lines, each with its computation and clauses. Refuses one that is not the account's. */
export async function readBill(tx: Tx, context: Context, accountId: string, billId: string): Promise<Result<BillPage>> {
  const account = await accountOf(tx, accountId);
  const bill = account && (await billOf(tx, accountId, billId));
  if (!account || !bill) return fail('bill/not-found', 'Cette facture n’existe pas.', 'There is no such bill.');
  const today = localDate(account.territory, context.clock.now());
  const cases = await collectionCasesOf(tx, accountId);
  const open = new Set(cases.filter((one) => one.state === 'open').map((one) => one.bill_id));
  const payments = await paymentsOfBill(tx, accountId, billId);
  const lines = await billLines(tx, accountId, billId);
  return ok({
    accountId,
    accountNumber: account.number,
    holder: (await partyOf(tx, accountId))?.displayName ?? account.number,
    bill: billSummaryOf(bill, today, open),
    periodFrom: dayText(bill.period_from),
    periodTo: dayText(bill.period_to),
    territory: bill.territory,
    totalExclTax: amountText(bill.total_excl),
    totalVat: amountText(bill.total_vat),
    taxes: bill.taxes.map((tax) => ({ ...tax })),
    lines: lines.map((line) => billLineOf(line, line.pack === null ? [] : notedClauses(line.pack, line.because))),
    payments: payments.map((one) => ({
      on: dayText(one.received_on),
      amount: amountText(one.amount),
      returned: one.state !== 'received',
    })),
    papers: {
      ...(await onlineReading(tx, context, account, bill)),
      details: lines.some((line) => line.kind === 'communications'),
    },
  });
}
