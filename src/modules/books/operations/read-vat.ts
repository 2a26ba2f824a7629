import { type CivilDate, lastOfMonth } from '../../../kernel/civil-date.ts';
import { subtract } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { closedMonths, CHART, vatAccount } from '../../ledger/index.ts';
import { boxOf, vatBoxes, vatLines } from '../domain/vat-boxes.ts';
import { amountText, monthText } from '../domain/write-values.ts';
import type { VatPage } from '../shapes.ts';
import { selectBalances, selectMonthTotals } from '../store-figures.ts';
import { accountShape } from './read-entries.ts';

/** What was sold in a month by territory and rate, its VAT, the boxes of the return, and the balances at the month's end. */
export async function readVat(tx: Tx, month: CivilDate): Promise<VatPage> {
  const lines = vatLines(await selectMonthTotals(tx, month, month));
  const closed = (await closedMonths(tx)).some((row) => row.month === month && row.state === 'closed');
  const balances = await selectBalances(tx, lastOfMonth(month));
  return {
    month: monthText(month),
    closed,
    lines: lines.map((line) => ({
      territory: line.territory,
      rate: line.rate,
      base: amountText(line.base),
      vat: amountText(line.vat),
      account: CHART[vatAccount(line.territory, line.rate)].code,
      box: boxOf(line.territory, line.rate),
    })),
    boxes: [...vatBoxes(lines)],
    balances: balances.map((row) => ({
      ...accountShape(row.account),
      debit: amountText(row.debit),
      credit: amountText(row.credit),
      balance: amountText(subtract(row.debit, row.credit)),
    })),
  };
}
