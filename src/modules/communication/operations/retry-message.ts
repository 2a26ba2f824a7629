import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Message } from '../domain/message.ts';
import { requeueMessage, selectMessage, stopRow } from '../store.ts';
import { noteEvent } from '../store-events.ts';
import { selectLetter } from '../store-letters.ts';
import { messageFrom } from './read-messages.ts';

interface OfMessage {
  readonly accountId: string;
  readonly messageId: string;
}

const UNKNOWN = fail('communication/unknown', 'Ce message n’existe pas.', 'There is no such message.', 'messageId');

/** Puts a message that was given up or stopped back in the outbox. */
export async function retryMessage(tx: Tx, context: Context, input: OfMessage): Promise<Result<Message>> {
  const row = await selectMessage(tx, input.accountId, input.messageId);
  if (!row) return UNKNOWN;
  if (!(await requeueMessage(tx, row.account_id, row.id, context.clock.now()))) {
    return fail(
      'communication/not-failed',
      'Seul un message abandonné ou arrêté peut être remis en file.',
      'Only a message that was given up or stopped can be put back.',
    );
  }
  await noteEvent(tx, context, row, 'retried');
  await recordAudit(tx, context, { action: 'communication:retry', subject: `message:${row.id}` });
  return ok(messageFrom((await selectMessage(tx, row.account_id, row.id))!));
}

/** Keeps a message from leaving, for a reason that is kept; not one that has left, nor a letter that lies in a batch. */
export async function stopMessage(
  tx: Tx,
  context: Context,
  input: OfMessage & { readonly reason: string },
): Promise<Result<Message>> {
  const row = await selectMessage(tx, input.accountId, input.messageId);
  if (!row) return UNKNOWN;
  const paper = row.state === 'ready' ? await selectLetter(tx, row.account_id, row.id) : undefined;
  if (paper?.batch_id) {
    return fail(
      'communication/in-batch',
      'Cette lettre est déjà dans un lot imprimé.',
      'This letter is already in a printed batch.',
    );
  }
  if (!(await stopRow(tx, row.account_id, row.id))) {
    return fail(
      'communication/not-waiting',
      'Ce message est déjà parti, ou part en ce moment.',
      'This message has left already, or is leaving now.',
    );
  }
  await noteEvent(tx, context, row, 'stopped', { reason: input.reason });
  const detail = { reason: input.reason };
  await recordAudit(tx, context, { action: 'communication:stop', subject: `message:${row.id}`, detail });
  return ok(messageFrom((await selectMessage(tx, row.account_id, row.id))!));
}
