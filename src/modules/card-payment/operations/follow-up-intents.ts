import { plusMs } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { ASK_AFTER_MS, isFresh, isOpen } from '../domain/intent-state.ts';
import { cardProviderNamed } from '../ports.ts';
import { lockIntent, selectOpenIntents } from '../store.ts';
import { settleIntent } from './settle-intent.ts';

const MOST_AT_ONCE = 200;

async function followUp(tx: Tx, context: Context, id: string): Promise<boolean> {
  const intent = await lockIntent(tx, id);
  if (!intent || !isOpen(intent.state)) return false;
  const standing = await cardProviderNamed(intent.provider)?.ask(tx, context, intent.id);
  if (standing && standing.state !== 'open') return settleIntent(tx, context, intent, standing);
  // A provider that never heard of it showed no page: nobody can pay there any more.
  if (standing || isFresh(intent.created_at, context.clock.now())) return false;
  return settleIntent(tx, context, intent, { reference: intent.id, state: 'abandoned', amount: intent.amount });
}

/** Asks providers about the payments of which they have said nothing, one transaction each; answers how many came to an end. */
export async function followUpIntents(db: Db, context: Context): Promise<number> {
  const before = plusMs(context.clock.now(), -ASK_AFTER_MS);
  const waiting = await inTransaction(db, context, (tx) => selectOpenIntents(tx, before, MOST_AT_ONCE));
  let ended = 0;
  for (const { id } of waiting) {
    if (await inTransaction(db, context, (tx) => followUp(tx, context, id))) ended += 1;
  }
  return ended;
}
