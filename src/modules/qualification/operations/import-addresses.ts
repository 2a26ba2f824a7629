import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ImportReport } from '../domain/qualification.ts';
import { readAddresses } from '../domain/read-addresses.ts';
import { insertAddresses } from '../store.ts';

/** Imports served addresses from CSV; rows that are wrong are reported, the others kept. Importing again changes nothing but facts. */
export async function importAddresses(tx: Tx, context: Context, csv: string): Promise<ImportReport> {
  const { addresses, report } = readAddresses(csv);
  await insertAddresses(tx, context, addresses);
  await recordAudit(tx, context, {
    action: 'qualification:import',
    subject: 'addresses:many',
    detail: { read: report.read, kept: report.kept },
  });
  return report;
}
