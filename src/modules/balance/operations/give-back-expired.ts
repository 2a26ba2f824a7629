import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { sql } from 'kysely';
import { type Money, NO_MONEY, smallest, subtract, sum } from '../../../kernel/money.ts';
import type { Balance } from '../domain/balance.ts';
import type { Session } from '../domain/charging.ts';
import { chargedBalances, lockBalances } from '../store.ts';
import { keptSessions, selectExpired, sessionsOf, wantedSessions } from '../store-sessions.ts';

const CHUNK = 200;

function expired(session: Session, now: Session['expiresAt']): Session {
  const groups = Object.fromEntries(
    Object.entries(session.groups).map(([key, one]) => [key, { ...one, granted: 0, held: '0' }]),
  );
  return { ...session, groups, state: 'expired', endedAt: now, reserved: NO_MONEY };
}

function released(balance: Balance, sessions: readonly Session[]): Balance {
  const held = sum(NO_MONEY, ...sessions.map((one) => one.reserved));
  return { ...balance, reserved: subtract(balance.reserved, smallest(held, balance.reserved)) as Money };
}

async function giveBackChunk(db: Db, context: Context): Promise<number> {
  return inTransaction(db, context, async (tx) => {
    const now = context.clock.now();
    const found = await selectExpired(tx, now, CHUNK);
    if (found.length === 0) return 0;
    const balances = await lockBalances(
      tx,
      found.map((one) => one.agreementId),
    );
    // The network may have gone on meanwhile: what is read behind the locks counts.
    const kept = await wantedSessions({ ids: found.map((one) => one.id), createKeys: [] }).execute(tx);
    const again = sessionsOf(kept.rows);
    const over = again.filter((one) => one.state === 'open' && one.expiresAt <= now);
    const left = [...balances.values()].map((one) =>
      released(
        one,
        over.filter((session) => session.agreementId === one.agreementId),
      ),
    );
    const sessions = over.map((one) => expired(one, now));
    if (sessions.length > 0)
      await sql`with charged as (${chargedBalances(left)}), held as (${keptSessions(sessions)}) select 1`.execute(tx);
    return found.length;
  });
}

/** Gives back what uses held that the network never ended: what was debited stays, what was only promised is free again. */
export async function giveBackExpired(db: Db, context: Context): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await giveBackChunk(db, context);
    count += done;
    if (done < CHUNK) return count;
  }
}
