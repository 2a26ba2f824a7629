import type { BankMovement } from '../../../formats/camt05x.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudits } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settleTogether } from '../../customer-bill/index.ts';
import { postEntries } from '../../ledger/index.ts';
import { recordEvents } from '../../timeline/index.ts';
import { collectedInWords, METHOD_WORDS } from '../domain/payment-words.ts';
import { type Collected, insertCollected, lockAwaited } from '../store-collected.ts';
import { insertMovements } from '../store-movements.ts';
import type { DirectDebitRow } from '../tables.ts';
import { movementRow } from './placed.ts';

interface Found {
  readonly movement: BankMovement;
  readonly debit: DirectDebitRow;
}

/** Movements that may be debits collected: money in, of a debit that no other movement here speaks of. */
function candidates(movements: readonly BankMovement[]): Map<string, BankMovement> {
  const times = new Map<string, number>();
  for (const { endToEndId } of movements) if (endToEndId) times.set(endToEndId, (times.get(endToEndId) ?? 0) + 1);
  const found = movements.filter(
    (one) => one.endToEndId && times.get(one.endToEndId) === 1 && one.amount > 0n && one.currency === 'EUR',
  );
  return new Map(found.map((one) => [one.endToEndId!, one]));
}

async function keep(
  tx: Tx,
  context: Context,
  of: { readonly statementId: string; readonly positions: ReadonlyMap<string, number> },
  all: readonly Found[],
): Promise<void> {
  const { statementId, positions } = of;
  const recordedAt = context.clock.now();
  const collected = all.map(({ movement, debit }): Collected => ({
    debit,
    payment: {
      account_id: debit.account_id,
      id: uuidV7(recordedAt, context.random),
      method: 'direct-debit',
      amount: movement.amount,
      received_on: movement.bookedOn,
      reference: debit.end_to_end,
      state: 'received',
      returned_on: null,
      reason_code: null,
      recorded_at: recordedAt,
    },
  }));
  await insertCollected(tx, collected);
  await insertMovements(
    tx,
    all.map(({ movement, debit }, i) =>
      movementRow(
        { statementId, movement, position: positions.get(movement.reference) ?? 0 },
        {
          outcome: 'collected',
          rule: 'debit-collected',
          explanation: collectedInWords(debit.end_to_end),
          accountId: debit.account_id,
          paymentId: collected[i]!.payment.id,
        },
      ),
    ),
  );
  await tell(tx, context, collected);
}

async function tell(tx: Tx, context: Context, collected: readonly Collected[]): Promise<void> {
  const words = METHOD_WORDS['direct-debit'];
  await postEntries(
    tx,
    context,
    collected.map(({ payment }) => ({
      on: payment.received_on,
      kind: 'payment',
      reference: `payment:${payment.id}`,
      lines: [
        { account: 'bank', debit: payment.amount, label: words.fr },
        { account: 'customers', accountId: payment.account_id, credit: payment.amount, label: words.fr },
      ],
    })),
  );
  await recordEvents(
    tx,
    context,
    collected.map(({ payment, debit }) => {
      const amount = moneyText(payment.amount);
      return {
        accountId: payment.account_id,
        kind: 'payment-received',
        on: payment.received_on,
        title: { fr: `${words.fr} : ${amount} €`, en: `${words.en}: EUR ${amount}` },
        detail: { paymentId: payment.id, bills: [debit.bill_id] },
      };
    }),
  );
  await recordAudits(
    tx,
    context,
    collected.map(({ payment }) => ({
      action: 'payment:receive',
      subject: `payment:${payment.id}`,
      detail: { method: 'direct-debit', amount: moneyText(payment.amount), on: isoDate(payment.received_on) },
    })),
  );
}

/**
 * Places together the movements that collect a direct debit in full for the one bill that it was presented for, which is what
 * almost every movement of a statement does, in a number of statements that does not depend on theirs. Answers the references
 * of those that it placed; the others are for `placeMovement`, one by one.
 */
export async function collectTogether(
  tx: Tx,
  context: Context,
  of: { readonly statementId: string; readonly positions: ReadonlyMap<string, number> },
  movements: readonly BankMovement[],
): Promise<ReadonlySet<string>> {
  const possible = candidates(movements);
  if (possible.size === 0) return new Set();
  const debits = await lockAwaited(tx, [...possible.keys()]);
  const found = debits.map((debit): Found => ({ debit, movement: possible.get(debit.end_to_end)! }));
  const settled = await settleTogether(
    tx,
    found.map(({ debit, movement }) => ({
      accountId: debit.account_id,
      billId: debit.bill_id,
      amount: movement.amount,
    })),
  );
  const sure = found.filter(({ debit }) => settled.has(debit.bill_id));
  if (sure.length === 0) return new Set();
  const inOrder = movements.flatMap((one) => sure.filter(({ movement }) => movement === one));
  await keep(tx, context, of, inOrder);
  return new Set(inOrder.map(({ movement }) => movement.reference));
}
