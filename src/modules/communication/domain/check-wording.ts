import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { MessageChannel } from './message.ts';
import type { MessageTemplate, MessageWays } from './message-template.ts';
import type { Wording } from './wordings.ts';

/** What every message may name beside its own data. */
export const COMMON_PLACES = ['customer', 'customerNumber', 'accountNumber', 'operator'] as const;
const FORMS = ['euros', 'date', 'list'] as const;
const PLACE = /\{([^{}]*)\}/g;
const LONGEST_SUBJECT = 150;
const LONGEST_TEXT = 8_000;
const LONGEST_SMS = 480;

/** The names of the places of a text, without how they are put into words. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map((found) => found[1]!.split('|')[0]!);
}

/** Every name that words of a message may use: those of the product's own words, and those of every message. */
export function knownPlaces(shipped: MessageTemplate, ways: MessageWays): readonly string[] {
  const texts = [
    shipped.subject.fr,
    shipped.subject.en,
    ...shipped.body.fr,
    ...shipped.body.en,
    ...(ways.sms ? [ways.sms.fr, ways.sms.en] : []),
  ];
  return [...new Set([...COMMON_PLACES, ...texts.flatMap(placesIn)])].sort();
}

function faultyPlace(text: string, known: readonly string[]): { fr: string; en: string } | undefined {
  for (const [whole, inside = ''] of text.matchAll(PLACE)) {
    const [name = '', form, ...more] = inside.split('|');
    if (!known.includes(name)) {
      const list = known.map((one) => `{${one}}`).join(', ');
      return {
        fr: `${whole} n’existe pas ici. Noms connus : ${list}.`,
        en: `${whole} is not known here. Known: ${list}.`,
      };
    }
    if (more.length > 0 || (form !== undefined && !FORMS.includes(form as never))) {
      const list = FORMS.map((one) => `{${name}|${one}}`).join(', ');
      return {
        fr: `${whole} ne se lit pas. Formes connues : ${list}.`,
        en: `${whole} cannot be read. Known: ${list}.`,
      };
    }
  }
  if (/[{}]/.test(text.replaceAll(PLACE, '')))
    return { fr: 'Une accolade n’est pas fermée.', en: 'A brace is not closed.' };
  return undefined;
}

function longest(channel: MessageChannel, wording: Wording): { field: string; most: number } | undefined {
  const text = wording.paragraphs.join('\n');
  const most = channel === 'sms' ? LONGEST_SMS : LONGEST_TEXT;
  if (wording.subject.length > LONGEST_SUBJECT) return { field: 'subject', most: LONGEST_SUBJECT };
  return text.length > most ? { field: 'text', most } : undefined;
}

/**
 * Checks words that somebody typed: that they say something, are not too long for their channel, and name nothing that the
 * message does not know; a wrong name is answered with the ones that are right.
 */
export function checkWording(channel: MessageChannel, wording: Wording, known: readonly string[]): Result<Wording> {
  if (channel !== 'sms' && wording.subject === '')
    return fail('communication/no-subject', 'Donnez un objet.', 'Give a subject.', 'subject');
  if (wording.paragraphs.length === 0)
    return fail('communication/no-text', 'Écrivez un texte.', 'Write a text.', 'text');
  const long = longest(channel, wording);
  if (long) {
    const { field, most } = long;
    return fail('communication/too-long', `Au plus ${most} caractères.`, `At most ${most} characters.`, field);
  }
  const inSubject = faultyPlace(wording.subject, known);
  if (inSubject) return fail('communication/unknown-place', inSubject.fr, inSubject.en, 'subject');
  const inText = faultyPlace(wording.paragraphs.join('\n'), known);
  if (inText) return fail('communication/unknown-place', inText.fr, inText.en, 'text');
  return ok(wording);
}

/** A text as it is typed, as paragraphs: an empty line parts them. An SMS is one. */
export function paragraphsOf(channel: MessageChannel, text: string): readonly string[] {
  const clean = text.replaceAll('\r\n', '\n').trim();
  if (clean === '') return [];
  return channel === 'sms' ? [clean] : clean.split(/\n\s*\n/).map((one) => one.trim());
}
