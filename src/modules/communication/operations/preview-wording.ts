import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import { knownPlaces } from '../domain/check-wording.ts';
import { fillText } from '../domain/fill-template.ts';
import type { Recipient } from '../domain/message.ts';
import { type SmsLength, smsLength } from '../domain/sms-text.ts';
import { selectMessage } from '../store.ts';
import { selectRecentOf } from '../store-outbox.ts';
import { messageTemplates, waysOf } from '../templates/index.ts';
import { readTyped, type TypedWording } from './publish-wording.ts';
import { commonData, wordWith } from './word-message.ts';

/** Words filled with what a message really told. */
export interface PreviewedWording {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: SmsLength | null;
  /** Paragraphs that this message would leave out, because it knows nothing of what they name. */
  readonly leftOut: readonly string[];
  /** Whose message it was; null: none has been sent yet, and names stand in place of what they would say. */
  readonly of: { readonly name: string; readonly accountNumber: string } | null;
}

const NOBODY: Recipient = {
  name: 'Madame Camille Martin',
  email: 'camille@example.org',
  phone: '+33600000000',
  address: ['1 rue du Port', '00000 Ville'],
  customerNumber: 'C00000000',
  accountNumber: '000000000',
  territory: 'FR',
};

/** Shows typed words on a real message of the operator: the one chosen, else the last of its kind. Nothing is kept. */
export async function previewWording(
  tx: Tx,
  context: Context,
  input: TypedWording & { readonly accountId?: string | undefined; readonly messageId?: string | undefined },
): Promise<Result<PreviewedWording>> {
  const read = readTyped(input);
  if (!read.ok) return read;
  const { template, channel, language, accountId, messageId } = input;
  const chosen = accountId && messageId ? await selectMessage(tx, accountId, messageId) : undefined;
  const row = chosen?.template === template ? chosen : (await selectRecentOf(tx, template, 1))[0];
  const places = knownPlaces(messageTemplates[template]!, waysOf(template));
  const data = row ? row.data : Object.fromEntries(places.map((name) => [name, `‹${name}›`]));
  const recipient = row?.recipient ?? NOBODY;
  const { name } = await settingsOf(tx, context);
  const { words, text, html } = wordWith(read.value, { template, channel, language, recipient, data }, name);
  const all = { ...commonData(recipient, name), ...data };
  return ok({
    subject: words.subject,
    text,
    html,
    sms: channel === 'sms' ? smsLength(text) : null,
    leftOut: read.value.paragraphs.filter((line) => fillText(line, all, language) === undefined),
    of: row ? { name: recipient.name, accountNumber: recipient.accountNumber } : null,
  });
}
