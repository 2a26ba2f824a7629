import { type Columns, columnsOf } from '../../../formats/cdr-columns.ts';
import { type CallRecord, type CdrLayout, layoutOf, readCallLine } from '../../../formats/cdr-csv.ts';
import { type Reading, RECORD_FIELDS, type RecordField } from '../../../formats/cdr-reading.ts';
import { type ReadRow, recordLine, SourceRows } from '../../../formats/cdr-row.ts';
import { type Instant, isoInstant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** What a line of a file gives: a line of the documented CSV, nothing to rate, or what is wrong with it. */
export type LineRead =
  | { readonly record: string; readonly replaces: boolean }
  | { readonly aside: NonNullable<ReadRow['aside']> }
  | { readonly field: string; readonly reason: Bilingual };

export type ReadLine = (line: string) => LineRead;

/** The first line of the documented CSV as mediation writes it. */
export const RECORD_HEADER = RECORD_FIELDS.join(',');
/** What people call the fields of a record. */
const FIELD_WORDS: Readonly<Record<RecordField, Bilingual>> = {
  call_id: { fr: 'identifiant', en: 'identifier' },
  calling_number: { fr: 'numéro appelant', en: 'calling number' },
  called_number: { fr: 'numéro appelé', en: 'called number' },
  called_network: { fr: 'réseau appelé', en: 'called network' },
  started_at: { fr: 'début', en: 'start' },
  duration_seconds: { fr: 'durée', en: 'duration' },
  kind: { fr: 'nature', en: 'kind' },
  quantity: { fr: 'messages ou volume', en: 'messages or volume' },
  direction: { fr: 'sens', en: 'direction' },
  visited_country: { fr: 'pays visité', en: 'visited country' },
  replaces: { fr: 'remplace', en: 'replaces' },
};
const REPLACES = RECORD_FIELDS.indexOf('replaces');

function faultOf(row: ReadRow): { readonly field: string; readonly reason: Bilingual } | undefined {
  if (row.fault) return { field: 'row', reason: row.fault };
  const [first, ...others] = row.cells.filter((cell) => cell.fault);
  if (!first) return undefined;
  if (others.length === 0) return { field: first.field, reason: first.fault! };
  const { fr, en } = first.fault!;
  const also = (language: 'fr' | 'en'): string => others.map((cell) => FIELD_WORDS[cell.field][language]).join(', ');
  return {
    field: first.field,
    reason: { fr: `${fr} À corriger aussi : ${also('fr')}.`, en: `${en} To correct too: ${also('en')}.` },
  };
}

/** What a row gives, once read by the configuration of its source. */
export function lineOfRow(row: ReadRow): LineRead {
  if (row.aside) return { aside: row.aside };
  return faultOf(row) ?? { record: recordLine(row), replaces: row.cells[REPLACES]!.value !== '' };
}

function recordOf(call: CallRecord): string {
  const { callId, calling, called, network, startedAt, duration, kind, quantity, direction } = call;
  const counted = kind === 'voice' ? '' : String(quantity);
  const more = [kind, counted, direction, call.visitedCountry ?? '', call.replaces ?? ''];
  return [callId, calling, called, network ?? '', isoInstant(startedAt), duration, ...more].join(',');
}

/** Reads lines of the documented CSV itself; `header` is the first line of their file when it names the columns. */
function documentedLines(header: string | undefined, now: Instant): ReadLine {
  const named: CdrLayout | undefined = header === undefined ? undefined : layoutOf(header);
  return (line) => {
    const read = readCallLine(line, named?.header ? named : layoutOf(line), now);
    return 'fault' in read ? read.fault : { record: recordOf(read.call), replaces: read.call.replaces !== undefined };
  };
}

/** How the lines of a file are read; `reading` is `null` for the documented CSV. */
export function lineReader(reading: Reading | null, header: string | undefined, now: Instant): ReadLine {
  if (reading === null) return documentedLines(header, now);
  const rows = new SourceRows(reading, columnsOf(reading, header), now);
  return (line) => lineOfRow(rows.read(line));
}

/** Columns that a reading names and the first line of a file lacks. */
export function missingColumns(reading: Reading, header: string | undefined): Columns['missing'] {
  return columnsOf(reading, header).missing;
}
