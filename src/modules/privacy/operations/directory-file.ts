import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { type Agreement, agreementsOf } from '../../agreement/index.ts';
import { directoryListing } from '../../party-privacy/index.ts';
import { linesOfAccount } from '../../resource-inventory/index.ts';
import {
  type DirectoryEntryRow,
  type DirectoryFileRow,
  keepDirectoryFile,
  keepEntries,
  selectAccountsAfter,
  selectDirectoryFiles,
  selectToTell,
} from '../store-directory.ts';

const PAGE = 100;
const LISTED: ReadonlySet<Agreement['state']> = new Set(['active', 'suspended', 'terminating']);

/** Looks at the lines of one account: what is published of each, as its holder has chosen. */
async function refreshAccount(tx: Tx, context: Context, accountId: string): Promise<void> {
  const on = localDate('FR', context.clock.now());
  const lines = (await linesOfAccount(tx, accountId)).filter((line) => line.to === null);
  const entries = [];
  for (const agreement of await agreementsOf(tx, accountId)) {
    const own = lines.filter((line) => line.agreementId === agreement.id);
    if (own.length === 0 || !LISTED.has(agreement.state)) continue;
    const entry = await directoryListing(tx, context, agreement);
    for (const { e164 } of own) entries.push({ agreementId: agreement.id, e164, entry });
  }
  await keepEntries(tx, accountId, entries, on);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What is done with a line, in the code of the file: added, changed, taken out. */
function actionOf({ entry, known }: DirectoryEntryRow): 'A' | 'M' | 'S' {
  if (entry === null) return 'S';
  return known ? 'M' : 'A';
}

/** A file as publishers read it: a line for each number, what is not published being left empty. */
export function directoryCsv(rows: readonly DirectoryEntryRow[]): string {
  const head = 'action;number;name;address;reverse-search;marketing';
  const lines = rows.map((row) => {
    const { entry } = row;
    if (entry === null) return `S;${row.e164};;;;`;
    const flags = [entry.reverseSearch, entry.marketing].map((one) => (one ? '1' : '0'));
    return [actionOf(row), row.e164, quoted(entry.name), quoted(entry.address), ...flags].join(';');
  });
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
}

/** Looks at every line again, page by page. */
async function refreshAll(db: Db, context: Context): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const accounts: readonly string[] = await inTransaction(db, context, async (tx) => {
      const page = await selectAccountsAfter(tx, from, PAGE);
      for (const accountId of page) await refreshAccount(tx, context, accountId);
      return page;
    });
    if (accounts.length < PAGE) return;
    after = accounts.at(-1)!;
  }
}

async function keepFile(
  tx: Tx,
  context: Context,
  kind: 'all' | 'changes',
  rows: readonly DirectoryEntryRow[],
): Promise<DirectoryFileRow> {
  const file = await keepDirectoryFile(tx, {
    kind,
    made_at: context.clock.now(),
    made_by: context.actor,
    entries: rows.length,
    content: directoryCsv(rows),
  });
  await recordAudit(tx, context, { action: 'privacy:directory-file', subject: `directory-file:${file.number}` });
  return file;
}

/**
 * Makes the file that publishers of directories are given: everything that is listed, or what has changed since the file before,
 * lines taken out among it. Red lists are in none. Accounts are looked at page by page; made again, it tells the same.
 */
export async function makeDirectoryFile(db: Db, context: Context, kind: 'all' | 'changes'): Promise<DirectoryFileRow> {
  await refreshAll(db, context);
  return inTransaction(db, context, async (tx) => keepFile(tx, context, kind, await selectToTell(tx, kind)));
}

/** Makes the file of what has changed by itself, once publishers have had a first one; none when nothing has changed. */
export async function sendChangesOn(db: Db, context: Context): Promise<DirectoryFileRow | undefined> {
  const given = await inTransaction(db, context, selectDirectoryFiles);
  if (given.length === 0) return undefined;
  await refreshAll(db, context);
  return inTransaction(db, context, async (tx) => {
    const rows = await selectToTell(tx, 'changes');
    return rows.length === 0 ? undefined : keepFile(tx, context, 'changes', rows);
  });
}
