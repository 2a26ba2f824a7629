import { type Instant, localDate, localTime, MINUTE_MS } from '../../../kernel/instant.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import words from './way-in-words.json' with { type: 'json' };

/** Whom a message about a way in is for, and whether they have been in before. */
export type WayInMessage = keyof typeof words;

export interface WayInWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

type Values = { readonly [name: string]: string };

function filled(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A message about a way in, in words. */
export function wayInWords(message: WayInMessage, language: 'fr' | 'en', values: Values): WayInWords {
  const { subject, body } = words[message];
  return { subject: filled(subject[language], values), paragraphs: body[language].map((one) => filled(one, values)) };
}

/** Until when, on the clocks of where it is read: `12 mars 2026 à 14 h 05`. */
export function spokenUntil(territory: Territory, at: Instant, language: 'fr' | 'en'): string {
  const day = spokenDate(isoDate(localDate(territory, at)), language);
  const minutes = Math.floor(localTime(territory, at).msOfDay / MINUTE_MS);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return language === 'fr' ? `${day} à ${hour} h ${minute}` : `${day}, ${hour}:${minute}`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A mail with one link in it, as plain text and as a page: the link stands after the paragraph that speaks of it. */
export function mailWithLink(
  { paragraphs }: WayInWords,
  link: string,
  after: number,
): { readonly text: string; readonly html: string } {
  const lines = [...paragraphs.slice(0, after), link, ...paragraphs.slice(after)];
  const style = 'font:16px/1.5 sans-serif;color:#1d2530;max-width:36rem;margin:0 auto;padding:1.5rem';
  const body = lines.map((line) =>
    line === link ? `<p><a href="${escaped(link)}">${escaped(link)}</a></p>` : `<p>${escaped(line)}</p>`,
  );
  return {
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html><body style="${style}">${body.join('')}</body></html>`,
  };
}
