import type { Context } from '../../../platform/context.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { usersNamed } from '../../../platform/sign-in/sign-in.ts';
import { mustWait, recordFailure } from '../../../platform/sign-in/throttle.ts';
import { accountsOfCustomer } from '../../account/index.ts';
import { partyOf } from '../../party/index.ts';
import { insertMail } from '../store.ts';
import { sendWayIn } from './send-way-in.ts';

export interface AskedWayIn {
  /** A customer number, an e-mail, or the login of an agent, as somebody typed it. */
  readonly login: string;
  readonly by: 'email' | 'letter';
  /** Network address of the caller, for throttling. */
  readonly address: string;
}

type Parts = Omit<Context, 'operatorId' | 'actor'> & { readonly publicUrl: string };

const ACTOR = 'system:access';

/** Sends a customer what they asked for: the way that they chose, or a letter when there is no address for an e-mail. */
async function sendToCustomer(
  db: Db,
  context: Context,
  customerNumber: string,
  asked: AskedWayIn & Parts,
): Promise<void> {
  await inTransaction(db, context, async (tx) => {
    const [account] = await accountsOfCustomer(tx, customerNumber);
    const party = account && (await partyOf(tx, account.id));
    if (!account || !party) return;
    const by = party.email === undefined ? 'letter' : asked.by;
    // What it refuses is told to nobody: whoever asks need not be the customer.
    await sendWayIn(tx, context, { accountId: account.id, by, publicUrl: asked.publicUrl });
  });
}

/** The operators that have a customer of this number who has never been in. */
async function operatorsToLookAt(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('platform_operator').select('id').orderBy('id').limit(50).execute();
  return rows.map((row) => row.id);
}

/**
 * Somebody who cannot come in asks for a way: whoever they are, what they are answered is the same. Customers are sent a link or
 * a letter at the address that their account has, agents a link at their login; who comes by single sign-on, nothing. Asked too often
 * of one name or from one place, it does nothing.
 */
export async function askWayIn(db: Db, parts: Parts, asked: AskedWayIn): Promise<void> {
  const login = asked.login.trim().toLowerCase();
  const counted = `ask ${login}`;
  if (await mustWait(db, systemClock, counted, asked.address)) return;
  await recordFailure(db, systemClock, counted, asked.address);
  const users = await usersNamed(db, login);
  const common = { clock: parts.clock, random: parts.random, actor: ACTOR };
  for (const user of users) {
    const context = { ...common, operatorId: user.operator_id };
    if (user.customer_id !== null) await sendToCustomer(db, context, user.customer_id, { ...asked, ...parts });
    else if (user.oidc_subject === null) {
      const message = user.password_hash === null ? 'agent-first' : 'agent-again';
      const mail = { id: newId(context), message, user_id: user.id, account_id: null } as const;
      await inTransaction(db, context, (tx) => insertMail(tx, mail, context.clock.now()));
    }
  }
  if (users.length > 0) return;
  const customerNumber = login.toUpperCase();
  for (const operatorId of await operatorsToLookAt(db)) {
    await sendToCustomer(db, { ...common, operatorId }, customerNumber, { ...asked, ...parts });
  }
}
