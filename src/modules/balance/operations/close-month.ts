import { localDate } from '../../../kernel/instant.ts';
import { euros, type Money, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { ok } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ObligationAction } from '../../obligation/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import type { Balance, Movement } from '../domain/balance.ts';
import { monthFacts, monthFrom } from '../domain/month-facts.ts';
import { move } from '../domain/move.ts';
import { totalOf } from '../domain/purse.ts';
import { MOVED } from '../domain/words.ts';
import { lockBalance, updateBalance } from '../store.ts';
import { insertMovements, selectMonthMovements } from '../store-movements.ts';
import { beginMonth, monthSubject } from './begin-month.ts';
import { journalOf } from './journal-of.ts';
import { recogniseTopUps } from './post-to-books.ts';

/** The credits of the row and those that the terms compute from its lines are the same; anything else is a bug, and nothing is kept. */
function checkAgrees(balance: Balance, left: { monthly: string; carriedOver: string; topUp: string }): void {
  const computed = sum(euros(left.monthly), euros(left.carriedOver), euros(left.topUp));
  if (computed !== totalOf(balance) || euros(left.topUp) !== balance.topUp)
    throw new RangeError(`balance of ${balance.agreementId}: its lines come to ${computed}, not ${totalOf(balance)}`);
}

async function closeOne(tx: Tx, context: Context, before: Balance, firstDay: Balance['monthFrom']): Promise<Balance> {
  const terms = await journalOf(tx, context, before);
  const lines = await selectMonthMovements(tx, before);
  const answer = terms.life.month(terms.journal.ask, monthFacts(before, lines));
  checkAgrees(before, answer.left);
  const { accountId, agreementId } = before;
  const carried = euros(answer.carriedToNextMonth);
  const told = { at: before.monthEndsAt, decision: answer.taken.decision, because: answer.taken.because };
  const movements: Movement[] = [];
  let balance = before;
  const lost = { monthly: -subtract(before.monthly, carried) as Money, carriedOver: -before.carriedOver as Money };
  if (lost.monthly < 0n || lost.carriedOver < 0n) {
    const moved = move(balance, lost, { ...told, kind: 'lost', label: MOVED.lostAtMonthEnd });
    balance = moved.balance;
    movements.push(moved.movement);
  }
  await recogniseTopUps(tx, context, before, lines);
  await fulfilObligations(tx, context, { accountId, subject: monthSubject(agreementId), on: before.monthTo });
  const next = monthFrom(before.territory, firstDay, before.monthNumber + 1 - before.firstMonthNumber);
  const begun = await beginMonth(
    tx,
    context,
    terms,
    { ...balance, ...next, monthNumber: before.monthNumber + 1 },
    { transferred: NO_MONEY, carriedOver: carried, topUp: balance.topUp },
  );
  await updateBalance(tx, begun.balance);
  await insertMovements(tx, [...movements, ...begun.movements]);
  await terms.journal.save(tx);
  await recordAudit(tx, context, {
    action: 'balance:close-month',
    subject: `agreement:${agreementId}`,
    terms: `${before.pack}@${before.termsVersion}`,
    detail: { month: before.monthNumber, carriedOver: answer.carriedToNextMonth, lost: answer.lostInclTax },
  });
  return begun.balance;
}

/**
 * Brings a balance that is locked to the present month: each month that is over is judged by the terms from its own lines, what is
 * left passes on, and the next one begins. Nothing happens while the month goes on, or when the contract has ended.
 */
export async function bringToMonth(tx: Tx, context: Context, locked: Balance): Promise<Balance> {
  let balance = locked;
  const now = context.clock.now();
  const firstDay = localDate(balance.territory, balance.openedAt);
  while (balance.state === 'open' && balance.monthEndsAt <= now) {
    if (balance.endsAt !== null && balance.endsAt <= balance.monthEndsAt) return balance;
    balance = await closeOne(tx, context, balance, firstDay);
  }
  return balance;
}

/** The end of a month of a balance, by the daily work. */
export const closeMonth: ObligationAction = async (tx, context, obligation) => {
  const balance = await lockBalance(tx, obligation.agreementId!);
  if (balance) await bringToMonth(tx, context, balance);
  return ok(null);
};
