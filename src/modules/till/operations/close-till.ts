import { localDate } from '../../../kernel/instant.ts';
import { euros, type Money, moneyText, negate, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { postEntry } from '../../ledger/index.ts';
import { type CashCount, cashTotal, pieces } from '../domain/denominations.ts';
import { differenceOf, differs, totalsOf } from '../domain/totals.ts';
import { closeSessionRow, lockSession, lockTill, selectSessionPayments, updateDrawer } from '../store.ts';
import type { DepositRow, SessionRow, TillRow, Totals } from '../tables.ts';
import { makeDeposit } from './make-deposit.ts';

export interface CloseTillInput {
  readonly sessionId: string;
  readonly cash: CashCount;
  readonly cheques: { readonly amount: Money; readonly count: number };
  readonly vouchers: { readonly amount: Money; readonly count: number };
  /** Total of the terminal's own ticket. */
  readonly terminal: Money;
  /** Cash that leaves for the bank; the rest stays in the drawer. */
  readonly toBank: Money;
  readonly note?: string;
}

export interface ClosedTill {
  readonly session: SessionRow;
  readonly till: TillRow;
  readonly deposits: readonly DepositRow[];
  readonly leftInDrawer: Money;
}

function countedOf(input: CloseTillInput, expected: Totals): Totals {
  const of = (one: { readonly amount: Money; readonly count: number }) => ({
    amount: moneyText(one.amount),
    count: one.count,
  });
  return {
    cash: { amount: moneyText(cashTotal(input.cash)), count: pieces(input.cash) },
    cheque: of(input.cheques),
    card: { amount: moneyText(input.terminal), count: expected.card.count },
    voucher: of(input.vouchers),
  };
}

/** What is too much or missing in the drawer is the operator's gain or loss. */
async function postDifference(tx: Tx, context: Context, till: TillRow, session: SessionRow): Promise<void> {
  const difference = session.difference!;
  if (difference === NO_MONEY) return;
  const label = `Écart de caisse ${till.name}`;
  await postEntry(tx, context, {
    on: session.closed_on!,
    kind: 'till-difference',
    reference: `till-difference:${session.id}`,
    lines: [
      { account: 'till', debit: difference, label },
      difference < 0n
        ? { account: 'tillShort', debit: negate(difference), label }
        : { account: 'tillOver', credit: difference, label },
    ],
  });
}

async function sendToBank(
  tx: Tx,
  context: Context,
  till: TillRow,
  input: CloseTillInput,
  bagged: number,
): Promise<DepositRow[]> {
  const deposits: DepositRow[] = [];
  if (input.toBank > 0n)
    deposits.push(await makeDeposit(tx, context, { kind: 'cash', till, amount: input.toBank, pieces: bagged }));
  if (input.terminal > 0n)
    deposits.push(await makeDeposit(tx, context, { kind: 'card', till, amount: input.terminal, pieces: 1 }));
  return deposits;
}

function refusalOf(session: SessionRow | undefined, input: CloseTillInput): Result<SessionRow> {
  if (!session) return fail('till/unknown', 'Cette caisse n’existe pas.', 'There is no such till.', 'sessionId');
  if (session.state === 'closed') {
    return fail('till/closed', 'Cette caisse est déjà fermée.', 'This till is closed already.', 'sessionId');
  }
  if (input.toBank > cashTotal(input.cash)) {
    const fr = 'La remise en banque dépasse les espèces comptées.';
    return fail('till/above-counted', fr, 'More goes to the bank than was counted.', 'toBank');
  }
  return ok(session);
}

/**
 * Closes a till for the day: what was counted against what should be there, the difference explained and posted, the cash that
 * leaves and the terminal's takings on their way to the bank, the rest in the drawer for the next opening. Refused: a
 * difference that nobody explains, more to the bank than was counted.
 */
export async function closeTill(tx: Tx, context: Context, input: CloseTillInput): Promise<Result<ClosedTill>> {
  const open = refusalOf(await lockSession(tx, input.sessionId), input);
  if (!open.ok) return open;
  const till = (await lockTill(tx, open.value.till_id))!;
  const expected = totalsOf(await selectSessionPayments(tx, open.value.id), open.value.floated);
  const counted = countedOf(input, expected);
  if (differs(expected, counted) && !input.note) {
    const text = moneyText(differenceOf(expected, counted, 'cash'));
    return fail(
      'till/difference-unexplained',
      `Le compte ne tombe pas juste (espèces : ${text} €) : recomptez, ou dites pourquoi.`,
      `The count does not come out right (cash: EUR ${text}): count again, or say why.`,
      'note',
    );
  }
  const now = context.clock.now();
  const leftInDrawer = subtract(euros(counted.cash.amount), input.toBank);
  const session: SessionRow = {
    ...open.value,
    state: 'closed',
    closed_at: now,
    closed_on: localDate(till.territory, now),
    closed_by: context.actor,
    expected,
    counted,
    denominations: input.cash,
    difference: differenceOf(expected, counted, 'cash'),
    closing_note: input.note ?? null,
    to_bank: input.toBank,
  };
  await closeSessionRow(tx, session);
  await postDifference(tx, context, till, session);
  const deposits = await sendToBank(tx, context, till, input, counted.cash.count);
  await updateDrawer(tx, till.id, leftInDrawer);
  await recordAudit(tx, context, {
    action: 'till:close',
    subject: `till-session:${session.id}`,
    ...(input.note === undefined ? {} : { why: input.note }),
    detail: { till: till.name, counted, difference: moneyText(session.difference!) },
  });
  return ok({ session, till, deposits, leftInDrawer });
}
