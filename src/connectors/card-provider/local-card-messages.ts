import { MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import { takeNotice } from '../../modules/card-payment/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { lockDueMessage, markMessage, signingKey } from './local-card-store.ts';
import { LOCAL } from './local-provider.ts';
import { sign } from './local-signature.ts';

const MOST_AT_ONCE = 500;
const AGAIN_AFTER_MS = 10 * MINUTE_MS;

/** Sends one message that is due, as bytes and a signature; false when none is. A refused one is sent again later. */
async function sendOne(db: Db, context: Context): Promise<boolean> {
  return inTransaction(db, context, async (tx) => {
    const now = context.clock.now();
    const message = await lockDueMessage(tx, now);
    if (!message) return false;
    const body = Buffer.from(message.body, 'utf8');
    const signature = sign(await signingKey(tx, context), now, body);
    const taken = await takeNotice(tx, context, { provider: LOCAL, body, signature });
    await markMessage(tx, message.id, taken.ok ? { sentAt: now } : { againAt: plusMs(now, AGAIN_AFTER_MS) });
    return true;
  });
}

/** Sends the messages whose time has come; answers how many. */
export async function sendCardMessages(db: Db, context: Context): Promise<number> {
  let sent = 0;
  while (sent < MOST_AT_ONCE && (await sendOne(db, context))) sent += 1;
  return sent;
}
