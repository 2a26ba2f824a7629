import { answerDirectDebits, answerTransfers, type Refusals } from '../connectors/bank/local-bank.ts';
import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { DAY_MS, type Instant } from '../kernel/instant.ts';
import {
  batchesToAnswer,
  debitsOfBatch,
  type DirectDebitRow,
  importStatement,
  toldByStatements,
  transfersToAnswer,
} from '../modules/payment/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';

/** Says which debits of a file the bank refuses: end-to-end id -> ISO 20022 reason code. */
export type ChooseRefusals = (debits: readonly DirectDebitRow[]) => Refusals;

export interface BankReport {
  readonly collected: number;
  readonly rejected: number;
}

/**
 * Lets the local bank answer the files of direct debits and of transfers whose day has come, and imports its statements. A statement is
 * dated by its file alone, so that an answer that was interrupted is the same when it is given again.
 */
export async function answerAsBank(
  db: Db,
  context: Context,
  asOf: CivilDate,
  refuse: ChooseRefusals,
): Promise<BankReport> {
  const batches = await inTransaction(db, context, (tx) => batchesToAnswer(tx, asOf));
  let collected = 0;
  let rejected = 0;
  for (const batch of batches) {
    const debits = await inTransaction(db, context, (tx) => debitsOfBatch(tx, batch.id));
    const answeredAt = (batch.collect_on * DAY_MS) as Instant;
    const opening = await inTransaction(db, context, toldByStatements);
    const statement = answerDirectDebits(batch.file, refuse(debits), answeredAt, opening);
    const imported = await importStatement(db, context, new TextEncoder().encode(statement));
    if (!imported.ok) throw new Error(`the bank's answer of ${isoDate(asOf)}: ${imported.failure.message.en}`);
    collected += imported.value.outcomes.collected;
    rejected += imported.value.outcomes.rejected;
  }
  for (const batch of await inTransaction(db, context, (tx) => transfersToAnswer(tx, asOf))) {
    const opening = await inTransaction(db, context, toldByStatements);
    const statement = answerTransfers(batch.file, new Map(), (batch.execute_on * DAY_MS) as Instant, opening);
    const imported = await importStatement(db, context, new TextEncoder().encode(statement));
    if (!imported.ok) throw new Error(`the bank's answer of ${isoDate(asOf)}: ${imported.failure.message.en}`);
  }
  return { collected, rejected };
}
