import { uuidV7 } from '../../../kernel/ids.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { CHART, type LedgerAccount } from '../domain/chart.ts';
import type { NewEntry } from '../domain/entry.ts';
import { insertEntries, selectEntryByReference } from '../store.ts';

/**
 * Records balanced entries in the journal, in two statements whatever their number; answers their ids in order.
 * An unbalanced entry throws (a bug); an entry whose reference is known fails on the unique index (nothing is posted twice).
 */
export async function postEntries(tx: Tx, context: Context, entries: readonly NewEntry[]): Promise<readonly string[]> {
  const identified = entries.map((entry) => ({ ...entry, id: uuidV7(context.clock.now(), context.random) }));
  await insertEntries(tx, context, identified);
  return identified.map((entry) => entry.id);
}

/** Records one entry; answers its id. */
export async function postEntry(tx: Tx, context: Context, entry: NewEntry): Promise<string> {
  const [id] = await postEntries(tx, context, [entry]);
  return id!;
}

/** Reverses the entry of a reference on a day: the same lines, sides exchanged. Throws when there is no such entry. */
export async function reverseEntry(
  tx: Tx,
  context: Context,
  input: { readonly reference: string; readonly on: CivilDate; readonly as: string },
): Promise<string> {
  const rows = await selectEntryByReference(tx, input.reference);
  const first = rows[0];
  if (!first) throw new RangeError(`no journal entry ${input.reference}`);
  const names = Object.keys(CHART) as LedgerAccount[];
  return postEntry(tx, context, {
    on: input.on,
    kind: `${first.kind}-reversal`,
    reference: input.as,
    reverses: first.id,
    lines: rows.map((row) => ({
      account: names.find((name) => CHART[name].code === row.account)!,
      ...(row.account_id === null ? {} : { accountId: row.account_id }),
      debit: row.credit,
      credit: row.debit,
      label: row.label,
    })),
  });
}
