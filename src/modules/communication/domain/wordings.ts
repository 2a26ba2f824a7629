import { fillTemplate, fillText } from './fill-template.ts';
import type { MessageChannel, MessageData, MessageLanguage, WrittenMessage } from './message.ts';
import type { MessageTemplate, MessageWays } from './message-template.ts';
import { smsText } from './sms-text.ts';

/** Words of one channel in one language, as they are typed. */
export interface Wording {
  /** An SMS has none. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The words that an operator uses in place of the product's, by `template/channel/language`. */
export type Wordings = ReadonlyMap<string, Wording>;

/** The name of words among others. */
export function wordingKey(template: string, channel: MessageChannel, language: MessageLanguage): string {
  return `${template}/${channel}/${language}`;
}

/**
 * The words of a message: the operator's for its channel, for a letter those of the mail when it has none of its own, else the
 * product's. `undefined` when the product has no words for it by that channel.
 */
export function wordingOf(
  shipped: MessageTemplate,
  ways: MessageWays,
  of: { readonly template: string; readonly channel: MessageChannel; readonly language: MessageLanguage },
  wordings: Wordings,
): Wording | undefined {
  const { template, channel, language } = of;
  const own =
    wordings.get(wordingKey(template, channel, language)) ??
    (channel === 'letter' ? wordings.get(wordingKey(template, 'email', language)) : undefined);
  if (own) return own;
  if (channel === 'sms') return ways.sms === null ? undefined : { subject: '', paragraphs: [ways.sms[language]] };
  return { subject: shipped.subject[language], paragraphs: shipped.body[language] };
}

/** Words with their places filled, as the channel can carry them. */
export function fillWording(
  shipped: MessageTemplate,
  wording: Wording,
  channel: MessageChannel,
  data: MessageData,
  language: MessageLanguage,
): WrittenMessage {
  if (channel === 'sms') {
    const filled = wording.paragraphs.flatMap((line) => fillText(line, data, language) ?? []);
    return { subject: shipped.title[language], paragraphs: [smsText(filled.join('\n'))] };
  }
  const both = <T>(value: T): { fr: T; en: T } => ({ fr: value, en: value });
  const words = { title: shipped.title, subject: both(wording.subject), body: both(wording.paragraphs) };
  return fillTemplate(words, data, language);
}
