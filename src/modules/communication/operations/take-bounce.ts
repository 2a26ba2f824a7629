import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import { openObligation } from '../../obligation/index.ts';
import { readAcknowledgement, readBounce } from '../domain/bounce-report.ts';
import type { SmsReceipt } from '../ports.ts';
import { findMessage, insertMessages, markDelivery, type MessageRow } from '../store.ts';
import { insertBadAddress } from '../store-addresses.ts';
import { noteEvent } from '../store-events.ts';
import { waysOf } from '../templates/index.ts';
import { addressOf } from './prepare-message.ts';

/** Within how many days an agent is to find out another address. */
const DAYS_TO_ASK = 7;
export const NEW_ADDRESS = 'new-address';

/** What was done about a message that did not arrive. */
export interface Undelivered {
  readonly accountId: string;
  readonly messageId: string;
  readonly address: string;
  /** Whether the address is now known to be bad; a full box is not. */
  readonly bad: boolean;
  /** Whether a letter takes its place. */
  readonly resent: boolean;
}

async function askForAddress(tx: Tx, context: Context, row: MessageRow, address: string): Promise<void> {
  const { territory } = row.recipient;
  const what =
    row.channel === 'sms'
      ? { fr: 'un numéro de mobile', en: 'a mobile number' }
      : { fr: 'une adresse', en: 'an address' };
  await openObligation(tx, context, {
    accountId: row.account_id,
    territory,
    subject: `account:${row.account_id}`,
    effect: {
      kind: NEW_ADDRESS,
      label: {
        fr: `Demander ${what.fr} qui fonctionne : ${address} ne reçoit plus nos messages`,
        en: `Ask for ${what.en} that works: ${address} no longer receives our messages`,
      },
      dueOn: isoDate(plusDays(localDate(territory, context.clock.now()), DAYS_TO_ASK)),
      by: 'operator',
      taken: { decision: null, because: [] },
    },
  });
}

/** The same message on paper: what the contract or the law oblige has to arrive. */
async function sendOnPaper(tx: Tx, context: Context, row: MessageRow): Promise<boolean> {
  if (row.channel !== 'email' || waysOf(row.template).nature !== 'required') return false;
  const { messaging } = await settingsOf(tx, context);
  const now = context.clock.now();
  const { account_id, template, language, recipient, data } = row;
  const id = uuidV7(now, context.random);
  const registered = messaging.registered.includes(template);
  const dedupe_key = `${row.dedupe_key}:returned`;
  const letter = {
    account_id,
    id,
    template,
    channel: 'letter' as const,
    language,
    recipient,
    data,
    dedupe_key,
    registered,
  };
  await insertMessages(tx, [letter], now);
  await noteEvent(tx, context, row, 'resent', { as: id });
  return true;
}

async function undelivered(
  tx: Tx,
  context: Context,
  row: MessageRow,
  told: { readonly address: string; readonly permanent: boolean; readonly reason: string },
): Promise<Undelivered> {
  const { address, permanent, reason } = told;
  const answer = { accountId: row.account_id, messageId: row.id, address };
  if (!(await markDelivery(tx, row, 'undelivered', context.clock.now())))
    return { ...answer, bad: false, resent: false };
  await noteEvent(tx, context, row, 'undelivered', { address, reason });
  const channel = row.channel === 'sms' ? 'sms' : 'email';
  const since = context.clock.now();
  const bad =
    permanent && (await insertBadAddress(tx, { account_id: row.account_id, channel, address, since, reason }, row.id));
  if (bad) await askForAddress(tx, context, row, address);
  const resent = permanent && (await sendOnPaper(tx, context, row));
  await recordAudit(tx, context, {
    action: 'communication:undelivered',
    subject: `message:${row.id}`,
    detail: { reason, permanent, resent },
  });
  return { ...answer, bad: permanent, resent };
}

/**
 * Takes a report of a mail server, as it came: the message did not arrive. An address that does not exist is marked, what the
 * contract obliges leaves again on paper, and an agent is asked to find another address. The same report twice changes nothing.
 */
export async function takeBounce(
  tx: Tx,
  context: Context,
  input: { readonly report: string },
): Promise<Result<Undelivered>> {
  const read = readBounce(input.report);
  const row = read && (await findMessage(tx, read.messageId));
  if (!read || !row || row.channel !== 'email') {
    const fr = 'Ce rapport ne dit rien d’un de nos messages.';
    return fail('communication/not-a-bounce', fr, 'This report says nothing of a message of ours.', 'report');
  }
  const { permanent, reason } = read;
  return ok(await undelivered(tx, context, row, { address: addressOf(row), permanent, reason }));
}

/** Takes the acknowledgement of whoever read an e-mail, as it came: the proof of receipt. One that is known changes nothing. */
export async function takeAcknowledgement(
  tx: Tx,
  context: Context,
  input: { readonly report: string },
): Promise<Result<{ readonly accountId: string; readonly address: string }> | undefined> {
  const id = readAcknowledgement(input.report);
  const row = id === undefined ? undefined : await findMessage(tx, id);
  if (!row || row.channel !== 'email') return undefined;
  const address = addressOf(row);
  if (await markDelivery(tx, row, 'delivered', context.clock.now()))
    await noteEvent(tx, context, row, 'delivered', { address, reason: 'acknowledged' });
  return ok({ accountId: row.account_id, address });
}

/** Takes what a provider of SMS says of one that it took. A receipt for what is not ours is left alone. */
export async function takeReceipt(
  tx: Tx,
  context: Context,
  receipt: SmsReceipt,
): Promise<'noted' | 'known' | 'unknown'> {
  const row = await findMessage(tx, receipt.key);
  if (!row || row.channel !== 'sms' || row.state !== 'sent') return 'unknown';
  if (receipt.state === 'delivered') {
    if (!(await markDelivery(tx, row, 'delivered', context.clock.now()))) return 'known';
    await noteEvent(tx, context, row, 'delivered');
    return 'noted';
  }
  if (row.delivery !== null) return 'known';
  const reason = receipt.reason ?? 'undelivered';
  // A telephone that is switched off says nothing of its number: only a provider that says so does.
  await undelivered(tx, context, row, { address: addressOf(row), permanent: /unknown|invalid/i.test(reason), reason });
  return 'noted';
}
