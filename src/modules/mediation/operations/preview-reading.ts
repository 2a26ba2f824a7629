import { gunzipSync, constants } from 'node:zlib';
import { columnsOf } from '../../../formats/cdr-columns.ts';
import { splitLine } from '../../../formats/cdr-csv.ts';
import { guessReading } from '../../../formats/cdr-guess.ts';
import type { Reading } from '../../../formats/cdr-reading.ts';
import { type ReadRow, SourceRows } from '../../../formats/cdr-row.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { FILE_FAILURES } from './file-lines.ts';

const ROWS_SHOWN = 20;
const MOST_BYTES = 4_000_000;

/** A column of a sample: where it stands, its heading, and what it holds. */
export interface SampleColumn {
  readonly name: string | number;
  readonly examples: readonly string[];
}

export interface ReadingPreview {
  readonly reading: Reading;
  readonly columns: readonly SampleColumn[];
  /** Names that the reading gives and the first line lacks. */
  readonly missing: readonly string[];
  readonly rows: readonly (ReadRow & { readonly row: number; readonly line: string })[];
}

/** The text of a sample, which may be the beginning of an archive. */
function textOf(sample: Buffer): string | undefined {
  try {
    const isGzip = sample[0] === 0x1f && sample[1] === 0x8b;
    const bytes = isGzip
      ? gunzipSync(sample, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES })
      : sample;
    return bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function pathsOf(value: unknown, under = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [under];
  return Object.entries(value).flatMap(([name, inside]) => pathsOf(inside, under === '' ? name : `${under}.${name}`));
}

function jsonColumns(lines: readonly string[]): SampleColumn[] {
  const values = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
  const paths = [...new Set(values.flatMap((value) => pathsOf(value)))].filter(Boolean).slice(0, 60);
  const at = (value: unknown, path: string): unknown =>
    path.split('.').reduce<unknown>((here, name) => (here as Record<string, unknown> | undefined)?.[name], value);
  return paths.map((name) => ({
    name,
    examples: values.slice(0, 3).map((value) => JSON.stringify(at(value, name) ?? '').replaceAll('"', '')),
  }));
}

function csvColumns(reading: Reading, lines: readonly string[]): SampleColumn[] {
  const rows = lines.map((line) => splitLine(line.replace(/^\ufeff/, ''), reading.separator));
  const data = reading.header ? rows.slice(1) : rows;
  const width = Math.min(60, Math.max(0, ...rows.map((row) => row.length)));
  return Array.from({ length: width }, (_, i) => ({
    name: reading.header ? (rows[0]?.[i] ?? '') : i + 1,
    examples: data.slice(0, 3).map((row) => row[i] ?? ''),
  }));
}

/**
 * Shows how the first rows of a sample would be understood: as `reading` says, or as it is guessed. Nothing is kept. The last line
 * of a sample that was cut is left out.
 */
export function previewReading(
  sample: Buffer,
  told: { readonly reading?: Reading | undefined; readonly territory: Territory; readonly now: Instant },
): Result<ReadingPreview> {
  const text = textOf(sample);
  if (text === undefined) return { ok: false, failure: FILE_FAILURES.notText };
  const all = text.split(/\r?\n/).map((line, i) => ({ row: i + 1, line }));
  const whole = all.length > 2 && !text.endsWith('\n') && sample.length > 200_000 ? all.slice(0, -1) : all;
  const lines = whole.filter(({ line }) => line.trim() !== '').slice(0, ROWS_SHOWN + 1);
  if (lines.length === 0) return { ok: false, failure: FILE_FAILURES.empty };
  const texts = lines.map(({ line }) => line);
  const reading = told.reading ?? guessReading(texts, told.territory);
  const isJson = reading.format === 'json-lines';
  const header = reading.header && !isJson ? texts[0] : undefined;
  const placed = columnsOf(reading, header);
  const rows = new SourceRows(reading, placed, told.now);
  const data = (header === undefined ? lines : lines.slice(1)).slice(0, ROWS_SHOWN);
  return ok({
    reading,
    columns: isJson ? jsonColumns(texts) : csvColumns(reading, texts),
    missing: placed.missing,
    rows: data.map(({ row, line }) => ({ row, line: line.slice(0, 400), ...rows.read(line) })),
  });
}
