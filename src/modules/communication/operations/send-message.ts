import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, accountsOf, settingsOf } from '../../account/index.ts';
import { partiesOf, type Party } from '../../party/index.ts';
import { chooseWays } from '../domain/choose-ways.ts';
import type { MessageChannel, NewMessage, Recipient } from '../domain/message.ts';
import { insertMessages, type NewRow } from '../store.ts';
import { selectBadAddresses, selectPreferences } from '../store-addresses.ts';
import { waysOf } from '../templates/index.ts';

function mobileOf(party: Party): string | undefined {
  const read = party.phone === undefined ? undefined : readPhoneNumber(party.phone);
  return read?.kind === 'mobile' ? read.e164 : undefined;
}

function recipientOf(account: Account, party: Party): Recipient {
  const { line1, line2, postcode, city } = party.address;
  const phone = mobileOf(party);
  return {
    name: party.displayName,
    ...(party.email === undefined ? {} : { email: party.email }),
    ...(phone === undefined ? {} : { phone }),
    address: [line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    customerNumber: account.customerNumber,
    accountNumber: account.number,
    territory: account.territory,
  };
}

/** What is known of those to whom messages are to be sent, read once for all of them. */
async function readKnown(tx: Tx, context: Context, ids: readonly string[]) {
  const practice = (await settingsOf(tx, context)).messaging;
  const [badAddresses, accounts, parties, preferences] = await Promise.all([
    selectBadAddresses(tx, ids),
    accountsOf(tx, ids),
    partiesOf(tx, ids),
    selectPreferences(tx, ids),
  ]);
  const bad = new Set(badAddresses.map((one) => `${one.account_id}/${one.address}`));
  const works = (accountId: string, address: string | undefined) =>
    address !== undefined && !bad.has(`${accountId}/${address}`);
  return { accounts, parties, preferences, works, practice };
}

type Known = Awaited<ReturnType<typeof readKnown>>;

function waysFor(message: NewMessage, recipient: Recipient, known: Known): readonly MessageChannel[] {
  const { accountId, template, channel: asked } = message;
  const { nature, alsoSms, sms } = waysOf(template);
  const preference = known.preferences.get(accountId);
  return chooseWays({
    asked,
    nature,
    alsoSms,
    email: known.works(accountId, recipient.email),
    sms: sms !== null && known.practice.smsProvider !== '' && known.works(accountId, recipient.phone),
    preferred: preference?.channel ?? null,
    offers: preference?.offers ?? false,
    elsewhere: message.to !== undefined,
  });
}

/** The first way bears the key of the fact; one that goes beside it has its own. */
function keyOf(message: NewMessage, way: MessageChannel, rank: number): string {
  return rank === 0 ? message.dedupeKey : `${message.dedupeKey}:${way}`;
}

/**
 * Puts messages in the outbox in one statement, in the transaction of the facts that they tell. Each goes by the ways that its
 * nature, the customer's choice and the addresses that work leave (`chooseWays`); what would be a letter is none when the same
 * batch holds one already. A key that is known changes nothing.
 */
export async function sendMessages(tx: Tx, context: Context, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const known = await readKnown(tx, context, [...new Set(messages.map((message) => message.accountId))]);
  const posted = new Set(
    messages.filter((one) => one.channel === 'letter').map((one) => `${one.accountId}/${one.template}`),
  );
  const now = context.clock.now();
  const rows = messages.flatMap((message): NewRow[] => {
    const { accountId, template } = message;
    const account = known.accounts.get(accountId);
    const party = known.parties.get(accountId);
    if (!account || !party) return [];
    const recipient = message.known ?? { ...recipientOf(account, party), ...message.to };
    const ways = waysFor(message, recipient, known).filter(
      (way) => way === message.channel || way !== 'letter' || !posted.has(`${accountId}/${template}`),
    );
    return ways.map((channel, rank) => ({
      account_id: accountId,
      id: uuidV7(now, context.random),
      template,
      channel,
      language: message.language ?? account.language,
      recipient,
      data: message.data,
      dedupe_key: keyOf(message, channel, rank),
      registered: channel === 'letter' && known.practice.registered.includes(template),
    }));
  });
  await insertMessages(tx, rows, now);
}

/** Puts a message in the outbox, in the transaction of the fact that it tells. */
export async function sendMessage(tx: Tx, context: Context, message: NewMessage): Promise<void> {
  await sendMessages(tx, context, [message]);
}

/** The holder of an account as messages reach them now: for one that is sent once their details are gone. */
export async function recipientNow(tx: Tx, accountId: string): Promise<Recipient | undefined> {
  const account = (await accountsOf(tx, [accountId])).get(accountId);
  const party = (await partiesOf(tx, [accountId])).get(accountId);
  return account && party && recipientOf(account, party);
}
