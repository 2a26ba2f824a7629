import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { previewBill } from '../../customer-bill/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { billLineOf } from '../domain/write-bill.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { ProjectedBill } from '../shapes/consumption.ts';

/**
 * The next bill of an account as it would be made of what is known today: what the contract adds, and what was used so far. It is
 * the real billing: call it in a transaction that is rolled back. `null` when nothing more is to be billed.
 */
export async function projectBill(
  tx: Tx,
  context: Context,
  account: Account,
): Promise<Result<{ readonly today: string; readonly bill: ProjectedBill }>> {
  const asOf = localDate(account.territory, context.clock.now());
  const today = dayText(asOf);
  const made = await previewBill(tx, context, { accountId: account.id, asOf });
  if (!made) return ok({ today, bill: null });
  const used = made.lines.filter((line) => line.kind === 'communications').map((line) => line.amount_incl);
  const usage = sum(NO_MONEY, ...used);
  return ok({
    today,
    bill: {
      on: dayText(made.bill.issued_on),
      total: amountText(made.bill.total_incl),
      contract: amountText(subtract(made.bill.total_incl, usage)),
      usage: amountText(usage),
      dueOn: dayText(made.bill.due_on),
      totalExclTax: amountText(made.bill.total_excl),
      taxes: made.bill.taxes.map((tax) => ({ ...tax })),
      fromCredit: amountText(made.bill.from_credit),
      toPay: amountText(made.bill.total_incl > 0n ? subtract(made.bill.total_incl, made.bill.from_credit) : NO_MONEY),
      lines: made.lines.map((line) => {
        const noted = billLineOf(line, line.pack === null ? [] : notedClauses(line.pack, line.because));
        // The decisions of a bill that is not kept are in no journal.
        return { ...noted, why: { ...noted.why, decision: null } };
      }),
    },
  });
}
