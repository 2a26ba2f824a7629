import type { Territory } from '../kernel/territory.ts';
import { splitLine } from './cdr-csv.ts';
import {
  plainReading,
  presetReading,
  type Reading,
  RECORD_FIELDS,
  type RecordField,
  SEPARATORS,
} from './cdr-reading.ts';
import { readMoment } from './cdr-values.ts';

/** Names under which switches and their makers write each field, without accents, spaces or hyphens. */
const NAMES: Readonly<Record<RecordField, RegExp>> = {
  call_id: /^(call_?id|id|uuid|uniqueid|unique_?id|cdr_?id|reference|ref|record_?id|identifiant|id_?appel|linkedid)$/,
  calling_number:
    /^(calling(_?(number|party|no))?|caller(_?(id|number|id_number))?|a_?number|a_?party|src|source|from|msisdn|(numero_?)?appelant|origine)$/,
  called_number:
    /^(called(_?(number|party|no))?|callee|b_?number|b_?party|dst|destination(_?number)?|to|dialed|dialled(_?number)?|(numero_?)?appele|destinataire)$/,
  called_network: /^(called_?network|network|reseau|type_?reseau)$/,
  started_at:
    /^(started_?at|start(_?(time|date|stamp|epoch))?|date(_?(heure|time|debut))?|timestamp|begin|debut|call_?date|calldate|setup_?time|answer_?stamp)$/,
  duration_seconds:
    /^(duration(_?(s|sec|seconds|ms|min))?|billsec|bill_?sec|seconds|duree(_?(s|sec|secondes|ms|min))?)$/,
  kind: /^(kind|type|service|usage_?type|record_?type|nature)$/,
  quantity: /^(quantity|volume|bytes|octets|quantite|units|messages)$/,
  direction: /^(direction|sens|way)$/,
  visited_country: /^(visited_?country|country|pays(_?visite)?|roaming_?country)$/,
  replaces: /^(replaces|corrects|remplace|corrige)$/,
};
/** Of several columns that might be the duration, what is billed comes first. */
const BETTER: Partial<Record<RecordField, RegExp>> = { duration_seconds: /^(billsec|bill_?sec|duration_seconds)$/ };
const TIME_OF_DAY = /^(time|heure|hour)(_?debut)?$/;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function columnsByName(names: readonly string[]): Reading['columns'] {
  const found: { [field in RecordField]?: string[] } = {};
  for (const field of RECORD_FIELDS) {
    const named = names.filter((name) => NAMES[field].test(plain(name)));
    const best = named.find((name) => BETTER[field]?.test(plain(name))) ?? named[0];
    if (best !== undefined) found[field] = [best];
  }
  const hour = names.find((name) => TIME_OF_DAY.test(plain(name)));
  if (hour !== undefined && found.started_at && plain(found.started_at[0]!).startsWith('date'))
    found.started_at.push(hour);
  return found;
}

function separatorOf(lines: readonly string[]): Reading['separator'] {
  const counted = SEPARATORS.map((separator) => ({
    separator,
    fields: Math.min(...lines.slice(0, 5).map((line) => splitLine(line, separator).length)),
  }));
  return counted.reduce((best, one) => (one.fields > best.fields ? one : best)).separator;
}

const MOMENT_FORMS = ['ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms', 'epoch-us'] as const;

function dateFormOf(texts: readonly string[]): Reading['dateForm'] {
  const fitting = (form: Reading['dateForm']): number =>
    texts.filter((text) => text !== '' && readMoment(text, form, 'UTC') !== undefined).length;
  // A faulty line or two do not hide how the others are written.
  return MOMENT_FORMS.reduce((best, form) => (fitting(form) > fitting(best) ? form : best));
}

function durationUnitOf(name: string, texts: readonly string[]): Reading['durationUnit'] {
  if (texts.some((text) => text.includes(':'))) return 'hms';
  const written = plain(name);
  return /_?ms$/.test(written) ? 'ms' : /_?min(utes)?$/.test(written) ? 'min' : 's';
}

function guessFromJson(lines: readonly string[], territory: Territory): Reading | undefined {
  try {
    const one = JSON.parse(lines[0]!) as object;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined;
    const names = Object.entries(one).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.keys(value as object).map((under) => `${name}.${under}`)
        : [name],
    );
    const last = (name: string): string => name.split('.').at(-1)!;
    const columns = columnsByName(names.map(last));
    const full = (name: string | number): string => names.find((path) => last(path) === name)!;
    const placed = Object.entries(columns).map(([field, from]) => [field, from.map(full)] as const);
    const reading = { ...presetReading('json-lines', territory), columns: Object.fromEntries(placed) };
    const value = (field: RecordField): string[] =>
      lines.slice(0, 20).map((line) => {
        const at = (reading.columns as Record<string, string[] | undefined>)[field]?.[0]?.split('.') ?? [];
        let here: unknown = JSON.parse(line);
        for (const name of at) here = (here as Record<string, unknown> | undefined)?.[name];
        return typeof here === 'string' || typeof here === 'number' ? String(here) : '';
      });
    return {
      ...reading,
      dateForm: dateFormOf(value('started_at')),
      durationUnit: durationUnitOf(String(reading.columns.duration_seconds ?? ''), value('duration_seconds')),
    };
  } catch {
    return undefined;
  }
}

const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const DISPOSITION = /^(ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)$/;

/** What a file without header seems to be, by the columns that the switches of a known form always write. */
function guessSwitch(rows: readonly (readonly string[])[]): 'asterisk' | 'freeswitch' | undefined {
  const all = (of: (row: readonly string[]) => boolean): boolean => rows.length > 0 && rows.every(of);
  if (all((row) => row.length >= 16 && STAMP.test(row[9] ?? '') && DISPOSITION.test(row[14] ?? ''))) return 'asterisk';
  if (all((row) => row.length >= 11 && STAMP.test(row[4] ?? '') && /^[0-9a-f-]{36}$/.test(row[10] ?? ''))) {
    return 'freeswitch';
  }
  return undefined;
}

/**
 * Guesses from its first lines how a file is written: one of the known switches, lines of JSON, or columns known by their names.
 * What cannot be guessed stays open, for somebody to say.
 */
export function guessReading(lines: readonly string[], territory: Territory): Reading {
  const told = lines.map((line) => line.replace(/^\ufeff/, '')).filter((line) => line.trim() !== '');
  const plainOne = plainReading(territory);
  if (told.length === 0) return plainOne;
  const json = told[0]!.trimStart().startsWith('{') ? guessFromJson(told, territory) : undefined;
  if (json) return json;
  const separator = separatorOf(told);
  const rows = told.map((line) => splitLine(line, separator));
  const known = guessSwitch(rows.slice(0, 20));
  if (known) return presetReading(known, territory);
  const names = rows[0]!;
  const columns = columnsByName(names);
  const header = Object.keys(columns).length >= 2 || names.every((name) => /^\D*$/.test(name) && name !== '');
  if (!header) return { ...plainOne, separator, header };
  const texts = (field: RecordField): string[] =>
    rows
      .slice(1, 21)
      .map((row) => (columns[field] ?? []).map((name) => row[names.indexOf(String(name))] ?? '').join(' '));
  return {
    ...plainOne,
    separator,
    header,
    columns,
    dateForm: dateFormOf(texts('started_at')),
    durationUnit: durationUnitOf(String(columns.duration_seconds ?? ''), texts('duration_seconds')),
  };
}
