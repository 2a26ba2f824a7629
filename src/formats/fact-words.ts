import names from './fact-names.json' with { type: 'json' };
import { spokenDate } from './spoken-values.ts';
import type { DocumentLanguage } from './spoken-values.ts';

type Names = Readonly<Record<string, string>>;

/** `openedOn` as words: `opened on`. */
const apart = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a fact or of a part of an outcome on papers, as the screens name it. */
export function factName(name: string, language: DocumentLanguage): string {
  const own = (names.fact as Names)[name];
  return raised(language === 'fr' && own !== undefined ? own : apart(name));
}

function textInWords(value: string, language: DocumentLanguage): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return spokenDate(value, language);
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (moment) return `${spokenDate(moment[1]!, language)}, ${moment[2]}${language === 'fr' ? ' h ' : ':'}${moment[3]}`;
  if (/^-?\d+\.\d+$/.test(value)) return language === 'fr' ? value.replace('.', ',') : value;
  const code = (names.code as Names)[value];
  if (language === 'fr' && code !== undefined) return code;
  return /^[a-z]+(-[a-z0-9]+)+$/.test(value) ? apart(value) : value;
}

/** A fact or a part of an outcome on papers: codes by their names, days and decimals in the manner of the language. */
export function factValue(value: unknown, language: DocumentLanguage): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
  if (typeof value === 'string') return textInWords(value, language);
  if (Array.isArray(value)) return value.map((one) => factValue(one, language)).join(', ') || '—';
  if (typeof value === 'object') return factValue(Object.values(value), language);
  return typeof value === 'number' ? String(value) : '—';
}
