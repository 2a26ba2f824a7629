import { writePain001 } from '../../../formats/pain001.ts';
import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { settingsOf } from '../../account/index.ts';
import { nextTargetDay } from '../domain/target-days.ts';
import { insertTransferBatch, lockOrdered } from '../store-transfers.ts';
import { messageIdOf } from './debit-file.ts';

const PAGE = 500;

export interface TransferReport {
  readonly batches: readonly { readonly id: string; readonly transfers: number; readonly total: Money }[];
}

async function sendPage(
  db: Db,
  context: Context,
  asOf: CivilDate,
): Promise<TransferReport['batches'][number] | undefined> {
  return inTransaction(db, context, async (tx) => {
    const orders = await lockOrdered(tx, PAGE);
    if (orders.length === 0) return undefined;
    const { name, iban, bic, sepa } = await settingsOf(tx, context, asOf);
    const id = uuidV7(context.clock.now(), context.random);
    const messageId = messageIdOf(id);
    const groupId = `${messageId.slice(0, 30)}-1`;
    const executeOn = nextTargetDay(plusDays(asOf, 1));
    const createdAt = context.clock.now();
    const file = writePain001(
      {
        messageId,
        groupId,
        createdAt,
        executeOn,
        debtorName: name,
        debtorIban: iban,
        debtorBic: bic,
        transfers: orders.map((order) => ({
          endToEndId: order.end_to_end,
          amount: order.amount,
          creditorName: order.holder,
          creditorIban: order.iban,
          ...(order.bic === null ? {} : { creditorBic: order.bic }),
          remittance: order.remittance,
        })),
      },
      sepa.transferEdition,
    );
    const total = sum(NO_MONEY, ...orders.map((order) => order.amount));
    await insertTransferBatch(
      tx,
      {
        id,
        message_id: messageId,
        group_id: groupId,
        execute_on: executeOn,
        created_at: createdAt,
        transfers: orders.length,
        total,
        edition: sepa.transferEdition,
        file,
      },
      orders.map((order) => order.id),
    );
    await recordAudit(tx, context, {
      action: 'payment:send-transfers',
      subject: `transfer-batch:${id}`,
      detail: { transfers: orders.length, asOf: isoDate(asOf) },
    });
    return { id, transfers: orders.length, total };
  });
}

/** Makes the files of the transfers that are ordered (pain.001), for the bank to carry out on the next day on which it settles. */
export async function sendTransfers(
  db: Db,
  context: Context,
  options: { readonly asOf: CivilDate },
): Promise<TransferReport> {
  const batches: TransferReport['batches'][number][] = [];
  for (;;) {
    const batch = await sendPage(db, context, options.asOf);
    if (!batch) return { batches };
    batches.push(batch);
  }
}
