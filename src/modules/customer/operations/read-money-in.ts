import { type Instant, isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billRunFailures, billRuns } from '../../customer-bill/index.ts';
import { bankStatements, directDebitBatches, type MovementRow, unallocatedMovements } from '../../payment/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { BillRunPage, MoneyInPage, MovementShape } from '../shapes/money-in.ts';
import { countJobsAhead } from '../store.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const SHOWN = 100;

/** When work that somebody asks for is due: before everything that waits for its hour. */
export const AT_ONCE = 0 as Instant;

/** Names of the work that screens may ask for. */
export const BILL_RUN_JOB = 'customer-bill:run';
export const PRESENT_JOB = 'payment:present';

/** Bill runs, the newest first. */
export async function readBillRuns(tx: Tx, context: Context): Promise<BillRunPage> {
  const runs = await billRuns(tx, SHOWN);
  return {
    today: dayText(await operatorDay(tx, context)),
    waiting: (await countJobsAhead(tx, context.operatorId, BILL_RUN_JOB)) > 0,
    runs: runs.map((run) => ({
      id: run.id,
      asOf: dayText(run.as_of),
      state: run.state,
      startedAt: isoInstant(run.started_at),
      endedAt: run.ended_at === null ? null : isoInstant(run.ended_at),
      total: run.total,
      done: run.done,
      failed: run.failed,
    })),
  };
}

/** Accounts that a run could not bill, and why. */
export async function readRunFailures(
  tx: Tx,
  runId: string,
): Promise<{ accountId: string; holder: string; reason: string }[]> {
  const failures = await billRunFailures(tx, runId);
  const holders = await holdersOf(
    tx,
    failures.map((one) => one.account_id),
  );
  return failures.map((one) => ({
    accountId: one.account_id,
    holder: holders.get(one.account_id) ?? '',
    reason: one.reason,
  }));
}

/** A movement of a bank statement as screens show it. */
export function movementShape(row: MovementRow): MovementShape {
  return {
    statementId: row.statement_id,
    reference: row.reference,
    bookedOn: dayText(row.booked_on),
    amount: amountText(row.amount),
    currency: row.currency,
    endToEnd: row.end_to_end,
    counterparty: row.counterparty,
    remittance: row.remittance,
    reasonCode: row.reason_code,
    outcome: row.outcome,
    explanation: row.explanation,
    rule: row.rule,
    accountId: row.account_id,
  };
}

/** What goes to the bank and what comes from it. */
export async function readMoneyIn(tx: Tx, context: Context): Promise<MoneyInPage> {
  const batches = await directDebitBatches(tx, SHOWN);
  const statements = await bankStatements(tx, SHOWN);
  return {
    today: dayText(await operatorDay(tx, context)),
    batches: batches.map((batch) => ({
      id: batch.id,
      messageId: batch.message_id,
      collectOn: dayText(batch.collect_on),
      createdAt: isoInstant(batch.created_at),
      debits: batch.debits,
      total: amountText(batch.total),
    })),
    statements: statements.map((one) => ({
      id: one.id,
      kind: one.kind,
      messageId: one.message_id,
      state: one.state,
      importedAt: isoInstant(one.imported_at),
      unreadable: one.unreadable.length,
    })),
    unallocated: (await unallocatedMovements(tx, SHOWN)).map(movementShape),
  };
}
