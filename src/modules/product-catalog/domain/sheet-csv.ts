import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { PriceSheetLine } from '../../../terms/model/price-sheet.ts';
import type { UsageDirection, UsageKind } from '../../../terms/model/usage.ts';
import { unitOfPrice } from '../../../terms/rules/read-sheet.ts';

/** The columns of a price sheet as CSV, in this order when it is written; in any order when it is read. */
export const SHEET_COLUMNS = [
  'code',
  'label_fr',
  'label_en',
  'kind',
  'direction',
  'from',
  'prefixes',
  'zone',
  'connection_fee',
  'price',
  'step',
] as const;
type Column = (typeof SHEET_COLUMNS)[number];

const KINDS: readonly string[] = ['voice', 'sms', 'mms', 'data'];
const DIRECTIONS: readonly string[] = ['out', 'in'];
/** A spreadsheet would take these for a formula: a space before them keeps a text a text. */
const FORMULA = /^[=@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? ` ${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellsOf(line: PriceSheetLine): Record<Column, string> {
  return {
    code: line.code,
    label_fr: line.label.fr,
    label_en: line.label.en,
    kind: line.kind,
    direction: line.direction,
    from: line.from.join(' '),
    prefixes: line.prefixes.join(' '),
    zone: line.zone,
    connection_fee: line.connectionFee,
    price: line.price,
    step: String(line.step),
  };
}

/** A price sheet as CSV: semicolons, a header line, UTF-8. */
export function writeSheet(lines: readonly PriceSheetLine[]): string {
  const rows = lines.map((line) => {
    const cells = cellsOf(line);
    return SHEET_COLUMNS.map((column) => cell(cells[column])).join(';');
  });
  return `${[SHEET_COLUMNS.join(';'), ...rows].join('\r\n')}\r\n`;
}

/** Cuts a CSV text into rows of cells; a quoted cell may hold separators, quotes written twice and ends of lines. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let i = 0; i <= text.length; i += 1) {
    const c = text[i];
    if (quoted && c !== undefined) {
      if (c !== '"') value += c;
      else if (text[i + 1] === '"') value += text[(i += 1)]!;
      else quoted = false;
    } else if (c === '"' && value === '') quoted = true;
    else if (c === separator || c === '\n' || c === undefined) {
      row.push(value.trim());
      value = '';
      if (c === separator) continue;
      if (row.some((one) => one !== '')) rows.push(row);
      row = [];
    } else value += c;
  }
  return rows;
}

const amount = (text: string): string => text.replace(',', '.');
const words = (text: string): string[] => text.split(/\s+/).filter((one) => one !== '');

function lineOf(cells: ReadonlyMap<Column, string>): PriceSheetLine {
  const at = (column: Column, usual = ''): string => cells.get(column) || usual;
  const kind = at('kind', 'voice') as UsageKind;
  return {
    code: at('code'),
    label: { fr: at('label_fr'), en: at('label_en', at('label_fr')) },
    kind,
    direction: at('direction', 'out') as UsageDirection,
    from: words(at('from')),
    prefixes: words(at('prefixes')),
    zone: at('zone'),
    connectionFee: amount(at('connection_fee', '0.00')),
    price: amount(at('price')),
    per: unitOfPrice(kind),
    step: Number(at('step', '1')),
  };
}

/** Reads a price sheet written as CSV (`;` or `,` between cells); a fault names the row. The lines are not checked further. */
export function readSheet(text: string): Result<readonly PriceSheetLine[]> {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const firstLine = clean.slice(0, clean.indexOf('\n') === -1 ? undefined : clean.indexOf('\n'));
  const [header, ...rows] = rowsOf(clean, firstLine.includes(';') ? ';' : ',');
  const columns = (header ?? []).map((name) => name.toLowerCase()) as Column[];
  const missing = (['code', 'label_fr', 'kind', 'zone', 'price'] as const).find((name) => !columns.includes(name));
  if (missing)
    return fail(
      'product-catalog/sheet-column',
      `Colonne ${missing} absente de la première ligne.`,
      `Column ${missing} is missing from the first line.`,
      'csv',
    );
  const lines: PriceSheetLine[] = [];
  for (const [i, row] of rows.entries()) {
    const line = lineOf(new Map(columns.map((column, at) => [column, row[at] ?? ''])));
    const wrong = !KINDS.includes(line.kind) ? 'kind' : !DIRECTIONS.includes(line.direction) ? 'direction' : undefined;
    if (wrong)
      return fail(
        'product-catalog/sheet-row',
        `Ligne ${i + 2}, colonne ${wrong} : valeur inconnue.`,
        `Row ${i + 2}, column ${wrong}: unknown value.`,
        'csv',
      );
    lines.push(line);
  }
  return ok(lines);
}
