import { type Instant, parseInstant } from '../kernel/instant.ts';

/**
 * Call records as CSV: `call_id, calling_number, called_number, called_network, started_at, duration_seconds`, in that
 * order, or in the order that a header line names; `,` or `;` between fields, double quotes around a field that needs them.
 * `called_network` (`fixed` or `mobile`) may be empty for French numbers. See docs/operating/cdr-csv.md.
 */
export const CDR_COLUMNS = [
  'call_id',
  'calling_number',
  'called_number',
  'called_network',
  'started_at',
  'duration_seconds',
] as const;
export type CdrColumn = (typeof CDR_COLUMNS)[number];

export interface CallRecord {
  readonly callId: string;
  /** E.164 with the plus sign. */
  readonly calling: string;
  readonly called: string;
  readonly network: 'fixed' | 'mobile' | undefined;
  readonly startedAt: Instant;
  /** Decimal text, as it came. */
  readonly duration: string;
}

export interface RowFault {
  readonly field: CdrColumn | 'row';
  readonly reason: { readonly fr: string; readonly en: string };
}

/** Where each column stands, and what separates fields. */
export interface CdrLayout {
  readonly separator: ',' | ';';
  readonly order: readonly CdrColumn[];
  /** The first line names the columns and is no call. */
  readonly header: boolean;
}

const E164 = /^\+[1-9]\d{6,14}$/;
const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/;
/** The longest call that any switch records: a day. */
const LONGEST_SECONDS = 86_400;
const CALL_ID = /^[\w.:@-]{1,80}$/;

/** Cuts a line into fields. A quoted field may hold the separator, and a quote written twice. */
export function splitLine(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim());
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i]!;
    if (character === '"') {
      if (quoted && line[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = !quoted;
    } else if (character === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += character;
  }
  fields.push(field.trim());
  return fields;
}

/** Reads from the first line how the file is laid out. */
export function layoutOf(firstLine: string): CdrLayout {
  const line = firstLine.replace(/^\ufeff/, '');
  const separator = line.split(';').length > line.split(',').length ? ';' : ',';
  const names = splitLine(line, separator).map((name) => name.toLowerCase());
  const header = names.includes('call_id') && names.includes('called_number');
  return { separator, order: header ? (names as CdrColumn[]) : CDR_COLUMNS, header };
}

function fault(field: RowFault['field'], fr: string, en: string): { fault: RowFault } {
  return { fault: { field, reason: { fr, en } } };
}

function checkNumbers(fields: ReadonlyMap<CdrColumn, string>): { fault: RowFault } | undefined {
  for (const column of ['calling_number', 'called_number'] as const) {
    if (!E164.test(fields.get(column)!)) {
      return fault(
        column,
        'Numéro attendu au format international : + suivi de 7 à 15 chiffres.',
        'Expected a number in international form: + and 7 to 15 digits.',
      );
    }
  }
  return undefined;
}

function checkRest(fields: ReadonlyMap<CdrColumn, string>, now: Instant): { fault: RowFault } | Instant {
  const network = fields.get('called_network') ?? '';
  if (network !== '' && network !== 'fixed' && network !== 'mobile') {
    return fault(
      'called_network',
      'Valeurs possibles : fixed, mobile, ou vide.',
      'Possible values: fixed, mobile, or empty.',
    );
  }
  const startedAt = parseInstant(fields.get('started_at')!);
  if (startedAt === undefined) {
    return fault(
      'started_at',
      'Date et heure ISO 8601 avec décalage attendues (2026-03-14T10:00:00-04:00).',
      'Expected an ISO 8601 datetime with an offset (2026-03-14T10:00:00-04:00).',
    );
  }
  if (startedAt > now)
    return fault('started_at', 'L’appel est daté dans le futur.', 'The call is dated in the future.');
  const duration = fields.get('duration_seconds')!;
  if (!DECIMAL.test(duration) || Number(duration) > LONGEST_SECONDS) {
    return fault(
      'duration_seconds',
      'Durée attendue en secondes, de 0 à 86400.',
      'Expected a duration in seconds, from 0 to 86400.',
    );
  }
  return startedAt;
}

/** Reads one data line; a line that is cut short or holds a wrong value is a fault that names the column. */
export function readCallLine(
  line: string,
  layout: CdrLayout,
  now: Instant,
): { call: CallRecord } | { fault: RowFault } {
  const values = splitLine(line, layout.separator);
  if (values.length !== layout.order.length) {
    return fault(
      'row',
      `Ligne incomplète : ${values.length} champs au lieu de ${layout.order.length}.`,
      `Line cut short: ${values.length} fields instead of ${layout.order.length}.`,
    );
  }
  const fields = new Map(layout.order.map((column, i) => [column, values[i]!]));
  const missing = CDR_COLUMNS.find((column) => column !== 'called_network' && !fields.get(column));
  if (missing) return fault(missing, `La colonne ${missing} est vide.`, `Column ${missing} is empty.`);
  const callId = fields.get('call_id')!;
  if (!CALL_ID.test(callId)) {
    return fault(
      'call_id',
      'Identifiant de 1 à 80 lettres, chiffres ou . : @ - _.',
      'Expected 1 to 80 letters, digits or . : @ - _.',
    );
  }
  const numbers = checkNumbers(fields);
  if (numbers) return numbers;
  const rest = checkRest(fields, now);
  if (typeof rest === 'object') return rest;
  return {
    call: {
      callId,
      calling: fields.get('calling_number')!,
      called: fields.get('called_number')!,
      network: (fields.get('called_network') || undefined) as CallRecord['network'],
      startedAt: rest,
      duration: fields.get('duration_seconds')!,
    },
  };
}
