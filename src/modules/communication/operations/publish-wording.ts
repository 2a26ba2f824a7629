import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { checkWording, knownPlaces, paragraphsOf } from '../domain/check-wording.ts';
import type { MessageChannel, MessageLanguage } from '../domain/message.ts';
import { insertWording, selectWordingHistory, type WordingRow } from '../store-wordings.ts';
import { messageTemplates, waysOf } from '../templates/index.ts';

/** Words as an agent types them. */
export interface TypedWording {
  readonly template: string;
  readonly channel: MessageChannel;
  readonly language: MessageLanguage;
  readonly subject: string;
  /** Paragraphs are parted by an empty line. */
  readonly text: string;
}

export const NO_TEMPLATE = fail(
  'communication/no-template',
  'Ce modèle n’existe pas.',
  'There is no such template.',
  'template',
);

/** Typed words, checked: the ones that a message could leave with. */
export function readTyped(typed: TypedWording) {
  const shipped = messageTemplates[typed.template];
  if (!shipped) return NO_TEMPLATE;
  const { channel } = typed;
  const subject = channel === 'sms' ? '' : typed.subject.trim();
  const known = knownPlaces(shipped, waysOf(typed.template));
  return checkWording(channel, { subject, paragraphs: paragraphsOf(channel, typed.text) }, known);
}

async function addVersion(
  tx: Tx,
  context: Context,
  row: Omit<WordingRow, 'version' | 'published_at' | 'published_by'>,
): Promise<Result<WordingRow>> {
  const { template, channel, language } = row;
  const history = (await selectWordingHistory(tx, template)).filter(
    (one) => one.channel === channel && one.language === language,
  );
  const last = history.reduce((most, one) => Math.max(most, one.version), 0);
  const added = { ...row, version: last + 1, published_at: context.clock.now(), published_by: context.actor };
  if (!(await insertWording(tx, added))) {
    const fr = 'Quelqu’un vient de publier ces mots ; relisez-les.';
    return fail('communication/changed-meanwhile', fr, 'Somebody has just published these words; read them again.');
  }
  await recordAudit(tx, context, {
    action: row.body === null ? 'communication:restore-words' : 'communication:publish-words',
    subject: `message-template:${template}`,
    why: row.note,
    detail: { channel, language, version: added.version },
  });
  return ok(added);
}

/** Publishes the operator's own words of a message for one channel and language: every message that leaves afterwards has them. */
export async function publishWording(
  tx: Tx,
  context: Context,
  input: TypedWording & { readonly note: string },
): Promise<Result<WordingRow>> {
  const { template, channel, language, note } = input;
  const read = readTyped(input);
  if (!read.ok) return read;
  const { subject, paragraphs } = read.value;
  return addVersion(tx, context, { template, channel, language, subject, body: paragraphs, note });
}

/** Goes back to the product's own words, which are kept as a version like any other. */
export async function restoreWording(
  tx: Tx,
  context: Context,
  input: Pick<TypedWording, 'template' | 'channel' | 'language'> & { readonly note: string },
): Promise<Result<WordingRow>> {
  const { template, channel, language, note } = input;
  if (!messageTemplates[template]) return NO_TEMPLATE;
  return addVersion(tx, context, { template, channel, language, subject: null, body: null, note });
}
