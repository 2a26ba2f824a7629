import { civilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { agreementOf } from '../../agreement/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { runningPortings } from '../store.ts';
import { journalOfPorting, takePorting, todayOf } from './change-porting.ts';
import { schedulePortIn } from './answer-porting.ts';
import { askPortIn } from './port-in-facts.ts';
import { sendPortIn } from './request-port-in.ts';
import { stopWithAgreement } from './stop-port-in.ts';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

/** Goes on with a number that waited for the line of its contract. */
async function goOn(tx: Tx, context: Context, portingId: string): Promise<Result<unknown>> {
  const taken = await takePorting(tx, { portingId });
  if (!taken.ok) return taken;
  const { porting, agreement } = taken.value;
  const today = todayOf(context, porting);
  const journal = await journalOfPorting(tx, context, agreement, porting.id, today);
  if (porting.state === 'requested') {
    const answer = askPortIn(journal, porting, agreement);
    if (answer?.eligible && answer.sendOn !== null && civilDate(answer.sendOn) <= today) {
      await sendPortIn(tx, context, taken.value, answer);
      await journal.save(tx);
    }
    return ok(undefined);
  }
  const scheduled = await schedulePortIn(tx, context, taken.value, journal, { acceptedOn: porting.acceptedOn! });
  if (scheduled.ok) await journal.save(tx);
  return scheduled;
}

/**
 * Follows contracts with the numbers that come to them: a request waits for the line, a day waits for the line, and a contract that is
 * over no longer wants its number. Done every day; twice changes nothing. Answers how many moved.
 */
export async function settlePortings(db: Db, context: Context): Promise<number> {
  const waiting = await inTransaction(db, context, (tx) => runningPortings(tx, 'in'));
  let moved = 0;
  for (const { id: portingId, agreementId, state, stopping } of waiting) {
    const done = await inTransaction(db, context, async (tx) => {
      const agreement = await agreementOf(tx, agreementId);
      if (!agreement) return false;
      if (OVER.has(agreement.state)) {
        return stopping === null && (await withoutFault(() => stopWithAgreement(tx, context, { portingId }))).ok;
      }
      if (agreement.activatedOn === null || (state !== 'requested' && state !== 'accepted')) return false;
      return (await withoutFault(() => goOn(tx, context, portingId))).ok;
    });
    if (done) moved += 1;
  }
  return moved;
}
