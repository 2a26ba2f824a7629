import { isoDate } from '../../../kernel/civil-date.ts';
import { euros, type Money, NO_MONEY, smallest } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { BalanceLife } from '../../../terms/model/life-balance.ts';
import type { Journal } from '../../decision/index.ts';
import { cancelObligations, openObligation } from '../../obligation/index.ts';
import type { Balance, Movement } from '../domain/balance.ts';
import { monthFacts } from '../domain/month-facts.ts';
import { move } from '../domain/move.ts';
import { MOVED } from '../domain/words.ts';

/** Under which the end of the month of a balance stands among what is due. */
export const monthSubject = (agreementId: string): string => `balance:${agreementId}`;

/** What passes into a month that begins. */
export interface Opening {
  readonly transferred: Money;
  readonly carriedOver: Money;
  readonly topUp: Money;
}

/**
 * Begins a month of a balance, whose dates and plan are those given: credits what the plan gives and what passes into it, and
 * opens the date on which it ends. Answers the balance with the lines that told it; the caller keeps both.
 */
export async function beginMonth(
  tx: Tx,
  context: Context,
  terms: { readonly journal: Journal; readonly life: BalanceLife },
  start: Balance,
  opening: Opening,
): Promise<{ readonly balance: Balance; readonly movements: readonly Movement[] }> {
  const { journal, life } = terms;
  const { accountId, agreementId, territory } = start;
  const plan = life.plan(start.contract);
  const given = {
    monthly: euros(plan?.monthlyCredit ?? '0.00'),
    transferred: opening.transferred,
    carriedOver: opening.carriedOver,
    topUp: opening.topUp,
  };
  const alertFloor = plan?.alertFloor === undefined ? null : euros(plan.alertFloor);
  let balance: Balance = {
    ...start,
    given,
    alertFloor,
    monthly: NO_MONEY,
    carriedOver: NO_MONEY,
    topUp: opening.topUp,
  };
  const due = life.monthDue(journal.ask, monthFacts(balance, []), isoDate(balance.monthTo));
  const told = { at: context.clock.now(), decision: due.taken.decision, because: due.taken.because };
  const movements: Movement[] = [];
  const add = (change: Parameters<typeof move>[1], kind: Movement['kind'], label: Movement['label']): void => {
    const moved = move(balance, change, { ...told, kind, label });
    balance = moved.balance;
    movements.push(moved.movement);
  };
  add({ monthly: given.monthly }, 'plan-credit', MOVED.planCredit);
  if (given.transferred > 0n) add({ monthly: given.transferred }, 'transferred', MOVED.transferred);
  // What is carried over is never more than a month is worth: the terms give it no further.
  const carriedOver = smallest(given.carriedOver, given.monthly);
  if (carriedOver > 0n) add({ carriedOver }, 'carried-over', MOVED.carried);
  const subject = monthSubject(agreementId);
  await cancelObligations(tx, context, { accountId, subject, on: balance.monthFrom });
  await openObligation(tx, context, { accountId, agreementId, territory, subject, effect: due });
  return { balance, movements };
}
