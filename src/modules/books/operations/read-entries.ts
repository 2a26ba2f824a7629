import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOfCode, CHART } from '../../ledger/index.ts';
import { journalOf } from '../domain/journals.ts';
import { amountText } from '../domain/write-values.ts';
import type { BookEntryShape, EntriesPage } from '../shapes.ts';
import {
  type EntriesQuery,
  type EntryHead,
  type EntryLineRow,
  selectEntries,
  selectKinds,
  selectLinesOf,
} from '../store-entries.ts';

const PAGE = 50;
const BILL = /^bill:(.+)$/;

/** An account of the chart as screens name it. */
export function accountShape(code: string) {
  return { code, label: accountOfCode(code)?.label ?? { fr: code, en: code } };
}

function entryShape(entry: EntryHead, lines: readonly EntryLineRow[]): BookEntryShape {
  return {
    id: entry.id,
    on: isoDate(entry.on_date),
    documentOn: isoDate(entry.document_on ?? entry.on_date),
    kind: entry.kind,
    journal: journalOf(
      entry.kind,
      lines.map((line) => line.account),
    ),
    document: entry.document,
    number: entry.number,
    billId: BILL.exec(entry.reference)?.[1] ?? null,
    accountId: lines.find((line) => line.account_id !== null)?.account_id ?? null,
    lines: lines.map((line) => ({
      account: accountShape(line.account),
      accountId: line.account_id,
      accountNumber: line.account_number,
      debit: amountText(line.debit),
      credit: amountText(line.credit),
      label: line.label,
      territory: line.territory,
    })),
  };
}

/** Entries with their lines, the latest first, a page at a time. */
export async function readEntries(
  tx: Tx,
  query: Omit<EntriesQuery, 'after'>,
  after: string | undefined,
): Promise<EntriesPage> {
  const [on = '', id = ''] = after?.split('~') ?? [];
  const heads = await selectEntries(
    tx,
    { ...query, ...(id === '' ? {} : { after: { on: civilDate(on), id } }) },
    PAGE + 1,
  );
  const page = heads.slice(0, PAGE);
  const lines = new Map<string, EntryLineRow[]>(page.map((entry) => [entry.id, []]));
  for (const line of await selectLinesOf(tx, [...lines.keys()])) lines.get(line.entry_id)?.push(line);
  const last = page.at(-1);
  return {
    kinds: [...(await selectKinds(tx))],
    accounts: Object.values(CHART).map(({ code }) => accountShape(code)),
    entries: page.map((entry) => entryShape(entry, lines.get(entry.id) ?? [])),
    next: heads.length > PAGE && last ? `${isoDate(last.on_date)}~${last.id}` : null,
  };
}
