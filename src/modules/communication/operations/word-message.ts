import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Context } from '../../../platform/context.ts';
import type { OperatorSettings } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import { fillTemplate, fillText } from '../domain/fill-template.ts';
import { mailPage, mailText } from '../domain/mail-page.ts';
import type { WrittenMessage } from '../domain/message.ts';
import type { MessageRow } from '../store.ts';
import { messageTemplates } from '../templates/index.ts';
import frames from '../templates/frame.json' with { type: 'json' };

/** A message in every form in which it can leave or be shown. */
export interface RenderedMessage {
  readonly words: WrittenMessage;
  readonly text: string;
  readonly html: string;
}

/** What screens call a message; its template's name when the product has no such template. */
export function messageTitle(template: string): Bilingual {
  return messageTemplates[template]?.title ?? { fr: template, en: template };
}

/** A message in words: as it was sent, or as its template says it today. Throws when there is no such template. */
export function wordMessage(row: MessageRow, operator: string): RenderedMessage {
  const template = messageTemplates[row.template];
  if (!template) throw new Error(`there is no message template ${row.template}`);
  const { recipient, language } = row;
  const data = { customer: recipient.name, accountNumber: recipient.accountNumber, operator, ...row.data };
  const words: WrittenMessage =
    row.subject !== null && row.body !== null
      ? { subject: row.subject, paragraphs: row.body }
      : fillTemplate(template, data, language);
  const frame = frames[language];
  return {
    words,
    text: mailText(words, recipient, frame, operator, language),
    html: mailPage(words, recipient, frame, operator, language),
  };
}

interface ToldClause {
  readonly article: string;
  readonly summary: Bilingual;
}

/** What the letter template is given for a message; clauses that the message's data bear stand in its margin. */
export function letterData(
  row: MessageRow,
  words: WrittenMessage,
  settings: OperatorSettings,
  context: Context,
): TemplateData {
  const { recipient, language } = row;
  const date = isoDate(localDate(recipient.territory, context.clock.now()));
  const frame = frames[language];
  const clauses = (row.data.clauses ?? []) as readonly ToldClause[];
  const legal = [
    settings.name,
    settings.siren && `SIREN ${settings.siren}`,
    settings.vatNumber && `TVA ${settings.vatNumber}`,
  ];
  return {
    language,
    date,
    operator: { name: settings.name, address: settings.address, legal: legal.filter(Boolean).join(' · ') },
    recipient: [recipient.name, ...recipient.address],
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
