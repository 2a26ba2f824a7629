import { splitLine } from './cdr-csv.ts';
import { type ColumnName, type Reading, RECORD_FIELDS, type RecordField } from './cdr-reading.ts';

/** A sentence in both languages. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** A sentence in both languages. */
export const words = (fr: string, en: string): Words => ({ fr, en });

const NOT_JSON = words('La ligne n’est pas un objet JSON.', 'The line is no JSON object.');

/** What a line holds for a field, as it is written; empty when it holds nothing. */
export type Found = (field: RecordField) => string;

function memberOf(value: unknown, path: ColumnName): unknown {
  let at = value;
  for (const name of String(path).split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}

const asText = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

const QUOTE = 34;

/** Cuts a line that holds quotes, as `splitLine` does, in strides: quotes where nobody writes them are left to it. */
export function quotedFields(line: string, separator: string): string[] {
  const fields: string[] = [];
  for (let i = 0; ;) {
    if (line.charCodeAt(i) !== QUOTE) {
      const end = line.indexOf(separator, i);
      const text = end < 0 ? line.slice(i) : line.slice(i, end);
      if (text.includes('"')) return splitLine(line, separator);
      fields.push(text.trim());
      if (end < 0) return fields;
      i = end + 1;
      continue;
    }
    let end = line.indexOf('"', i + 1);
    let doubled = false;
    while (end >= 0 && line.charCodeAt(end + 1) === QUOTE) {
      doubled = true;
      end = line.indexOf('"', end + 2);
    }
    if (end < 0) return splitLine(line, separator);
    const text = line.slice(i + 1, end);
    fields.push((doubled ? text.replaceAll('""', '"') : text).trim());
    if (end + 1 === line.length) return fields;
    if (line[end + 1] !== separator) return splitLine(line, separator);
    i = end + 2;
  }
}

/** How the values of a line are found, for the columns of a file; names that its header lacks are told. */
export interface Columns {
  readonly missing: readonly string[];
  find(line: string): Found | Words;
}

function jsonColumns(reading: Reading): Columns {
  return {
    missing: [],
    find: (line) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        return NOT_JSON;
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOT_JSON;
      return (field) =>
        (reading.columns[field] ?? [])
          .map((path) => asText(memberOf(value, path)))
          .filter(Boolean)
          .join(' ');
    },
  };
}

function placesOf(names: readonly ColumnName[], header: readonly string[]): number[] {
  return names.map((name) => (typeof name === 'number' ? name - 1 : header.indexOf(name.toLowerCase())));
}

/** Where the columns of a reading stand, `header` being the first line of a file that names them. */
export function columnsOf(reading: Reading, header: string | undefined): Columns {
  if (reading.format === 'json-lines') return jsonColumns(reading);
  const { separator } = reading;
  const names = header === undefined ? [] : splitLine(header.replace(/^\ufeff/, ''), separator);
  const lower = names.map((name) => name.toLowerCase());
  const told = RECORD_FIELDS.flatMap((field) => {
    const from = reading.columns[field];
    return from ? [[field, from] as const] : [];
  });
  const places = new Map(told.map(([field, from]) => [field, placesOf(from, lower)]));
  const missing = told.flatMap(([field, from]) => from.filter((_, i) => places.get(field)![i]! < 0).map(String));
  const needed = Math.max(
    0,
    ...[...places].flatMap(([field, at]) => (field === 'call_id' ? [] : at.map((i) => i + 1))),
  );
  return {
    missing,
    find: (line) => {
      const values = line.includes('"') ? quotedFields(line, separator) : splitLine(line, separator);
      const awaited = reading.header ? names.length : needed;
      if (reading.header ? values.length !== awaited : values.length < awaited) {
        return words(
          `Ligne incomplète : ${values.length} champs au lieu de ${awaited}.`,
          `Line cut short: ${values.length} fields instead of ${awaited}.`,
        );
      }
      return (field) => {
        const at = places.get(field);
        if (at === undefined) return '';
        if (at.length === 1) return values[at[0]!] ?? '';
        return at
          .map((i) => values[i] ?? '')
          .filter(Boolean)
          .join(' ');
      };
    },
  };
}
