import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { type Money, moneyText } from '../kernel/money.ts';

/** The eighteen columns of the file of accounting entries, in their order (article A47 A-1 of the livre des procédures fiscales). */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** A line of the file. */
export interface FecLine {
  readonly journal: { readonly code: string; readonly name: string };
  readonly number: string;
  readonly on: CivilDate;
  readonly account: { readonly code: string; readonly name: string };
  readonly auxiliary?: { readonly code: string; readonly name: string };
  readonly document: { readonly reference: string; readonly on: CivilDate };
  readonly label: string;
  readonly debit: Money;
  readonly credit: Money;
  /** The lines that settle one another, and the day on which the last of them was posted. */
  readonly lettering?: { readonly code: string; readonly on: CivilDate };
  /** Day of validation; absent while the entry may still change. */
  readonly validatedOn?: CivilDate;
}

const SEPARATOR = '\t';
const END = '\r\n';
const BREAKS = /[\s|]+/gu;

function day(on: CivilDate): string {
  return isoDate(on).replaceAll('-', '');
}

function amount(money: Money): string {
  return moneyText(money).replace('.', ',');
}

/** A text that holds no separator and no end of line. */
function text(words: string): string {
  return words.replaceAll(BREAKS, ' ').trim();
}

/** The first line of the file: the names of the columns. */
export function fecHeader(): string {
  return FEC_COLUMNS.join(SEPARATOR) + END;
}

/** A line as text: days AAAAMMJJ, amounts with a comma, columns apart by a tabulation. */
export function fecLineText(line: FecLine): string {
  return (
    [
      text(line.journal.code),
      text(line.journal.name),
      text(line.number),
      day(line.on),
      text(line.account.code),
      text(line.account.name),
      text(line.auxiliary?.code ?? ''),
      text(line.auxiliary?.name ?? ''),
      text(line.document.reference),
      day(line.document.on),
      text(line.label),
      amount(line.debit),
      amount(line.credit),
      line.lettering?.code ?? '',
      line.lettering === undefined ? '' : day(line.lettering.on),
      line.validatedOn === undefined ? '' : day(line.validatedOn),
      '',
      '',
    ].join(SEPARATOR) + END
  );
}

/** The name that the law gives to the file: SIREN, FEC, the last day of the year. */
export function fecFileName(siren: string, lastDay: CivilDate): string {
  return `${siren}FEC${day(lastDay)}.txt`;
}

/** Signs that ISO 8859-15 writes otherwise than ISO 8859-1. */
const OTHER_PLACES: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u202f': ' ',
};
const TAKEN = new Set(Object.values(OTHER_PLACES));

/** The bytes of a text in ISO 8859-15, which the law asks for; a sign that it lacks loses its accent, or becomes a question mark. */
export function fecBytes(words: string): Buffer {
  const bytes: number[] = [];
  for (const sign of words.normalize('NFC')) {
    const other = OTHER_PLACES[sign];
    const code = sign.codePointAt(0)!;
    if (other !== undefined) bytes.push(other);
    else if (code < 256 && !TAKEN.has(code)) bytes.push(code);
    else {
      const plain = PLAIN[sign] ?? sign.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
      for (const one of plain) bytes.push(one.codePointAt(0)! < 128 ? one.codePointAt(0)! : 0x3f);
    }
  }
  return Buffer.from(bytes);
}
