import { createHash } from 'node:crypto';
import type { Instant } from '../kernel/instant.ts';
import { type Columns, type Found, type Words, words } from './cdr-columns.ts';
import { type Reading, RECORD_FIELDS, type RecordField } from './cdr-reading.ts';
import { momentText, readDuration, readMoment, readQuantity } from './cdr-values.ts';
import { type DialledNumber, readDialledNumber } from './dialled-number.ts';

/** What was found of a field in a line, what it means, or why it means nothing. */
export interface ReadCell {
  readonly field: RecordField;
  readonly raw: string;
  readonly value: string;
  readonly fault: Words | undefined;
}

/** A line of a source, read. */
export interface ReadRow {
  readonly cells: readonly ReadCell[];
  /** The line as a whole cannot be read. */
  readonly fault?: Words;
  /**
   * Nothing is to be rated: a call to the emergency services, which is free, one between extensions, or one received at home
   * from somebody who hides their number.
   */
  readonly aside?: 'emergency' | 'internal' | 'withheld';
}

/** A reading made ready for the lines of one file. */
export interface RowReader {
  /** Reads one line. */
  read(line: string): ReadRow;
}

const MISSING = (field: RecordField): Words =>
  words(`Le champ ${field} est vide ou absent.`, `Field ${field} is empty or absent.`);
const NO_LINE = words(
  'Numéro d’une ligne attendu : c’est un poste ou un numéro court.',
  'Expected the number of a line: this is an extension or a short number.',
);
const ID_FORM = words(
  'Identifiant de 1 à 80 lettres, chiffres ou . : @ - _.',
  'Expected 1 to 80 letters, digits or . : @ - _.',
);
const CALL_ID = /^[\w.:@-]{1,80}$/;
const INTERNAL = /^\d{1,5}$/;
const MOST_NUMBERS_KEPT = 200_000;
const LONGEST_SECONDS = 86_400;

const KINDS: Readonly<Record<string, string>> = {
  voice: 'voice',
  call: 'voice',
  voix: 'voice',
  appel: 'voice',
  sms: 'sms',
  mms: 'mms',
  data: 'data',
  gprs: 'data',
  internet: 'data',
  données: 'data',
};
const DIRECTIONS: Readonly<Record<string, string>> = {
  out: 'out',
  outbound: 'out',
  outgoing: 'out',
  mo: 'out',
  sortant: 'out',
  in: 'in',
  inbound: 'in',
  incoming: 'in',
  mt: 'in',
  entrant: 'in',
};
const NETWORKS: Readonly<Record<string, string>> = { fixed: 'fixed', fixe: 'fixed', mobile: 'mobile' };
const CHOICES = {
  kind: [KINDS, words('Valeurs possibles : voice, sms, mms, data.', 'Possible values: voice, sms, mms, data.')],
  direction: [DIRECTIONS, words('Valeurs possibles : out, in, ou vide.', 'Possible values: out, in, or empty.')],
  called_network: [
    NETWORKS,
    words('Valeurs possibles : fixed, mobile, ou vide.', 'Possible values: fixed, mobile, or empty.'),
  ],
} as const;

/** Reads the lines of a source's file into records of the documented CSV, each field with what is wrong in it. */
export class SourceRows implements RowReader {
  readonly #reading: Reading;
  readonly #columns: Columns;
  readonly #now: Instant;
  readonly #numbers = new Map<string, DialledNumber>();

  constructor(reading: Reading, columns: Columns, now: Instant) {
    this.#reading = reading;
    this.#columns = columns;
    this.#now = now;
  }

  read(line: string): ReadRow {
    const find = this.#columns.find(line);
    if (typeof find !== 'function') return { cells: [], fault: find };
    const { defaults, meanings, skipInternal } = this.#reading;
    const told: Found = (field) => {
      const raw = find(field);
      if (raw === '') return defaults[field] ?? '';
      const meant = meanings[field];
      return meant && Object.hasOwn(meant, raw) ? meant[raw]! : raw;
    };
    const [calling, called] = [told('calling_number'), told('called_number')];
    const kind = this.#choice('kind', told('kind')).value || 'voice';
    const isIn = this.#choice('direction', told('direction')).value === 'in';
    const cells: ReadCell[] = [];
    for (const field of RECORD_FIELDS) {
      const { value, fault } = this.#cell(field, told(field), kind, isIn, line);
      cells.push({ field, raw: find(field), value, fault });
    }
    if (skipInternal && INTERNAL.test(calling) && INTERNAL.test(called)) return { cells, aside: 'internal' };
    const isHidden = calling === '' || 'hidden' in this.#number(calling);
    if (isIn && isHidden && told('visited_country') === '') return { cells, aside: 'withheld' };
    const read = this.#number(called);
    const isEmergency = kind === 'voice' && 'kind' in read && read.kind === 'emergency';
    return isEmergency && !cells.some((cell) => cell.fault) ? { cells, aside: 'emergency' } : { cells };
  }

