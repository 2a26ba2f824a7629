import { splitLine } from '../../../formats/cdr-csv.ts';
import { fail } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { lineReader } from '../domain/read-line.ts';
import { claimRejects, insertRejects, reopenReject, selectRejectsAt } from '../store-rejects.ts';
import type { CorrectionRow, FileRow, RejectRow } from '../tables.ts';
import { type FileLine, UnreadableFile } from './file-lines.ts';
import { keptLine, type Treat, type TreatedLine } from './write-records.ts';

/** Columns of the report of refused rows, in both languages. */
export const REPORT_COLUMNS = {
  fr: ['ligne', 'champ', 'motif', 'contenu'],
  en: ['row', 'field', 'reason', 'content'],
} as const;

interface ReportLayout {
  readonly separator: string;
  readonly row: number;
  readonly content: number;
}

const NO_REPORT = fail(
  'mediation/not-a-report',
  'Ce n’est pas un rapport de refus : gardez sa première ligne (ligne;champ;motif;contenu) et corrigez la colonne « contenu ».',
  'This is no report of refused rows: keep its first line (row;field;reason;content) and correct the column "content".',
  'file',
).failure;

const NOT_REFUSED: Bilingual = {
  fr: 'Cette ligne n’avait pas été refusée : rien n’est à corriger.',
  en: 'This row had not been refused: there is nothing to correct.',
};
const ENTERED: Bilingual = {
  fr: 'Cette ligne, corrigée, est déjà entrée.',
  en: 'This row, once corrected, has entered already.',
};
const TWICE: Bilingual = { fr: 'Cette ligne est deux fois dans le rapport.', en: 'This row is in the report twice.' };
const CUT: Bilingual = {
  fr: 'Ligne incomplète : son numéro et son contenu sont attendus.',
  en: 'Line cut short: expected its number and its content.',
};

function layoutOfReport(line: string): ReportLayout {
  for (const separator of [';', ',', '\t']) {
    const names = splitLine(line.replace(/^\ufeff/, ''), separator).map((name) => name.toLowerCase());
    for (const { 0: row, 3: content } of [REPORT_COLUMNS.fr, REPORT_COLUMNS.en]) {
      const layout = { separator, row: names.indexOf(row), content: names.indexOf(content) };
      if (layout.row >= 0 && layout.content >= 0) return layout;
    }
  }
  throw new UnreadableFile(NO_REPORT);
}

interface Corrected extends FileLine {
  readonly first: number;
  readonly content: string;
}

const refused = (one: Corrected, field: string, reason: Bilingual): TreatedLine => ({
  row: one.row,
  line: one.content,
  read: { field, reason },
});

/**
 * Treats the lines of a corrected report: only rows that the first file had refused enter again, each once, whoever sends the
 * report and however often. What is still faulty stays with the first file, with what is wrong now.
 */
export function treatCorrections(file: FileRow): Treat {
  const firstFile = file.corrects!;
  const readLine = lineReader(file.reading, file.header ?? undefined, file.received_at);
  const seen = new Set<number>();
  let layout: ReportLayout | undefined;

  const parse = (lines: readonly FileLine[]): Corrected[] => {
    let told = lines;
    if (!layout) {
      layout = layoutOfReport(lines[0]!.line);
      told = lines.slice(1);
    }
    const { separator, row, content } = layout;
    return told.map((one) => {
      const fields = splitLine(one.line, separator);
      return { ...one, first: Number(fields[row] ?? Number.NaN), content: fields[content] ?? '' };
    });
  };

  const treatOne = async (
    tx: Tx,
    one: Corrected,
    known: Awaited<ReturnType<typeof selectRejectsAt>>,
    claimed: CorrectionRow[],
  ): Promise<TreatedLine> => {
    if (!Number.isInteger(one.first) || one.content === '') return refused(one, 'row', CUT);
    const before = known.get(one.first);
    if (!before) return refused(one, 'row', NOT_REFUSED);
    const isMine = before.state === 'entering' && before.entered_by === file.id;
    if (!isMine && before.state !== 'open' && before.state !== 'duplicate') return refused(one, 'row', ENTERED);
    if (seen.has(one.first)) return refused(one, 'row', TWICE);
    seen.add(one.first);
    const read = readLine(one.content);
    const line = keptLine(one.content);
    if ('reason' in read) await reopenReject(tx, firstFile, one.first, { ...read, line, state: 'open' });
    else claimed.push({ row_number: one.row, first_row_number: one.first, line });
    return { row: one.row, line, read };
  };

  return async (tx, lines) => {
    const corrected = parse(lines);
    const rows = corrected.map((one) => one.first).filter((row) => Number.isSafeInteger(row) && row > 0);
    const known = await selectRejectsAt(tx, firstFile, rows);
    const claimed: CorrectionRow[] = [];
    const treated: TreatedLine[] = [];
    for (const one of corrected) treated.push(await treatOne(tx, one, known, claimed));
    await claimRejects(tx, firstFile, file.id, claimed);
    const rejects = treated.flatMap(({ row, line, read }): RejectRow[] =>
      'reason' in read
        ? [{ row_number: row, field: read.field, reason: read.reason, line: keptLine(line), state: 'returned' }]
        : [],
    );
    await insertRejects(tx, file.id, rejects);
    return treated;
  };
}
