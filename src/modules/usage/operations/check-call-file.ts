import { CDR_COLUMNS, layoutOf, splitLine } from '../../../formats/cdr-csv.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { callFileBytes, isDamagedGzip } from './call-file-bytes.ts';

const NEW_LINE = 0x0a;
const LONGEST_LINE = 100_000;

const EMPTY = fail('usage/empty-file', 'Le fichier est vide.', 'The file is empty.', 'file');
const NOT_TEXT = fail(
  'usage/not-text',
  'Ce n’est pas un fichier CSV : envoyez du texte UTF-8, tel quel ou compressé par gzip.',
  'This is no CSV file: send UTF-8 text, plain or compressed by gzip.',
  'file',
);
const CUT = fail(
  'usage/damaged-gzip',
  'Le fichier gzip est coupé ou abîmé : envoyez-le de nouveau, entier.',
  'The gzip file is cut short or damaged: send it again, whole.',
  'file',
);

/** The first line must name the columns, or hold what looks like a row. */
function checkFirstLine(line: string): Result<void> {
  const { header, order, separator } = layoutOf(line);
  if (header) {
    const missing = CDR_COLUMNS.filter((column) => column !== 'called_network' && !order.includes(column));
    if (missing.length === 0) return ok(undefined);
    const names = missing.join(', ');
    return fail(
      'usage/columns-missing',
      `Il manque des colonnes à la première ligne : ${names}.`,
      `The first line lacks columns: ${names}.`,
      'file',
    );
  }
  if (splitLine(line, separator).length >= 3) return ok(undefined);
  const names = CDR_COLUMNS.join(', ');
  return fail(
    'usage/not-calls',
    `Ce n’est pas un fichier d’appels : chaque ligne donne ${names}, séparés par « , » ou « ; ».`,
    `This is no file of calls: each line gives ${names}, separated by "," or ";".`,
    'file',
  );
}

/**
 * Reads a file of calls through before it is taken in, so that whoever sends it learns at once that it is none: a gzip that is
 * cut, no text, a line without end, columns that are missing, nothing at all. Rows are read later, each on its own.
 */
export async function checkCallFile(path: string): Promise<Result<void>> {
  let first: string | undefined;
  let beginning = '';
  let lineLength = 0;
  try {
    for await (const chunk of await callFileBytes(path)) {
      const bytes = chunk as Buffer;
      if (bytes.includes(0)) return NOT_TEXT;
      const lastEnd = bytes.lastIndexOf(NEW_LINE);
      lineLength = lastEnd < 0 ? lineLength + bytes.length : bytes.length - lastEnd;
      if (lineLength > LONGEST_LINE) return NOT_TEXT;
      if (first !== undefined) continue;
      beginning += bytes.toString('utf8');
      const ended = /^\s*(\S[^\n]*)\n/.exec(beginning);
      if (ended) first = ended[1]!.trim();
      else beginning = beginning.trimStart();
    }
  } catch (error) {
    if (isDamagedGzip(error)) return CUT;
    throw error;
  }
  first ??= beginning.trim();
  return first.replace('\ufeff', '') === '' ? EMPTY : checkFirstLine(first);
}