  #number(text: string): DialledNumber {
    const known = this.#numbers.get(text);
    if (known) return known;
    const read = readDialledNumber(text, this.#reading);
    if (this.#numbers.size >= MOST_NUMBERS_KEPT) this.#numbers.clear();
    this.#numbers.set(text, read);
    return read;
  }

  #choice(field: keyof typeof CHOICES, told: string): { value: string; fault?: Words } {
    const [known, fault] = CHOICES[field];
    if (told === '') return { value: '' };
    const word = told.toLowerCase();
    return Object.hasOwn(known, word) ? { value: known[word]! } : { value: '', fault };
  }

  #cell(field: RecordField, told: string, kind: string, isIn: boolean, line: string): { value: string; fault?: Words } {
    if (field === 'call_id') return this.#identifier(told, line);
    if (field === 'calling_number' || field === 'called_number') {
      const read = this.#number(told);
      if ('number' in read) {
        // Beside the line itself stands whoever it calls, or who calls it.
        return read.kind === 'full' || field === (isIn ? 'calling_number' : 'called_number')
          ? { value: read.number }
          : { value: '', fault: NO_LINE };
      }
      // Data goes to an access point, whose name is no number.
      return field === 'called_number' && kind === 'data' ? { value: '' } : { value: '', fault: read.reason };
    }
    if (field === 'kind' || field === 'direction' || field === 'called_network') return this.#choice(field, told);
    if (field === 'started_at') return this.#moment(told);
    if (field === 'duration_seconds') return this.#duration(told, kind);
    if (field === 'quantity') return this.#quantity(told, kind);
    if (told === '') return { value: '' };
    if (field === 'replaces') return this.#replaced(told);
    return /^[a-z]{2}$/i.test(told)
      ? { value: told.toUpperCase() }
      : {
          value: '',
          fault: words('Pays attendu en deux lettres (ISO 3166-1).', 'Expected a two-letter country code.'),
        };
  }

  /** Sources that number nothing have their lines for identifiers: the same line is the same record. */
  #identifier(told: string, line: string): { value: string; fault?: Words } {
    const { idPrefix, columns } = this.#reading;
    const given =
      told === '' && (columns.call_id === undefined || this.#reading.format === 'asterisk')
        ? `L-${createHash('sha256').update(line.trim()).digest('hex').slice(0, 32)}`
        : told;
    if (given === '') return { value: '', fault: MISSING('call_id') };
    const value = idPrefix + given;
    return CALL_ID.test(value) ? { value } : { value: '', fault: ID_FORM };
  }

  #replaced(told: string): { value: string; fault?: Words } {
    const value = this.#reading.idPrefix + told;
    return CALL_ID.test(value) ? { value } : { value: '', fault: ID_FORM };
  }

  #moment(told: string): { value: string; fault?: Words } {
    if (told === '') return { value: '', fault: MISSING('started_at') };
    const at = readMoment(told, this.#reading.dateForm, this.#reading.timeZone);
    if (at === undefined) {
      const fr = `« ${told} » n’est pas une date de la forme choisie, ou ce jour n’existe pas.`;
      return { value: '', fault: words(fr, `"${told}" is no date of the chosen form, or no such day exists.`) };
    }
    return at > this.#now
      ? { value: '', fault: words('L’appel est daté dans le futur.', 'The call is dated in the future.') }
      : { value: momentText(at, this.#reading.timeZone) };
  }

  #duration(told: string, kind: string): { value: string; fault?: Words } {
    if (told === '') return kind === 'voice' ? { value: '', fault: MISSING('duration_seconds') } : { value: '' };
    const value = readDuration(told, this.#reading.durationUnit);
    return value !== undefined && Number(value) <= LONGEST_SECONDS
      ? { value }
      : {
          value: '',
          fault: words(
            'Durée attendue dans l’unité choisie, d’un jour au plus.',
            'Expected a duration in the chosen unit, of a day at most.',
          ),
        };
  }

  #quantity(told: string, kind: string): { value: string; fault?: Words } {
    if (kind === 'voice') return { value: '' };
    if (told === '') return kind === 'data' ? { value: '', fault: MISSING('quantity') } : { value: '1' };
    const value = readQuantity(told, kind === 'data' ? this.#reading.quantityUnit : '1');
    return value !== undefined
      ? { value }
      : {
          value: '',
          fault: words(
            'Nombre entier de messages, ou volume, attendu.',
            'Expected a whole number of messages, or a volume.',
          ),
        };
  }
}

/** The line of the documented CSV, its fields in the order of `RECORD_FIELDS`; none of them holds a separator. */
export function recordLine(row: ReadRow): string {
  return row.cells.map((cell) => cell.value).join(',');
}
