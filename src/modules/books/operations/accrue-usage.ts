import { type CivilDate, isoDate, lastOfMonth, plusMonths } from '../../../kernel/civil-date.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { exclTax, vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type EntryLine, entryByReference, postEntry, reverseEntry } from '../../ledger/index.ts';
import { unbilledAt } from '../../usage/index.ts';

/**
 * What customers used until the end of a month and no bill had asked for by then is revenue of that month: posted on its last day
 * as bills to be made (418100), with the VAT that they will bear apart, and taken back on the first of the next month, when bills
 * post it for good. Once a month, however often the month is closed.
 */
export async function accrueUsage(tx: Tx, context: Context, month: CivilDate): Promise<Money> {
  const name = isoDate(month).slice(0, 7);
  const reference = `accrued-usage:${name}`;
  if ((await entryByReference(tx, reference)).length > 0) return NO_MONEY;
  const on = lastOfMonth(month);
  const label = `Communications de ${name} à facturer`;
  const used = (await unbilledAt(tx, on))
    .map((one) => ({ ...one, amount: toCents(exactEuros(one.amount)) }))
    .filter((one) => one.amount !== NO_MONEY);
  const lines = used.flatMap(({ territory, amount }): EntryLine[] => {
    const excl = exclTax(amount, vatRate(territory, on));
    const vat = subtract(amount, excl);
    return [
      { account: 'toInvoice', debit: amount, label },
      { account: 'communications', credit: excl, label },
      ...(vat === NO_MONEY ? [] : [{ account: 'vatToInvoice', credit: vat, label } as const]),
    ];
  });
  if (lines.length === 0) return NO_MONEY;
  const document = `FAE-${name}`;
  await postEntry(tx, context, { on, kind: 'accrued-usage', reference, document, lines });
  await reverseEntry(tx, context, { reference, on: plusMonths(month, 1), as: `accrued-usage-back:${name}` });
  return sum(...used.map((one) => one.amount));
}
