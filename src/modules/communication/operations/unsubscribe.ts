import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { findMessage } from '../store.ts';
import { changePreferences, preferencesOf } from './preferences.ts';

const NO_OFFER = fail('communication/not-found', 'Ce lien ne mène à rien.', 'This link leads nowhere.');

/** The path that stops the offers of an operator to whom a message was sent: its identifier cannot be guessed, and nobody else has it. */
export function unsubscribePath(operatorId: string, messageId: string): string {
  return `/api/unsubscribe/${operatorId}/${messageId}`;
}

/** Stops offers to the account that a message was sent to. What the contract obliges to send goes on. */
export async function unsubscribe(tx: Tx, context: Context, messageId: string): Promise<Result<null>> {
  const row = await findMessage(tx, messageId);
  if (!row) return NO_OFFER;
  const now = await preferencesOf(tx, row.account_id);
  if (!now) return NO_OFFER;
  if (!now.offers) return ok(null);
  const { channel, language } = now;
  const done = await changePreferences(tx, context, { accountId: row.account_id, channel, language, offers: false });
  return done.ok ? ok(null) : done;
}
