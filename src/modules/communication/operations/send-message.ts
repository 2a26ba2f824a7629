import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountsOf } from '../../account/index.ts';
import { partiesOf, type Party } from '../../party/index.ts';
import type { NewMessage, Recipient } from '../domain/message.ts';
import { insertMessages } from '../store.ts';

function recipientOf(account: Account, party: Party): Recipient {
  const { line1, line2, postcode, city } = party.address;
  return {
    name: party.displayName,
    ...(party.email === undefined ? {} : { email: party.email }),
    address: [line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    customerNumber: account.customerNumber,
    accountNumber: account.number,
    territory: account.territory,
  };
}

/**
 * Puts messages in the outbox in one statement, in the transaction of the facts that they tell. A customer without e-mail
 * address gets a letter, unless the same batch holds one already. A key that is known changes nothing.
 */
export async function sendMessages(tx: Tx, context: Context, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const ids = [...new Set(messages.map((message) => message.accountId))];
  const accounts = await accountsOf(tx, ids);
  const parties = await partiesOf(tx, ids);
  const posted = new Set(
    messages.filter((one) => one.channel === 'letter').map((one) => `${one.accountId}/${one.template}`),
  );
  const now = context.clock.now();
  const rows = messages.flatMap((message) => {
    const account = accounts.get(message.accountId);
    const party = parties.get(message.accountId);
    if (!account || !party) return [];
    const unreachable = message.channel === 'email' && party.email === undefined && message.to === undefined;
    if (unreachable && posted.has(`${message.accountId}/${message.template}`)) return [];
    return [
      {
        account_id: message.accountId,
        id: uuidV7(now, context.random),
        template: message.template,
        channel: unreachable ? ('letter' as const) : message.channel,
        language: message.language ?? account.language,
        recipient: { ...recipientOf(account, party), ...message.to },
        data: message.data,
        dedupe_key: message.dedupeKey,
      },
    ];
  });
  await insertMessages(tx, rows, now);
}

/** Puts a message in the outbox, in the transaction of the fact that it tells. */
export async function sendMessage(tx: Tx, context: Context, message: NewMessage): Promise<void> {
  await sendMessages(tx, context, [message]);
}
