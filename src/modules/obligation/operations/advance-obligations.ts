import { HOUR_MS, localDate, plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { AdvanceReport, Obligation } from '../domain/obligation.ts';
import { lockNextDue, markDone, markFailed } from '../store.ts';
import { anyDue } from '../store-waiting.ts';
import type { ObligationAction } from './obligation-action.ts';

type Actions = Readonly<Record<string, ObligationAction>>;

/** An action that could not be carried out: rolls its transaction back and tells why. */
class ActionFailed extends Error {
  readonly obligation: Obligation;
  constructor(obligation: Obligation, reason: string) {
    super(reason);
    this.obligation = obligation;
  }
}

async function carryOut(tx: Tx, context: Context, actions: Actions, obligation: Obligation): Promise<void> {
  const action = actions[obligation.action!];
  if (!action) throw new ActionFailed(obligation, `no action named ${obligation.action}`);
  const told = await action(tx, context, obligation).catch((error: unknown) => {
    // Deadlocks are tried again by the transaction itself.
    const { code } = error as { readonly code?: unknown };
    if (typeof code === 'string' && code.startsWith('40')) throw error;
    throw new ActionFailed(obligation, (error as Error).message);
  });
  if (!told.ok) throw new ActionFailed(obligation, `${told.failure.code}: ${told.failure.message.en}`);
  await markDone(tx, obligation, localDate(obligation.territory, context.clock.now()));
}

/** Carries out the next one; when all that is left is in the hands of others, waits until they have done with it. */
async function carryOutNext(db: Db, context: Context, actions: Actions): Promise<'done' | 'others-did' | 'none'> {
  return inTransaction(db, context, async (tx) => {
    const now = context.clock.now();
    const obligation = (await lockNextDue(tx, now)) ?? (await lockNextDue(tx, now, 'await'));
    if (obligation) await carryOut(tx, context, actions, obligation);
    if (obligation) return 'done';
    return (await anyDue(tx, now)) ? 'others-did' : 'none';
  });
}

/**
 * Carries out what has fallen due by the context's clock, one transaction each, oldest first. Several workers may run at once:
 * each obligation is carried out once. An action that fails keeps its reason on the row and is tried again an hour later by
 * the same clock; the others go on. Stops when nothing more is due, in nobody's hands either: what comes next in a day's work may
 * rest on all of it.
 */
export async function advanceObligations(db: Db, context: Context, actions: Actions): Promise<AdvanceReport> {
  let done = 0;
  let failed = 0;
  for (;;) {
    try {
      const found = await carryOutNext(db, context, actions);
      if (found === 'none') return { done, failed };
      if (found === 'done') done += 1;
    } catch (error) {
      if (!(error instanceof ActionFailed)) throw error;
      const retryAt = plusMs(context.clock.now(), HOUR_MS);
      await inTransaction(db, context, (tx) => markFailed(tx, error.obligation, error.message, retryAt));
      failed += 1;
    }
  }
}
