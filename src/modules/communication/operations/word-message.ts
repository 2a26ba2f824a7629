import { createHash } from 'node:crypto';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { OperatorSettings } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import { fillText } from '../domain/fill-template.ts';
import { mailPage, mailText } from '../domain/mail-page.ts';
import type { MessageChannel, MessageData, MessageLanguage, Recipient, WrittenMessage } from '../domain/message.ts';
import { postalAddress } from '../domain/postal-address.ts';
import { fillWording, type Wording, wordingKey, wordingOf, type Wordings } from '../domain/wordings.ts';
import type { MessageRow } from '../store.ts';
import { selectWordings } from '../store-wordings.ts';
import { messageTemplates, waysOf } from '../templates/index.ts';
import frames from '../templates/frame.json' with { type: 'json' };

/** A message in every form in which it can leave or be shown. */
export interface RenderedMessage {
  readonly words: WrittenMessage;
  readonly text: string;
  readonly html: string;
}

/** What a message is worded from. */
export interface ToWord {
  readonly template: string;
  readonly channel: MessageChannel;
  readonly language: MessageLanguage;
  readonly recipient: Recipient;
  readonly data: MessageData;
}

/** What screens call a message; its template's name when the product has no such template. */
export function messageTitle(template: string): Bilingual {
  return messageTemplates[template]?.title ?? { fr: template, en: template };
}

/** The words that the operator has in force in place of the product's. */
export async function readWordings(tx: Tx): Promise<Wordings> {
  const rows = (await selectWordings(tx)).filter((row) => row.body !== null);
  return new Map(
    rows.map((row) => [
      wordingKey(row.template, row.channel, row.language),
      { subject: row.subject ?? '', paragraphs: row.body! },
    ]),
  );
}

/** What places of every message may name beside its own data. */
export function commonData(recipient: Recipient, operator: string): MessageData {
  const { name: customer, accountNumber, customerNumber } = recipient;
  return { customer, accountNumber, customerNumber, operator };
}

/** A message in the words given, in every form. */
export function renderWords(words: WrittenMessage, of: ToWord, operator: string): RenderedMessage {
  const { channel, recipient, language } = of;
  const frame = frames[language];
  if (channel === 'sms') return { words, text: words.paragraphs.join('\n'), html: '' };
  return {
    words,
    text: mailText(words, recipient, frame, operator, language),
    html: mailPage(words, recipient, frame, operator, language),
  };
}

/** A message filled in from words that may not be published yet. */
export function wordWith(wording: Wording, of: ToWord, operator: string): RenderedMessage {
  const data = { ...commonData(of.recipient, operator), ...of.data };
  const words = fillWording(messageTemplates[of.template]!, wording, of.channel, data, of.language);
  return renderWords(words, of, operator);
}

/** A message in words: as it was sent, or as it would be today. Throws when there are no words for it. */
export function wordMessage(row: MessageRow, operator: string, wordings: Wordings): RenderedMessage {
  if (row.subject !== null && row.body !== null)
    return renderWords({ subject: row.subject, paragraphs: row.body }, row, operator);
  const shipped = messageTemplates[row.template];
  const wording = shipped && wordingOf(shipped, waysOf(row.template), row, wordings);
  if (!wording) throw new Error(`there is no message template ${row.template} for ${row.channel}`);
  return wordWith(wording, row, operator);
}

/** The mark of what left: whoever holds the message can show that it is the same. */
export function contentMark(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

interface ToldClause {
  readonly article: string;
  readonly summary: Bilingual;
}

/** What the letter template is given for a message; clauses that the message's data bear stand in its margin. */
export function letterData(
  of: ToWord,
  words: WrittenMessage,
  settings: OperatorSettings,
  context: Context,
): TemplateData {
  const { recipient, language } = of;
  const date = isoDate(localDate(recipient.territory, context.clock.now()));
  const frame = frames[language];
  const clauses = (of.data.clauses ?? []) as readonly ToldClause[];
  const legal = [
    settings.name,
    settings.siren && `SIREN ${settings.siren}`,
    settings.vatNumber && `TVA ${settings.vatNumber}`,
  ];
  return {
    language,
    date,
    operator: { name: settings.name, address: settings.address, legal: legal.filter(Boolean).join(' · ') },
    recipient: postalAddress(recipient),
    references: [
      { label: frame.customer, value: recipient.customerNumber },
      { label: frame.account, value: recipient.accountNumber },
    ],
    place: fillText(frame.date, { date: date }, language) ?? spokenDate(date, language),
    subject: words.subject,
    paragraphs: words.paragraphs,
    clauses: clauses.map((clause) => ({ article: clause.article, summary: clause.summary[language] })),
  };
}
