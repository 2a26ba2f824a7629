import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { withoutFault } from '../../decision/index.ts';
import { openObligation } from '../../obligation/index.ts';
import { selectDepositsLeft } from '../store-deposits.ts';
import { ok } from '../../../kernel/result.ts';
import { askRefund, keptDeposit } from './ask-refund.ts';
import { isPromised, promiseDeposit } from './promise-deposit.ts';
import { journalOfOrder, takeOrder } from './provide-documents.ts';

const MOST_AT_ONCE = 500;

/** The contract of an order has ended and is paid: its deposit goes back by the day that the contract names, or a person decides. */
async function seeToDeposit(tx: Tx, context: Context, orderId: string): Promise<void> {
  const done = await withoutFault(async () => {
    const taken = await takeOrder(tx, orderId);
    if (!taken.ok) return taken;
    const { row, agreement } = taken.value;
    const deposit = await keptDeposit(tx, row);
    if (!deposit) return ok(undefined);
    const on = localDate(agreement.territory, context.clock.now());
    const journal = await journalOfOrder(tx, context, row, agreement, on);
    const facts = { endedAndPaidOn: isoDate(on) };
    const answer = await askRefund(tx, { row, agreement, journal, deposit, on, facts });
    if (!answer) return ok(undefined);
    await journal.save(tx);
    if (isPromised(answer)) {
      await promiseDeposit(tx, context, { orderId, agreement, answer, facts, on });
      return ok(undefined);
    }
    await openObligation(tx, context, {
      accountId: row.account_id,
      agreementId: agreement.id,
      territory: agreement.territory,
      subject: `order:${orderId}`,
      effect: {
        kind: 'deposit-to-decide',
        label: {
          fr: `Contrat fini et payé : décider du dépôt de garantie de ${deposit.amountInclTax} € encore gardé`,
          en: `Contract ended and paid: decide on the deposit of EUR ${deposit.amountInclTax} that is still kept`,
        },
        dueOn: isoDate(on),
        by: 'operator',
        taken: answer.taken,
      },
    });
    return ok(undefined);
  });
  if (!done.ok) throw new Error(`deposit of order ${orderId}: ${done.failure.code}`);
}

/** Deposits that are still kept once their contract has ended and its last bill is paid; answers how many were seen to. */
export async function seeToDeposits(db: Db, context: Context): Promise<number> {
  const left = await inTransaction(db, context, (tx) => selectDepositsLeft(tx, MOST_AT_ONCE));
  for (const orderId of left) await inTransaction(db, context, (tx) => seeToDeposit(tx, context, orderId));
  return left.length;
}
