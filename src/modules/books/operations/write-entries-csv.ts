import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOfCode } from '../../ledger/index.ts';
import type { ExportedLine } from '../domain/fec-lines.ts';
import { journalOf } from '../domain/journals.ts';
import { amountText } from '../domain/write-values.ts';
import { entriesBetween } from '../store-export.ts';
import type { WriteBytes } from './write-fec.ts';

const HEADS = 'jour;journal;numéro;pièce;jour de la pièce;compte;intitulé;client;titulaire;libellé;débit;crédit\r\n';
const CHUNK = 64 * 1024;

function cell(text: string): string {
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lineText(line: ExportedLine, journal: string): string {
  const amount = (value: ExportedLine['debit']): string =>
    value === NO_MONEY ? '' : amountText(value).replace('.', ',');
  return `${[
    isoDate(line.on_date),
    journal,
    line.number === null ? '' : String(line.number),
    line.document ?? line.reference,
    isoDate(line.document_on ?? line.on_date),
    line.account,
    accountOfCode(line.account)?.label.fr ?? '',
    line.account_number ?? '',
    line.holder ?? '',
    line.label,
    amount(line.debit),
    amount(line.credit),
  ]
    .map(cell)
    .join(';')}\r\n`;
}

/** Writes the entries of some days as CSV, line by line, in memory that does not grow; its first bytes say that it is UTF-8. */
export async function writeEntriesCsv(
  tx: Tx,
  span: { readonly from: CivilDate; readonly to: CivilDate },
  write: WriteBytes,
): Promise<void> {
  let text = `\ufeff${HEADS}`;
  for await (const entry of entriesBetween(tx, { ...span, openOnly: false })) {
    const journal = journalOf(
      entry[0]!.kind,
      entry.map((line) => line.account),
    );
    for (const line of entry) text += lineText(line, journal);
    if (text.length > CHUNK) {
      await write(Buffer.from(text));
      text = '';
    }
  }
  await write(Buffer.from(text));
}
