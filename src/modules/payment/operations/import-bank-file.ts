import { isPain002 } from '../../../formats/pain002.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { importStatement, type StatementReport } from './import-statement.ts';
import { importStatusReport } from './import-status.ts';

/** Imports whatever file the bank sent: a statement (camt.053), a notification (camt.054) or a report on a file (pain.002). */
export function importBankFile(db: Db, context: Context, bytes: Uint8Array): Promise<Result<StatementReport>> {
  return isPain002(bytes) ? importStatusReport(db, context, bytes) : importStatement(db, context, bytes);
}
