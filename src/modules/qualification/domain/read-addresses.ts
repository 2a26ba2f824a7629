import { isTerritory } from '../../../kernel/territory.ts';
import type { ImportReport, NewAddress } from './qualification.ts';

const ACCENTS = /[\u0300-\u036f]/g;
const COLUMNS = [
  'territory',
  'commune',
  'postcode',
  'street',
  'fibre',
  'vdsl2',
  'adsl',
  'detached_house',
  'already_connected',
] as const;
const YES = new Set(['1', 'true', 'oui', 'yes', 'o', 'y']);
const NO = new Set(['', '0', 'false', 'non', 'no', 'n']);

type Column = (typeof COLUMNS)[number];

/** The words of an address: lower case, without accents. */
export function addressWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(ACCENTS, '').replace(/œ/g, 'oe').toLowerCase();
  return [...new Set(plain.split(/[^a-z0-9]+/).filter((word) => word !== ''))];
}

/** The cells of a CSV line; a cell in quotes may hold the separator and doubled quotes. */
export function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (line[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}

interface Wrong {
  readonly field: string;
  readonly reason: { readonly fr: string; readonly en: string };
}

function readRow(cell: (name: Column) => string, others: NewAddress['facts']): NewAddress | Wrong {
  const flag = (name: Column): boolean | undefined => {
    const text = cell(name).toLowerCase();
    return YES.has(text) ? true : NO.has(text) ? false : undefined;
  };
  const territory = cell('territory').toUpperCase();
  if (!isTerritory(territory))
    return {
      field: 'territory',
      reason: { fr: `territoire inconnu : « ${territory} »`, en: `unknown territory "${territory}"` },
    };
  for (const name of ['commune', 'postcode', 'street'] as const) {
    if (cell(name) === '') return { field: name, reason: { fr: 'la colonne est vide', en: 'the column is empty' } };
  }
  if (!/^\d{5}$/.test(cell('postcode'))) {
    return { field: 'postcode', reason: { fr: 'un code postal a cinq chiffres', en: 'a postcode has five digits' } };
  }
  for (const name of COLUMNS.slice(4)) {
    if (flag(name) === undefined) return { field: name, reason: { fr: 'écrivez oui ou non', en: 'write yes or no' } };
  }
  return {
    territory,
    commune: cell('commune'),
    postcode: cell('postcode'),
    street: cell('street'),
    fibre: flag('fibre')!,
    vdsl2: flag('vdsl2')!,
    adsl: flag('adsl')!,
    detachedHouse: flag('detached_house')!,
    alreadyConnected: flag('already_connected')!,
    facts: others,
  };
}

/**
 * Reads served addresses from CSV with a header line, `,` or `;` between cells. Columns other than the known ones become facts
 * of the place. A row that is wrong is reported with its number (the header is row 1), its field and why; the others are kept.
 */
export function readAddresses(csv: string): {
  readonly addresses: readonly NewAddress[];
  readonly report: ImportReport;
} {
  const lines = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = (lines[0] ?? '').includes(';') ? ';' : ',';
  const header = cellsOf(lines[0] ?? '', separator).map((name) => name.toLowerCase());
  const addresses: NewAddress[] = [];
  const rejected: { row: number; field: string; reason: { fr: string; en: string } }[] = [];
  let read = 0;
  lines.slice(1).forEach((line, at) => {
    if (line.trim() === '') return;
    read += 1;
    const cells = cellsOf(line, separator);
    const cell = (name: Column): string => cells[header.indexOf(name)] ?? '';
    const others = Object.fromEntries(
      header.flatMap((name, i) =>
        (COLUMNS as readonly string[]).includes(name) || !cells[i] ? [] : [[name, cells[i]]],
      ),
    );
    const row =
      cells.length < header.length
        ? { field: header[cells.length]!, reason: { fr: 'la ligne est coupée', en: 'the row is cut short' } }
        : readRow(cell, others);
    if ('reason' in row) rejected.push({ row: at + 2, ...row });
    else addresses.push(row);
  });
  return { addresses, report: { read, kept: addresses.length, rejected } };
}
