import { isoInstant } from '../../../kernel/instant.ts';
import { NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import {
  bankStatement,
  canBePresentedAgain,
  FOLLOW_UP_WORDS,
  type MovementRow,
  rejectReason,
  returnedDebits,
  statementBefore,
  statementMovements,
  statementOutcomes,
  transferBatches,
  transferOrders,
} from '../../payment/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { ExplainedMovement, MoneyOutPage, StatementPageShape } from '../shapes/reconciliation.ts';
import { movementShape } from './read-money-in.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const SHOWN = 100;
const NO_STATEMENT = fail('payment/no-such-statement', 'Ce relevé n’existe pas.', 'There is no such statement.');

function explained(row: MovementRow, holders: ReadonlyMap<string, string>): ExplainedMovement {
  return {
    ...movementShape(row),
    code: row.code,
    counterpartyIban: row.counterparty_iban,
    reason: row.reason_code === null ? null : rejectReason(row.reason_code),
    holder: row.account_id === null ? null : (holders.get(row.account_id) ?? null),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at === null ? null : isoInstant(row.decided_at),
  };
}

/** A statement with each of its movements, what was made of it and why, and whether its sums hold. */
export async function readStatement(tx: Tx, id: string): Promise<Result<StatementPageShape>> {
  const statement = await bankStatement(tx, id);
  if (!statement) return NO_STATEMENT;
  const rows = await statementMovements(tx, id);
  const holders = await holdersOf(tx, [...new Set(rows.flatMap((row) => row.account_id ?? []))]);
  const outcomes = await statementOutcomes(tx, [id]);
  const moved = sum(NO_MONEY, ...outcomes.map((one) => one.amount));
  const { opening, closing } = statement;
  const before = await statementBefore(tx, statement);
  return ok({
    id,
    kind: statement.kind,
    name: statement.statement_ref ?? statement.message_id,
    importedAt: isoInstant(statement.imported_at),
    opening: opening === null ? null : amountText(opening),
    openedOn: statement.opened_on === null ? null : dayText(statement.opened_on),
    closing: closing === null ? null : amountText(closing),
    closedOn: statement.closed_on === null ? null : dayText(statement.closed_on),
    moved: amountText(moved),
    gap: opening === null || closing === null ? null : amountText(subtract(sum(opening, moved), closing)),
    missing: !before?.closing || opening === null ? null : amountText(subtract(opening, before.closing)),
    outcomes: outcomes.map(({ outcome, count, amount }) => ({ outcome, count, amount: amountText(amount) })),
    unreadable: statement.unreadable.map((one) => ({ ...one })),
    movements: rows.map((row) => explained(row, holders)),
  });
}

/** Money that leaves: transfers ordered and their files; and the debits that came back. */
export async function readMoneyOut(tx: Tx, context: Context): Promise<MoneyOutPage> {
  const returned = await returnedDebits(tx, SHOWN);
  const holders = await holdersOf(tx, [...new Set(returned.map((one) => one.account_id))]);
  return {
    today: dayText(await operatorDay(tx, context)),
    orders: (await transferOrders(tx, SHOWN)).map((one) => ({
      id: one.id,
      accountId: one.account_id,
      holder: one.holder,
      amount: amountText(one.amount),
      orderedOn: dayText(one.ordered_on),
      state: one.state,
      settledOn: one.settled_on === null ? null : dayText(one.settled_on),
      reason: one.reason_code === null ? null : rejectReason(one.reason_code),
    })),
    files: (await transferBatches(tx, SHOWN)).map((one) => ({
      id: one.id,
      messageId: one.message_id,
      executeOn: dayText(one.execute_on),
      createdAt: isoInstant(one.created_at),
      transfers: one.transfers,
      total: amountText(one.total),
      edition: `pain.001.001.${one.edition}`,
    })),
    returned: returned.map((one) => ({
      id: one.id,
      accountId: one.account_id,
      holder: holders.get(one.account_id) ?? '',
      billId: one.bill_id,
      amount: amountText(one.amount),
      on: one.settled_on === null ? null : dayText(one.settled_on),
      reasonCode: one.reason_code,
      reason: rejectReason(one.reason_code ?? undefined),
      followUp: one.follow_up === null ? null : FOLLOW_UP_WORDS[one.follow_up],
      mayBePresentedAgain: one.follow_up !== null && canBePresentedAgain(one.follow_up),
      presentedAgainOn: one.retry_on === null ? null : dayText(one.retry_on),
    })),
  };
}
