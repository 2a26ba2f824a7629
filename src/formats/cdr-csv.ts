import { type Instant, parseInstant } from '../kernel/instant.ts';

/**
 * Call records as CSV: `call_id, calling_number, called_number, called_network, started_at, duration_seconds`, in that
 * order, or in the order that a header line names; `,` or `;` between fields, double quotes around a field that needs them.
 * `called_network` (`fixed` or `mobile`) may be empty for French numbers. A header line may also name the columns of
 * `MORE_COLUMNS`: messages, data, incoming and roaming records, corrections. See docs/operating/cdr-csv.md.
 */
export const CDR_COLUMNS = [
  'call_id',
  'calling_number',
  'called_number',
  'called_network',
  'started_at',
  'duration_seconds',
] as const;
/** Columns that only a header line can name; absent, or empty in a row, they take what a call at home has. */
export const MORE_COLUMNS = ['kind', 'quantity', 'direction', 'visited_country', 'replaces'] as const;
export type CdrColumn = (typeof CDR_COLUMNS)[number] | (typeof MORE_COLUMNS)[number];
export const USAGE_KINDS = ['voice', 'sms', 'mms', 'data'] as const;

/** A record of use: a call, messages or data. */
export interface CallRecord {
  readonly callId: string;
  /** E.164 with the plus sign. */
  readonly calling: string;
  /** E.164, or a short number as dialled; empty for data that goes to nobody. */
  readonly called: string;
  readonly network: 'fixed' | 'mobile' | undefined;
  readonly startedAt: Instant;
  /** Decimal text, as it came; `0` where none is told of messages or data. */
  readonly duration: string;
  readonly kind: (typeof USAGE_KINDS)[number];
  /** Messages or bytes; 0 for a call, which has a duration. */
  readonly quantity: bigint;
  /** `in`: the called number is the subscriber's line. */
  readonly direction: 'out' | 'in';
  /** ISO 3166-1 alpha-2, when the line was used abroad. */
  readonly visitedCountry: string | undefined;
  /** The call id of the record that this one corrects. */
  readonly replaces: string | undefined;
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
/** A short number as it is dialled. */
const SHORT_NUMBER = /^[1-9]\d{1,5}$/;
const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/;
/** The longest call that any switch records: a day. */
const LONGEST_SECONDS = 86_400;
const CALL_ID = /^[\w.:@-]{1,80}$/;
const CALL_ID_FORM = [
  'Identifiant de 1 à 80 lettres, chiffres ou . : @ - _.',
  'Expected 1 to 80 letters, digits or . : @ - _.',
] as const;
const COUNTRY = /^[A-Z]{2}$/;
/** Up to a petabyte. */
const QUANTITY = /^\d{1,15}$/;

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
    const number = fields.get(column) ?? '';
    const short = column === 'called_number' || fields.get('direction') === 'in';
    if (number !== '' && !E164.test(number) && !(short && SHORT_NUMBER.test(number))) {
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
  const duration = fields.get('duration_seconds') || '0';
  if (!DECIMAL.test(duration) || Number(duration) > LONGEST_SECONDS) {
    return fault(
      'duration_seconds',
      'Durée attendue en secondes, de 0 à 86400.',
      'Expected a duration in seconds, from 0 to 86400.',
    );
  }
  return startedAt;
}

interface MoreFields {
  readonly kind: CallRecord['kind'];
  readonly quantity: bigint;
  readonly direction: CallRecord['direction'];
  readonly visitedCountry: string | undefined;
  readonly replaces: string | undefined;
}

function checkMore(fields: ReadonlyMap<CdrColumn, string>): { fault: RowFault } | MoreFields {
  const kind = (fields.get('kind') || 'voice') as MoreFields['kind'];
  if (!USAGE_KINDS.includes(kind)) {
    return fault('kind', 'Valeurs possibles : voice, sms, mms, data.', 'Possible values: voice, sms, mms, data.');
  }
  const direction = (fields.get('direction') || 'out') as MoreFields['direction'];
  if (direction !== 'out' && direction !== 'in') {
    return fault('direction', 'Valeurs possibles : out, in, ou vide.', 'Possible values: out, in, or empty.');
  }
  const visitedCountry = fields.get('visited_country') || undefined;
  if (visitedCountry !== undefined && !COUNTRY.test(visitedCountry)) {
    return fault(
      'visited_country',
      'Pays attendu en deux lettres (ISO 3166-1).',
      'Expected a two-letter country code.',
    );
  }
  const replaces = fields.get('replaces') || undefined;
  if (replaces !== undefined && !CALL_ID.test(replaces)) return fault('replaces', ...CALL_ID_FORM);
  const quantity = fields.get('quantity') ?? '';
  if (kind === 'voice') return { kind, quantity: 0n, direction, visitedCountry, replaces };
  if (!QUANTITY.test(quantity)) {
    return fault(
      'quantity',
      'Nombre entier de messages ou d’octets attendu.',
      'Expected a whole number of messages or bytes.',
    );
  }
  return { kind, quantity: BigInt(quantity), direction, visitedCountry, replaces };
}

/** The first column that must not be empty and is: a call has a called number and a duration, data needs neither. */
function missingColumn(fields: ReadonlyMap<CdrColumn, string>): CdrColumn | undefined {
  const kind = fields.get('kind') || 'voice';
  return CDR_COLUMNS.find(
    (column) =>
      column !== 'called_network' &&
      !fields.get(column) &&
      !(column === 'duration_seconds' && kind !== 'voice') &&
      !(column === 'called_number' && kind === 'data'),
  );
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
  const missing = missingColumn(fields);
  if (missing) return fault(missing, `La colonne ${missing} est vide.`, `Column ${missing} is empty.`);
  const callId = fields.get('call_id')!;
  if (!CALL_ID.test(callId)) return fault('call_id', ...CALL_ID_FORM);
  const numbers = checkNumbers(fields);
  if (numbers) return numbers;
  const startedAt = checkRest(fields, now);
  if (typeof startedAt === 'object') return startedAt;
  const more = checkMore(fields);
  if ('fault' in more) return more;
  return {
    call: {
      callId,
      calling: fields.get('calling_number')!,
      called: fields.get('called_number') ?? '',
      network: (fields.get('called_network') || undefined) as CallRecord['network'],
      startedAt,
      duration: fields.get('duration_seconds') || '0',
      ...more,
    },
  };
}
