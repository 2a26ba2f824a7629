import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import words from './export-words.json' with { type: 'json' };

type Row = Readonly<Record<string, unknown>>;
type Language = 'fr' | 'en';

interface Part {
  readonly holds: Bilingual;
  readonly rows: readonly Row[];
}

/** What an export is typeset from. */
export interface ExportPageInput {
  readonly account: string;
  readonly on: string;
  readonly rooms: readonly { readonly title: Bilingual; readonly parts: readonly Part[] }[];
  readonly left: readonly { readonly holds: Bilingual; readonly why: Bilingual }[];
}

const COLUMNS = words.columns as Readonly<Record<string, Bilingual>>;
const ROWS_SHOWN = 60;
const LONGEST = 160;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;

/** A value as one reads it; nothing for internal numbers and what is empty. */
function valueText(value: unknown, language: Language): string | undefined {
  if (value === null || value === undefined || value === '' || value === '—') return undefined;
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  if (typeof value === 'string') {
    if (UUID.test(value)) return undefined;
    return value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2').slice(0, LONGEST);
  }
  if (typeof value === 'object' && language in value) return String((value as Record<string, unknown>)[language]);
  if (Array.isArray(value))
    return value
      .map((one) => valueText(one, language))
      .filter(Boolean)
      .join(', ')
      .slice(0, LONGEST);
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => valueText(one, language))
      .filter(Boolean)
      .join(', ')
      .slice(0, LONGEST);
  return String(value);
}

/** The name of a column as one says it. */
export function columnName(column: string, language: Language): string {
  return COLUMNS[column]?.[language] ?? column.replaceAll('_', ' ');
}

const TECHNICAL = new Set([
  'id',
  'version',
  'because',
  'pack',
  'decision',
  'law',
  'contract',
  'steps',
  'detail',
  'payload',
  'dedupe_key',
  'group_id',
  'call_id',
  'line_code',
  'code_tries',
]);

/** Day that a row bears: the first that it tells. */
function dayOf(row: Row): string {
  const day = Object.values(row).find((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value));
  return typeof day === 'string' ? day.slice(0, 10) : '';
}

function rowText(row: Row, language: Language): string {
  return Object.entries(row)
    .filter(([column]) => !TECHNICAL.has(column))
    .flatMap(([column, value]) => {
      const text = shownText(column, value, language);
      return text === undefined || text === ''
        ? []
        : [`${columnName(column, language)}${language === 'fr' ? ' :' : ':'} ${text}`];
    })
    .join(' ; ');
}

/** Numbers of lines are held as whole numbers, without their sign. */
function shownText(column: string, value: unknown, language: Language): string | undefined {
  if (MONEY.has(column)) return euros(value, language);
  if (PHONES.has(column)) return Number(value) > 0 ? `+${String(value)}` : undefined;
  return valueText(value, language);
}

const PHONES = new Set(['calling_no', 'called_no']);
const MONEY = new Set(words.money);
const MICRO = 1_000_000;

/** Micro-euros as they are held, in euros. */
function euros(value: unknown, language: Language): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = (Number(value) / MICRO).toFixed(2);
  return language === 'fr' ? `${text.replace('.', ',')} €` : `€${text}`;
}

/** Sections of the readable export: each kind of data with its rows, the newest last; long lists say that the file has the rest. */
export function exportPage(input: ExportPageInput, language: Language) {
  const sections = input.rooms.flatMap((room) =>
    room.parts.map((part) => {
      const shown = part.rows.slice(-ROWS_SHOWN);
      const more = part.rows.length - shown.length;
      const rows = shown.map((row) => ({ label: rowText(row, language), value: dayOf(row), clauses: [] }));
      const rest = words.more[language].replace('{n}', String(more));
      return {
        title: `${room.title[language]} — ${part.holds[language]}`,
        none: '',
        clauses: [],
        dated: true,
        rows: more > 0 ? [{ label: rest, value: '', clauses: [] }, ...rows] : rows,
      };
    }),
  );
  const left = {
    title: words.left[language],
    none: words.nothing[language],
    clauses: [],
    dated: false,
    rows: input.left.map((one) => ({ label: one.holds[language], value: one.why[language], clauses: [] })),
  };
  return {
    title: words.title[language],
    purpose: words.purpose[language],
    facts: [
      { label: words.account[language], value: input.account },
      { label: words.on[language], value: spokenDate(input.on, language) },
    ],
    sections: [...sections, left],
    letters: [],
    written: '',
  };
}
