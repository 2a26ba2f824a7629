import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { selectRejects } from '../store-rejects.ts';
import type { RejectRow } from '../tables.ts';
import { REPORT_COLUMNS } from './treat-corrections.ts';

const PAGE = 500;

function cell(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The refused rows of a file as CSV, to be corrected in its last column and sent again: those still to be corrected, unless other
 * states are asked for. A page of the store at a time.
 */
export async function* rejectReport(
  db: Db,
  context: Context,
  fileId: string,
  asked: { readonly language: 'fr' | 'en'; readonly states?: readonly RejectRow['state'][] },
): AsyncGenerator<string> {
  yield `${REPORT_COLUMNS[asked.language].join(';')}\n`;
  let after = 0;
  for (;;) {
    const page = { after, limit: PAGE, states: asked.states ?? ['open'] };
    const rows = await inTransaction(db, context, (tx) => selectRejects(tx, fileId, page));
    for (const row of rows) {
      yield `${row.row_number};${cell(row.field)};${cell(row.reason[asked.language])};${cell(row.line)}\n`;
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.row_number;
  }
}
