import { type Instant, isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { settingsOf } from '../../account/index.ts';
import { knownPlaces } from '../domain/check-wording.ts';
import { fillText } from '../domain/fill-template.ts';
import type { MessageChannel, MessageData, MessageLanguage } from '../domain/message.ts';
import { wordingOf } from '../domain/wordings.ts';
import type { MessageRow } from '../store.ts';
import { selectRecentOf } from '../store-outbox.ts';
import { selectWordingHistory, selectWordings, type WordingRow } from '../store-wordings.ts';
import { messageTemplates, waysOf } from '../templates/index.ts';
import { commonData, readWordings } from './word-message.ts';

const CHANNELS: readonly MessageChannel[] = ['email', 'letter', 'sms'];
const LANGUAGES: readonly MessageLanguage[] = ['fr', 'en'];
/** Real messages on which words may be tried. */
const EXAMPLES = 6;

const versionOf = (row: WordingRow) => ({
  channel: row.channel,
  language: row.language,
  version: row.version,
  subject: row.subject ?? '',
  text: row.body?.join('\n\n') ?? '',
  restored: row.body === null,
  note: row.note,
  publishedAt: isoInstant(row.published_at),
  publishedBy: row.published_by,
});

/** Every message that the product sends, and which of them the operator has put in its own words. */
export async function listTemplates(tx: Tx) {
  const own = (await selectWordings(tx)).filter((row) => row.body !== null);
  return Object.entries(messageTemplates)
    .map(([name, { title }]) => {
      const { nature, urgent, alsoSms, sms } = waysOf(name);
      const mine = own.filter((row) => row.template === name);
      const changedAt = mine.length === 0 ? null : (Math.max(...mine.map((row) => row.published_at)) as Instant);
      return {
        name,
        title,
        nature,
        urgent,
        alsoSms,
        sms: sms !== null,
        own: mine.map((row) => ({ channel: row.channel, language: row.language, version: row.version })),
        changedAt: changedAt === null ? null : isoInstant(changedAt),
      };
    })
    .sort((a, b) => a.title.fr.localeCompare(b.title.fr, 'fr'));
}

function sampleOf(name: string, data: MessageData): Bilingual | null {
  const say = (language: MessageLanguage): string | undefined => fillText(`{${name}}`, data, language);
  const [fr, en] = [say('fr'), say('en')];
  return fr === undefined || en === undefined ? null : { fr, en };
}

function exampleOf(row: MessageRow) {
  const { id, account_id: accountId, channel, recipient, created_at: at } = row;
  return { id, accountId, channel, name: recipient.name, accountNumber: recipient.accountNumber, at: isoInstant(at) };
}

/** A template in full: its words by channel and language, what they may name, who changed them and when, real messages to try on. */
export async function readTemplate(tx: Tx, context: Context, name: string) {
  const shipped = messageTemplates[name];
  if (!shipped) return undefined;
  const ways = waysOf(name);
  const wordings = await readWordings(tx);
  const history = await selectWordingHistory(tx, name);
  const recent = await selectRecentOf(tx, name, EXAMPLES);
  const { name: operator } = await settingsOf(tx, context);
  const data = recent[0] ? { ...commonData(recent[0].recipient, operator), ...recent[0].data } : { operator };
  const words = CHANNELS.flatMap((channel) =>
    LANGUAGES.map((language) => {
      const of = { template: name, channel, language };
      const [now, own] = [wordingOf(shipped, ways, of, wordings), wordingOf(shipped, ways, of, new Map())];
      const last = history.find((row) => row.channel === channel && row.language === language);
      return {
        channel,
        language,
        subject: now?.subject ?? '',
        text: now?.paragraphs.join('\n\n') ?? '',
        shippedSubject: own?.subject ?? '',
        shippedText: own?.paragraphs.join('\n\n') ?? '',
        version: last && last.body !== null ? last.version : null,
      };
    }),
  );
  return {
    name,
    title: shipped.title,
    nature: ways.nature,
    urgent: ways.urgent,
    alsoSms: ways.alsoSms,
    words,
    places: knownPlaces(shipped, ways).map((one) => ({ name: one, sample: sampleOf(one, data) })),
    history: history.map(versionOf),
    examples: recent.map(exampleOf),
  };
}
