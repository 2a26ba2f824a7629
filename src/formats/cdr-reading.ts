import type { Territory } from '../kernel/territory.ts';

/**
 * How a source writes its records of use: everything that is needed to turn one of its lines into a record of the documented
 * CSV (docs/operating/cdr-csv.md). Kept as configuration, beside every file that was read by it.
 */
export interface Reading {
  readonly format: ReadingFormat;
  /** Between the fields of a line; lines of JSON have none. */
  readonly separator: Separator;
  /** The first line names the columns. */
  readonly header: boolean;
  /** Where each field of a record comes from: names of columns or of JSON members (`a.b`), or positions from 1. */
  readonly columns: { readonly [field in RecordField]?: readonly ColumnName[] };
  readonly dateForm: DateForm;
  /** Where clocks show the times that are written without an offset. */
  readonly timeZone: Territory | 'UTC';
  readonly durationUnit: DurationUnit;
  readonly quantityUnit: QuantityUnit;
  /** Whose numbering plan is dialled. */
  readonly territory: Territory;
  /** Digits of an outside line or a carrier, taken off called numbers. */
  readonly prefixes: readonly string[];
  /** Foreign numbers are written with neither `+` nor `00`. */
  readonly bareInternational: boolean;
  /** Calls between extensions (numbers of five digits at most) are left aside. */
  readonly skipInternal: boolean;
  /** Put before the identifiers, so that those of two switches are never taken for one another. */
  readonly idPrefix: string;
  /** Values for fields that have no column. */
  readonly defaults: { readonly [field in RecordField]?: string };
  /** What the source's own words mean: `{"kind": {"TEL": "voice"}}`. */
  readonly meanings: { readonly [field in RecordField]?: { readonly [word: string]: string } };
}

export const READING_FORMATS = ['csv', 'asterisk', 'freeswitch', 'json-lines'] as const;
export type ReadingFormat = (typeof READING_FORMATS)[number];
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const DATE_FORMS = ['ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms', 'epoch-us'] as const;
export type DateForm = (typeof DATE_FORMS)[number];
export const DURATION_UNITS = ['s', 'ms', 'min', 'hms'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
export const QUANTITY_UNITS = ['1', 'kB', 'KiB', 'MB', 'MiB'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];
/** A name in the header or a JSON member, or a position from 1. */
export type ColumnName = string | number;

/** Fields of a record, in the order of the documented CSV. */
export const RECORD_FIELDS = [
  'call_id',
  'calling_number',
  'called_number',
  'called_network',
  'started_at',
  'duration_seconds',
  'kind',
  'quantity',
  'direction',
  'visited_country',
  'replaces',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** A reading with nothing told yet but where the switch stands. */
export function plainReading(territory: Territory): Reading {
  return {
    format: 'csv',
    separator: ';',
    header: true,
    columns: {},
    dateForm: 'ymd',
    timeZone: territory,
    durationUnit: 's',
    quantityUnit: '1',
    territory,
    prefixes: [],
    bareInternational: false,
    skipInternal: false,
    idPrefix: '',
    defaults: {},
    meanings: {},
  };
}

/** Asterisk `Master.csv`: sixteen columns and more, in a fixed order, with neither header nor offset. */
const ASTERISK: Reading['columns'] = {
  call_id: [17],
  calling_number: [2],
  called_number: [3],
  started_at: [10],
  duration_seconds: [14],
};

/** FreeSWITCH `mod_cdr_csv`, by the template named example. */
const FREESWITCH: Reading['columns'] = {
  call_id: [11],
  calling_number: [2],
  called_number: [3],
  started_at: [5],
  duration_seconds: [9],
};

/** What the switches that write a known form write, before anybody has told more. */
export function presetReading(format: ReadingFormat, territory: Territory): Reading {
  const plain = plainReading(territory);
  if (format === 'asterisk') {
    return { ...plain, format, separator: ',', header: false, columns: ASTERISK, skipInternal: true };
  }
  if (format === 'freeswitch') {
    return { ...plain, format, separator: ',', header: false, columns: FREESWITCH, skipInternal: true };
  }
  if (format === 'json-lines') {
    const same = Object.fromEntries(RECORD_FIELDS.map((field) => [field, [field]]));
    return { ...plain, format, header: false, columns: same };
  }
  return { ...plain, format };
}
